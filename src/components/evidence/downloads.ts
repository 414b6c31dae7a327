import {bibtexOf} from "../../lib/evidence/bibtex.js";
import type {Evidence} from "../../lib/evidence/evidence.js";
import {filterObservations} from "../../lib/evidence/filter.js";
import {observationFile} from "../../lib/evidence/observation-file.js";
import {observationRows} from "../../lib/evidence/rows.js";
import {sortRows} from "../../lib/evidence/sort.js";
import type {EvidenceView} from "../../lib/evidence-kind.js";
import {download} from "../../lib/download.js";
import type {Store} from "../../lib/store.js";
import {block, button} from "../blocks.js";
import {saveButton} from "../save-button.js";

/** Files of the page: the observations that are shown, all pages of them, and the sources of those. */
export function downloads(store: Store<EvidenceView>, evidence: Evidence): HTMLElement {
  const all = observationRows(evidence);
  const shown = () => {
    const {view} = store.state;
    return sortRows(filterObservations(all, view), view.sort);
  };
  const table = saveButton({
    name: "observations",
    title: "the observations",
    table: () => observationFile(shown()),
  });
  const sources = button("save sources as BibTeX");
  sources.className = "link";
  sources.addEventListener("click", () => {
    const cited = new Map(shown().map(({item, source}) => [item.source, source]));
    const text = bibtexOf(Object.fromEntries(cited));
    download(new Blob([text], {type: "application/x-bibtex"}), "magnesia-sources.bib");
  });
  return block("downloads", table, sources);
}
