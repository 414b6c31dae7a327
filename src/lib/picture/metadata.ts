import {make, printable} from "./elements.js";

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const core = "http://purl.org/dc/elements/1.1/";

/** Dublin Core, as drawing programs show it: `title`, `description`, `source`, … */
export function dublinCore(entries: Readonly<Record<string, string>>): SVGElement {
  const work = document.createElementNS(rdf, "rdf:Description");
  for (const [name, text] of Object.entries(entries)) {
    const entry = document.createElementNS(core, `dc:${name}`);
    entry.textContent = printable(text);
    work.append(entry);
  }
  const frame = document.createElementNS(rdf, "rdf:RDF");
  frame.append(work);
  const box = make("metadata" as "desc", {}); // TypeScript's list of SVG elements lacks it
  box.append(frame);
  return box;
}
