import {create} from "d3-selection";
import {confidences, dossiers, uses} from "../../lib/evidence/evidence.js";
import {type EvidenceView, longestSearch} from "../../lib/evidence-kind.js";
import type {Store} from "../../lib/store.js";

const groups = [
  {key: "dossiers", name: "dossier", words: dossiers},
  {key: "uses", name: "used for", words: uses},
  {key: "confidences", name: "source", words: confidences},
] as const;

export type FilterBar = HTMLElement & {
  /** How much is left, in words. */
  count(sentence: string): void;
};

/** Search and chips, which every part of the page follows; a group without a chosen chip asks for all. */
export function filterBar(store: Store<EvidenceView>): FilterBar {
  const root = create("search").attr("class", "filter-bar");
  // `:has()` would be asked on every other page too, whenever a text of it changes
  document.documentElement.classList.add("has-filter-bar");
  const search = root
    .append("input")
    .attr("type", "search")
    .attr("class", "box")
    .attr("placeholder", "study, endpoint, form")
    .attr("aria-label", "Search study, endpoint and form")
    .attr("maxlength", longestSearch);
  search.on("input", () => {
    store.look({search: search.property("value") as string, page: 0}, "live");
  });
  search.on("change", () => store.look({}, "released"));
  // on a phone the chips wait behind a button that says what is chosen
  const more = root.append("button").attr("type", "button").attr("class", "button filter-more");
  const all = root.append("div").attr("class", "filter-chips").attr("id", "filter-chips");
  more.attr("aria-controls", "filter-chips").attr("aria-expanded", "false");
  more.on("click", () => {
    const isOpen = !root.classed("is-open");
    root.classed("is-open", isOpen);
    more.attr("aria-expanded", String(isOpen));
  });
  for (const {key, name, words} of groups) {
    const group = all.append("div").attr("class", "chips").attr("role", "group");
    group.attr("aria-label", name);
    const chips = group.selectAll("button").data<string>(words).join("button");
    chips
      .attr("type", "button")
      .attr("class", "chip")
      .text(String)
      .on("click", (_, word) => {
        const chosen = store.state.view[key] as readonly string[];
        const next = words.filter((one) => (one === word) !== chosen.includes(one));
        store.look({[key]: next, page: 0});
      });
    store.listen(({view}) => {
      const chosen = view[key] as readonly string[];
      chips.attr("aria-pressed", (word) => String(chosen.includes(word)));
    });
  }
  const count = root.append("p").attr("class", "filter-count");
  store.listen(({view}) => {
    if (search.property("value") !== view.search) search.property("value", view.search);
    const chosen = groups.flatMap(({key}) => view[key] as readonly string[]);
    more.text(`Filter: ${chosen.length === 0 ? "everything" : chosen.join(", ")}`);
  });
  const element = root.node() as HTMLElement; // created above, so it is there
  return Object.assign(element, {count: (sentence: string) => void count.text(sentence)});
}
