// Charts are drawn to the width of the screen, and a printing browser gives them no time to draw anew.
(() => {
  /** CSS px that A4 leaves between the margins of src/styles/print.css; Letter leaves more. */
  const paperWidth = 664;
  const drawings = () =>
    [...document.querySelectorAll("#observablehq-main :is(.transect-strips, .chart)")].filter(
      (element) => !element.parentElement.closest(".transect-strips, .chart"),
    );

  addEventListener("beforeprint", () => {
    document.querySelector("[data-address]").textContent = location.href;
    for (const {style, offsetWidth} of drawings()) {
      if (offsetWidth <= paperWidth) continue;
      style.width = `${offsetWidth}px`;
      style.zoom = paperWidth / offsetWidth;
    }
  });

  addEventListener("afterprint", () => {
    for (const {style} of drawings()) style.width = style.zoom = "";
  });
})();
