// Charts are drawn to the width of the screen, and a printing browser gives them no time to draw anew.
(() => {
  /** CSS px that A4 leaves between the margins of src/styles/print.css; Letter leaves more. */
  const paperWidth = 664;
  const paperHeight = 900;
  const drawings = () =>
    [...document.querySelectorAll("#observablehq-main :is(.transect-strips, .chart)")].filter(
      (element) => !element.parentElement.closest(".transect-strips, .chart"),
    );

  addEventListener("beforeprint", () => {
    document.querySelector("[data-address]").textContent = location.href;
    for (const {style, offsetWidth, offsetHeight} of drawings()) {
      const zoom = Math.min(1, paperWidth / offsetWidth);
      // what no page can hold begins on this one
      if (offsetHeight * zoom > paperHeight) style.breakInside = "auto";
      if (zoom === 1) continue;
      style.width = `${offsetWidth}px`;
      style.zoom = zoom;
    }
  });

  addEventListener("afterprint", () => {
    for (const {style} of drawings()) style.width = style.zoom = style.breakInside = "";
  });
})();
