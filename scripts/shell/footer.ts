import {readFileSync} from "node:fs";
import {magnesium} from "../../models/generated/magnesium.js";
import {citation, citationFile} from "./citation.js";
import {wordmark} from "./wordmark.js";

const {version, repository} = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly version: string;
  /** Where the source can be read, once it has a public address. */
  readonly repository?: string;
};

/** All that is left around a chart shown alone (`?embed=serum`). */
const embedLine = `<p class="embed-line">
  ${wordmark}
  <span class="embed-note">a teaching model, not medical advice</span>
  <a data-whole-page href="/" target="_blank" rel="noopener">open the whole page</a>
</p>`;

export const footer = `${embedLine}
<div class="colophon">
  <div>
    ${wordmark}
    <p>A physiology notebook.<br>No cookies, no other hosts.</p>
  </div>
  <div>
    <h2>A teaching model, not medical advice.</h2>
    <p>Everything is computed in your browser; your data stays there.</p>
    <p><a href="/about">What this is not</a></p>
  </div>
  <div>
    <h2>Version</h2>
    <p>site ${version}, model ${magnesium.version}</p>
    <p class="links">
      <a href="/about#changes">changes</a>
      ${repository === undefined ? "" : `<a href="${repository}">source</a>`}
      <a href="/about#licence">licence</a>
    </p>
  </div>
  <div>
    <h2>Cite</h2>
    <p>Magnesia, version, address of this state</p>
    <p class="print-only" data-address></p>
    <p class="links">${citeButtons()}</p>
  </div>
</div>`;

/** Buttons that copy; what they copy names the address of the state that is shown then. */
function citeButtons(): string {
  const {title, authors, "date-released": released = ""} = citation;
  const by = authors.map(({name}) => name).join(" and ");
  const facts = {title, by, version: citation.version, released, file: citationFile};
  const data = Object.entries(facts)
    .map(([name, text]) => `data-${name}="${escaped(text)}"`)
    .join(" ");
  return `<span data-citation ${data}>
      <button type="button" class="link" data-cite="text">copy citation</button>
      <button type="button" class="link" data-cite="bibtex" aria-label="BibTeX, copy">BibTeX</button>
      <button type="button" class="link" data-cite="cff" aria-label="CFF, copy">CFF</button>
      <span role="status"></span></span>`;
}

function escaped(text: string): string {
  const quoted = text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return quoted.replace(/\n/g, "&#10;");
}
