import type {CommonView, PageState} from "./page-kind.js";
import {defaultState} from "./simulator-page.js";

/** Parts of the model that have equations, by their ids; a test holds them equal to the declaration. */
export const organIds = [
  "the-whole-body",
  "stomach",
  "gut",
  "chelate-that-stays-whole",
  "plasma-and-interstitium",
  "tissue",
  "kidney",
  "glycine",
  "l-threonate",
  "barrier-and-brain",
  "clamp-on-plasma",
  "running-totals",
] as const;
export type OrganId = (typeof organIds)[number];

/** What is looked at on the equations page. */
export interface EquationsView extends CommonView {
  readonly organ: OrganId;
  /** Hours since time 0. */
  readonly cursorH: number;
  /** Looked for among the parameters of all organs; "" shows those of the organ. */
  readonly search: string;
}

export const longestSearch = 60;

export const equationsDefault: PageState<EquationsView> = {
  version: 1,
  page: "equations",
  scenario: defaultState.scenario,
  pins: [],
  view: {units: "mg", organ: "gut", cursorH: 7.5, search: ""},
};
