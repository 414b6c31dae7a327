import type {Scenario} from "/models/magnesium/scenario.js";
import {clockText} from "./clock.js";
import {fitPage} from "./fit-page.js";
import type {CommonView, PageKind, PageState} from "./page-kind.js";
import {formLabel} from "./palette.js";
import {scenarioWords} from "./scenario-words.js";
import {startClockH} from "./simulator-page.js";
import {doses, servingCounts} from "./splits/grid.js";
import {countedH, firstServing, type Serving} from "./splits/split-day.js";

/** What is looked at on the splits page: a cell of the map, and which of two questions it answers. */
export interface View extends CommonView {
  /** Coloured by the extra magnesium absorbed, or by the share of the pills that is. */
  readonly quantity: "extra" | "share";
  /** The chosen cell; mg a day. */
  readonly dose: number;
  readonly servings: number;
}

export type SplitsState = PageState<View>;

/** First servings lie on half hours, early enough for six by 22:00. */
export const latestFirstH = 14;
export const firstHours: readonly number[] = Array.from(
  {length: 2 * latestFirstH + 1},
  (_, i) => i / 2,
);

const templateMg = 300;
const usualServing: Serving = {timeH: 2, form: "citrate"};

/** The one dose of a scenario of this page: a form and a time; the map sets the amounts. */
export const withServing = (scenario: Scenario, serving: Serving): Scenario => ({
  ...scenario,
  doses: [{...serving, elementalMg: templateMg}],
});

export const splitsKind: PageKind<View> = {
  usual: {
    version: 1,
    page: "splits",
    scenario: withServing(
      {hours: countedH, startClockH, person: {}, diet: "default"},
      usualServing,
    ),
    pins: [],
    view: {units: "mg", quantity: "extra", dose: templateMg, servings: 2},
  },
  usualName: "the usual map",
  mostPins: 0,
  canShow: {
    quantity: (value) => value === "extra" || value === "share",
    dose: (value) => doses.includes(value as number),
    servings: (value) => servingCounts.includes(value as 1),
  },
  fit: fitSplits,
  words: ({scenario}) => {
    const {form, timeH} = firstServing(scenario);
    const [least, most] = [doses[0], doses.at(-1)];
    const servings = `${servingCounts[0]} to ${servingCounts.at(-1)} servings`;
    const from = `from ${clockText(timeH, startClockH)}`;
    const pills = `${least} to ${most} mg a day as ${formLabel[form]} in ${servings} ${from}`;
    return [
      `${Object.values({...scenarioWords(scenario), pills})
        .filter(Boolean)
        .join("; ")}.`,
    ];
  },
};

/** The map of any other scenario: its person, its meals, and its first pill. */
function fitSplits(scenario: Scenario, name: string, notes: string[]): Scenario {
  const {hours, infusions, clampPlasma, doses: given = [], ...rest} = scenario;
  if (hours !== countedH) {
    notes.push(`${name}.hours: the map counts ${countedH} h instead of ${hours} h`);
  }
  if (infusions?.length) notes.push(`${name}.infusions: left out, the map is of pills`);
  if (clampPlasma?.length) notes.push(`${name}.clampPlasma: left out, the map is of pills`);
  const pills = given.filter(({form}) => form !== "food").slice(0, 100);
  const fitted = fitPage({...rest, doses: pills, hours: 24}, name, notes);
  const first = [...(fitted.doses ?? [])].sort((a, b) => a.timeH - b.timeH)[0];
  const serving = first ? {timeH: first.timeH, form: first.form} : usualServing;
  const timeH = Math.min(Math.round(2 * serving.timeH) / 2, latestFirstH);
  if (given.length !== 1 || first === undefined || timeH !== serving.timeH) {
    const at = clockText(timeH, startClockH);
    notes.push(`${name}.doses: the map is of ${formLabel[serving.form]} from ${at} on`);
  }
  return withServing({...fitted, hours: countedH}, {...serving, timeH});
}
