(() => {
  // Every button that copies a citation; what is cited stands in the footer, the address is of now.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-cite]");
    if (!button) return;
    const status = button.parentElement.querySelector("[role=status]");
    const {title, by, version, released, file} = document.querySelector("[data-citation]").dataset;
    const seen = new Date().toISOString().slice(0, 10);
    const address = location.href.replace(/[{}\\]/g, encodeURIComponent); // they would end a field
    const texts = {
      text: `${by}${released && ` (${released.slice(0, 4)})`}. ${title}, version ${version}. ${address} (seen ${seen})`,
      bibtex: `@misc{magnesia,
  author = {{${by}}},
  title = {{${title}}},${released && `\n  year = {${released.slice(0, 4)}},`}
  version = {${version}},
  howpublished = {\\url{${address}}},
  note = {Seen ${seen}}
}`,
      cff: file,
    };
    try {
      await navigator.clipboard.writeText(texts[button.dataset.cite]);
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
})();
