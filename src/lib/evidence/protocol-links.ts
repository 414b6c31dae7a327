import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import {checkScenario} from "/models/magnesium/check-scenario.js";
import {doseMmol} from "/models/magnesium/day.js";
import type {Dose, Scenario} from "/models/magnesium/scenario.js";
import {formLabel} from "../palette.js";
import {simulatorKind} from "../simulator-kind.js";
import type {Evidence, Observation} from "./evidence.js";

/** A run of a study as the simulator shows it. */
export interface SimulatorRun {
  readonly text: string;
  readonly scenario: Scenario;
}

/** More would be a list of its own. */
const mostRuns = 4;

/**
 * The runs of an observation's study that the simulator can show as they were: other hours of the clock
 * and days added at the end do no harm, a dose left out or repeated would. Those of its own form go first.
 */
export function simulatorRuns(
  {id, form}: Observation,
  protocols: Evidence["protocols"],
): SimulatorRun[] {
  const scenarios = protocols.filter(({ids}) => ids.includes(id)).flatMap((one) => one.scenarios);
  const hasForm = ({doses = []}: Scenario) => doses.some((dose) => form.includes(dose.form));
  return [...scenarios.filter(hasForm), ...scenarios.filter((one) => !hasForm(one))]
    .flatMap((scenario) => {
      const fitted = fittedWhole(scenario);
      return fitted === null ? [] : [{text: runText(scenario), scenario: fitted}];
    })
    .slice(0, mostRuns);
}

function fittedWhole(scenario: Scenario): Scenario | null {
  const notes: string[] = [];
  const fitted = simulatorKind.fit(scenario, "run", notes);
  const isWhole = notes.every((note) => /^run\.(hours|startClockH):/.test(note));
  const isLongEnough = fitted.hours >= scenario.hours;
  return isWhole && isLongEnough && checkScenario(fitted).scenario !== null ? fitted : null;
}

/** What sets this run apart, in a few words: "oxide 255 mg a day". */
export function runText({
  doses = [],
  infusions = [],
  diet,
  person = {},
  clampPlasma,
}: Scenario): string {
  const firstDay = doses.filter(({timeH}) => timeH < 24);
  const given = [...new Set(firstDay.map(({form}) => form))].map((form) =>
    givenText(firstDay.filter((dose) => dose.form === form)),
  );
  const byVein = infusions.reduce((sum, {mmol}) => sum + mmol, 0);
  const {sex = "male", gfrMlMin, medicines = [], status} = person;
  const meals = typeof diet === "object" ? diet.meals.filter(({timeH}) => timeH < 24) : [];
  const eaten = meals.reduce((sum, {mgMg}) => sum + mgMg, 0);
  const isFed = doses.length === 0 && meals.length > 0;
  const parts = [
    ...given,
    ...(byVein > 0 ? [`${Number(byVein.toPrecision(3))} mmol by vein`] : []),
    ...(clampPlasma ? ["plasma held"] : []),
    ...(isFed ? [`a diet of ${Math.round(eaten)} mg a day`] : []),
    ...medicines.map((name) => `with ${name}`),
    ...(gfrMlMin === undefined ? [] : [`filtration ${gfrMlMin} mL/min`]),
  ];
  if (parts.length > 0) return parts.join(", ");
  const who = sex === "male" ? "a man" : "a woman";
  return typeof status === "number" ? `${who} who eats ${status} mg a day` : `${who} without pills`;
}

/** "oxide 255 mg a day in 3 portions", of doses of one form. */
function givenText(doses: readonly Dose[]): string {
  const mg = doses.reduce((sum, dose) => sum + elementalMgFromMmol(doseMmol(dose)), 0);
  const portions = new Set(doses.map(({timeH}) => timeH)).size;
  const form = doses.map((dose) => formLabel[dose.form])[0] ?? "";
  const daily = doses.some(({everyH}) => everyH === 24) ? " a day" : "";
  return `${form} ${Math.round(mg)} mg${daily}${portions > 1 ? ` in ${portions} portions` : ""}`;
}
