import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import {doseMmol} from "/models/magnesium/day.js";
import type {Dose, Scenario} from "/models/magnesium/scenario.js";
import {clockText} from "./clock.js";
import {fitPage} from "./fit-page.js";
import {doseOf, isPillForm, sorts, spanH, usualForms, type View} from "./forms-page.js";
import type {PageKind} from "./page-kind.js";
import {isHour} from "./read-view.js";
import {repeatDaily} from "./scenario-day.js";
import {scenarioWords} from "./scenario-words.js";

export const formsKind: PageKind<View> = {
  usual: usualForms,
  usualName: "the usual dose",
  mostPins: 0,
  canShow: {
    form: (value) => value === null || isPillForm(value),
    sort: (value) => sorts.some((sort) => sort === value),
    cursorH: (value) => value === null || isHour(value, spanH),
    both: (value) => typeof value === "boolean",
    all: (value) => typeof value === "boolean",
  },
  fit,
  undone: ["both"],
  words: ({scenario, view}) => {
    const {meals, person, hypotheses, parameters} = scenarioWords(scenario);
    const {timeH, elementalMg} = doseOf(scenario);
    const dose = `${elementalMg} mg in each form at ${clockText(timeH, scenario.startClockH ?? 0)}`;
    const both = view.both ? "with and without an acid blocker" : "";
    return [`${[dose, meals, person, both, hypotheses, parameters].filter(Boolean).join("; ")}.`];
  },
};

/** The page compares one dose over the day that follows; more than that is left out by name. */
function fit(scenario: Scenario, name: string, notes: string[]): Scenario {
  const {infusions, clampPlasma, ...rest} = scenario;
  if (infusions?.length) notes.push(`${name}.infusions: left out, the forms are taken by mouth`);
  if (clampPlasma?.length) notes.push(`${name}.clampPlasma: left out, plasma follows each form`);
  const {hours} = usualForms.scenario;
  if (rest.hours !== hours) {
    notes.push(`${name}.hours: one dose is shown over the ${hours} h after it`);
  }
  const day = repeatDaily(fitPage({...rest, hours}, name, notes), hours);
  const doses = day.doses ?? [];
  if (doses.length > 1) notes.push(`${name}.doses: the first of ${doses.length} is compared`);
  const [dose] = doses;
  return {...day, doses: [dose ? plain(dose) : {...doseOf(usualForms.scenario), elementalMg: 0}]};
}

const plain = (dose: Dose): Dose => ({
  timeH: dose.timeH,
  form: dose.form,
  elementalMg: dose.elementalMg ?? elementalMgFromMmol(doseMmol(dose)),
});
