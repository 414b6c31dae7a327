/** The address that shows one chart of a page and what steers it, for a lecture's slides. */
export function embedAddress(link: string, chart: string): string {
  const address = new URL(link);
  address.searchParams.set("embed", chart);
  return address.href;
}

/** The address of the whole page, of an address that may show one chart. */
export function wholeAddress(link: string): string {
  const address = new URL(link);
  address.searchParams.delete("embed");
  return address.href;
}

/** What goes into another page so that it shows the chart; half of a slide in size. */
export function embedSnippet(
  link: string,
  {name, title}: {readonly name: string; readonly title: string},
): string {
  const attributes = {
    src: embedAddress(link, name),
    title: `${title}, Magnesia`,
    width: "960",
    height: "540",
    style: "border: 0",
    allow: "clipboard-write",
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
