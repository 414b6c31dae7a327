import type {Scenario} from "/models/magnesium/scenario.js";
import {
  type Confidence,
  confidences,
  type Dossier,
  dossiers,
  type Use,
  uses,
} from "./evidence/evidence.js";
import {columns, type Sort} from "./evidence/sort.js";
import {isRecord} from "./difference.js";
import type {CommonView, PageKind, PageState} from "./page-kind.js";
import {isCount} from "./read-view.js";

/** What is looked at on the Evidence page; a list of nothing asks for everything. */
export interface EvidenceView extends CommonView {
  readonly search: string;
  readonly dossiers: readonly Dossier[];
  readonly uses: readonly Use[];
  readonly confidences: readonly Confidence[];
  /** How the table is sorted; null as in the file. */
  readonly sort: Sort | null;
  /** How the chart is sorted: as in the file, or by simulated ÷ measured. */
  readonly order: "file" | "ratio";
  /** Page of the table, from 0. */
  readonly page: number;
  /** The observation or effect that is pinned. */
  readonly selected: string | null;
}

export type EvidenceState = PageState<EvidenceView>;

export const longestSearch = 80;

const scenario: Scenario = {hours: 24}; // nothing is simulated here

export const evidenceKind: PageKind<EvidenceView> = {
  usual: {
    version: 1,
    page: "evidence",
    scenario,
    pins: [],
    view: {
      units: "mg",
      search: "",
      dossiers: [],
      uses: [],
      confidences: [],
      sort: null,
      order: "file",
      page: 0,
      selected: null,
    },
  },
  usualName: "the whole table",
  mostPins: 0,
  canShow: {
    search: (value) => typeof value === "string" && value.length <= longestSearch,
    dossiers: someOf(dossiers),
    uses: someOf(uses),
    confidences: someOf(confidences),
    sort: (value) => value === null || isSort(value),
    order: (value) => value === "file" || value === "ratio",
    page: (value) => isCount(value, 10_000),
    selected: (value) =>
      value === null || (typeof value === "string" && /^[\w-]{1,80}$/.test(value)),
  },
  fit(given, name, notes) {
    if (JSON.stringify(given) !== JSON.stringify(scenario)) {
      notes.push(`${name}: this page simulates nothing, ignored`);
    }
    return scenario;
  },
  undone: ["search", "dossiers", "uses", "confidences", "sort", "order"],
  follows: ["page", "selected"],
  words: ({view}) => [`Shown: ${chosenText(view)}.`],
};

/** What the filter asks for, in words. */
function chosenText(
  view: Pick<EvidenceView, "search" | "dossiers" | "uses" | "confidences">,
): string {
  const {search, dossiers: some, uses: ends, confidences: ways} = view;
  const parts = [search && `“${search}”`, some.join(" or "), ends.join(" or "), ways.join(" or ")];
  return parts.filter(Boolean).join("; ") || "everything";
}

/** Some of the words, each once. */
function someOf(words: readonly string[]) {
  return (value: unknown): boolean =>
    Array.isArray(value) &&
    value.every((word) => words.includes(word as string)) &&
    new Set(value).size === value.length;
}

const isSort = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).sort().join() === "column,descending" &&
  columns.some(({id}) => id === value["column"]) &&
  typeof value["descending"] === "boolean";
