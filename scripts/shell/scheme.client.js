// Runs before the first paint, so that a stored scheme never flashes the other one.
(() => {
  const words = {system: "as the system", light: "light", dark: "dark"};
  const order = Object.keys(words);
  let scheme = read();
  show();

  document.addEventListener("DOMContentLoaded", label);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-scheme-button]")) return;
    scheme = order[(order.indexOf(scheme) + 1) % order.length];
    show();
    label();
    store();
  });

  function show() {
    if (scheme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = scheme;
  }

  function label() {
    const button = document.querySelector("[data-scheme-button]");
    button.title = `Colour scheme: ${words[scheme]}`;
    button.setAttribute("aria-label", button.title);
  }

  // Storage throws where the browser blocks it; the choice then lasts as long as the page.
  function read() {
    try {
      const stored = localStorage.getItem("magnesia-scheme");
      return order.includes(stored) ? stored : "system";
    } catch {
      return "system";
    }
  }

  function store() {
    try {
      localStorage.setItem("magnesia-scheme", scheme);
    } catch {
      return;
    }
  }
})();
