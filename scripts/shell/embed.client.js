// ?embed=serum shows one chart and what steers it. What goes is hidden before anything is painted.
(() => {
  const name = new URLSearchParams(location.search).get("embed");
  if (!/^[a-z0-9-]{1,60}$/.test(name ?? "")) return; // a page that knows better says so
  document.documentElement.dataset.embed = name;
  const others = document.createElement("style");
  others.id = "embed-others";
  others.textContent = `[data-embed] [data-chart]:not([data-chart="${name}"], [data-steers]) {display: none}`;
  document.head.append(others);
})();
