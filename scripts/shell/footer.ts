import {readFileSync} from "node:fs";
import {wordmark} from "./wordmark.js";

const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};

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
  </div>
  <div>
    <h2>Version</h2>
    <p>site and model ${version}<br>MIT licence</p>
  </div>
  <div>
    <h2>Cite</h2>
    <p>Magnesia, version, address of this state</p>
    <p class="print-only" data-address></p>
    <p><button type="button" class="link" data-cite="text" data-version="${version}">copy citation</button>
      <button type="button" class="link" data-cite="bibtex" data-version="${version}">copy BibTeX</button>
      <span role="status" data-cite-status></span></p>
  </div>
</div>`;
