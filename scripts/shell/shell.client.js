(() => {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-cite]");
    if (!button) return;
    const {cite, version} = button.dataset;
    const status = document.querySelector("[data-cite-status]");
    try {
      await navigator.clipboard.writeText(cite === "bibtex" ? bibtex(version) : text(version));
      status.textContent = "copied";
    } catch {
      status.textContent = "your browser did not allow copying";
    }
  });

  document.addEventListener("keydown", (event) => {
    const contents = document.querySelector(".contents[open]");
    if (event.key !== "Escape" || !contents) return;
    contents.open = false;
    contents.querySelector("summary").focus();
  });

  const today = () => new Date().toISOString().slice(0, 10);
  const text = (version) =>
    `Magnesia, an interactive physiology notebook, version ${version}. ${location.href} (seen ${today()})`;
  const bibtex = (version) => `@misc{magnesia,
  title = {Magnesia, an interactive physiology notebook},
  version = {${version}},
  howpublished = {\\url{${location.href}}},
  note = {Seen ${today()}}
}`;
})();
