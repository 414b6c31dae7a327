import {mealsOf} from "/models/magnesium/day.js";
import type {FormName} from "/models/magnesium/names.js";
import {amountIn, amountText} from "../amount-text.js";
import {clockText} from "../clock.js";
import {doseOf, type FormsState, ownAcid} from "../forms-page.js";
import {healthText} from "../health-text.js";
import {formLabel} from "../palette.js";
import {extentOf, last} from "../series.js";
import {dissolvedAtEnd} from "./columns.js";
import {scatterOf} from "./limits.js";
import type {Course, CourseOf} from "./run.js";

/** What the page says, in words, of the forms it shows; every figure is read from the runs. */
export function introOf(state: FormsState, shown: readonly FormName[], courseOf: CourseOf): string {
  const {scenario, view} = state;
  const {timeH, elementalMg} = doseOf(scenario);
  const amount = (mmol: number) => amountText(amountIn(mmol, view.units), view.units);
  const dose = `${amountText(view.units === "mg" ? elementalMg : elementalMg / amountIn(1, "mg"), view.units)} ${view.units}`;
  if (elementalMg === 0)
    return "No dose: in every form this is the day without pills. Move the dose.";
  const when = clockText(timeH, scenario.startClockH ?? 0);
  const food = mealsOf(scenario).length > 0 ? "on a day with meals" : "on a day without food";
  const courses = shown.map((form) => courseOf(form, ownAcid(state)));
  const range = (valueOf: (course: Course) => number, text: (value: number) => string): string => {
    const [low, high] = extentOf([courses.map(valueOf)]).map(text);
    return low === high ? `${low}` : `${low} to ${high}`;
  };
  const person = healthText(withoutBlocker(state));
  const blocker = ownAcid(state) === "blocker" ? " with an acid blocker" : "";
  const whole = scenario.hypotheses?.chelateRouteShare ?? 0;
  const supposed =
    whole > 0 ? ` Supposed: ${Number((100 * whole).toFixed(1))} % of a chelate passes whole.` : "";
  const scatter = scatterOf(courses[0]?.serumRest ?? NaN).toFixed(3);
  return [
    `The same ${dose}, once, at ${when} ${food}${blocker}${person === "" ? "" : ` (${person})`}.${supposed}`,
    `Six hours later ${range(dissolvedAtEnd, (share) => (100 * share).toFixed(0))} % is dissolved;`,
    `a day later ${range(({absorbed}) => last(absorbed), amount)} ${view.units} more is absorbed,`,
    `and serum has peaked ${range(
      ({serumRise}) => serumRise,
      (rise) => rise.toFixed(3),
    )} mmol/L higher,`,
    `where samples of one person scatter by ${scatter}. Once dissolved, every form is the same ion.`,
  ].join(" ");
}

const withoutBlocker = ({scenario, view}: FormsState) => {
  const {medicines = [], ...person} = scenario.person ?? {};
  const isShown = view.both || ownAcid({scenario, view}) === "blocker";
  return {...person, medicines: medicines.filter((name) => !isShown || name !== "ppi")};
};

/** A row for readers who do not see it. */
export function rowWords(form: FormName, state: FormsState, courseOf: CourseOf): string {
  const {both} = state.view;
  const own = courseWords(courseOf(form, ownAcid(state)), state);
  const blocked = both
    ? ` With an acid blocker: ${courseWords(courseOf(form, "blocker"), state)}`
    : "";
  return `${formLabel[form]}: ${own}${blocked}`;
}

function courseWords(course: Course, {view: {units}}: FormsState): string {
  const amount = (mmol: number) => `${amountText(amountIn(mmol, units), units)} ${units}`;
  const {carrier, gaps, chelate, absorbed, urine, serumRise, stoolWaterG} = course;
  const routes = [
    `${amount(last(carrier))} by carrier`,
    `${amount(last(gaps))} through gaps`,
    ...(last(chelate) > 0 ? [`${amount(last(chelate))} as whole chelate`] : []),
  ].join(", ");
  return [
    `${(100 * dissolvedAtEnd(course)).toFixed(0)} % dissolved after 6 h`,
    `${amount(last(absorbed))} absorbed beyond the pill-free day after 24 h (${routes})`,
    `${amount(last(urine))} more in urine`,
    `serum up by at most ${serumRise.toFixed(3)} mmol/L`,
    `${stoolWaterG.toFixed(0)} g more water in the stool.`,
  ].join(", ");
}
