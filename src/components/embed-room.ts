/** The height that the one chart of `charts` may take which the page shows alone; none for a whole page. */
export function roomFor(charts: readonly HTMLElement[]): {readonly stripHeight?: number} {
  const {embed} = document.documentElement.dataset;
  const alone = charts.find(({dataset}) => dataset["chart"] === embed);
  const svg = alone?.querySelector(":scope > svg");
  const page = document.querySelector<HTMLElement>("#observablehq-center");
  if (embed === undefined || !svg || !page) return {};
  return {stripHeight: Math.floor(window.innerHeight - (page.offsetHeight - svg.clientHeight))};
}
