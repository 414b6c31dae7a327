import {parameters as rows} from "/models/generated/data.js";
import {mealsOf} from "/models/magnesium/day.js";
import {gfrFromAge, habitualMgPerDay} from "/models/magnesium/person.js";
import type {Dose, Meal, Person, Scenario} from "/models/magnesium/scenario.js";
import {clockText} from "./clock.js";
import {healthText} from "./health-text.js";
import {formLabel} from "./palette.js";
import {momentText} from "./time-text.js";

/** What a scenario asks for, by subject; a subject of which it says nothing has none. */
export interface ScenarioWords {
  readonly span: string;
  readonly pills: string;
  readonly infusions: string;
  readonly meals: string;
  readonly person: string;
  readonly clamp: string;
  readonly hypotheses: string;
  readonly parameters: string;
}

/** Everything that changes the result of a scenario, in words: for files and print. */
export function scenarioWords(scenario: Scenario): ScenarioWords {
  const {hours, startClockH = 0, person = {}, infusions = [], clampPlasma} = scenario;
  return {
    span: `${spanText(hours)} from ${clockText(0, startClockH)}`,
    pills: doseWords(scenario).join("; "),
    infusions: infusions
      .map(
        ({startH, durationH, mmol}) =>
          `${mmol} mmol by vein within ${durationH} h from ${moment(startH, scenario)}`,
      )
      .join("; "),
    meals: mealWords(scenario),
    person: personWords(person),
    clamp: clampPlasma ? clampWords(clampPlasma, scenario) : "",
    hypotheses: hypothesisWords(scenario.hypotheses ?? {}).join("; "),
    parameters: parameterWords(scenario.parameters ?? {}).join("; "),
  };
}

const spanText = (hours: number): string =>
  hours > 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} h`;

const moment = (timeH: number, {hours, startClockH = 0}: Scenario): string =>
  momentText(timeH, hours, startClockH);

/** Equal doses stand together: "50 mg as citrate at 08:00, 12:00 and 16:00". */
function doseWords(scenario: Scenario): string[] {
  const {doses = [], startClockH = 0, hours} = scenario;
  const together = new Map<string, Dose[]>();
  for (const dose of doses) {
    const key = `${amountWords(dose)}${repeatWords(dose, hours)}`;
    together.set(key, [...(together.get(key) ?? []), dose]);
  }
  return [...together.values()].map((equal) => {
    const [first] = equal as [Dose]; // a group has at least the dose that opened it
    const clock = first.everyH === 24;
    const times = equal
      .map(({timeH}) => timeH)
      .sort((a, b) => a - b)
      .map((timeH) => (clock ? clockText(timeH, startClockH) : moment(timeH, scenario)));
    return `${amountWords(first)} at ${listed(times)}${repeatWords(first, hours)}`;
  });
}

function amountWords({form, elementalMg, mmol, saltMg}: Dose): string {
  if (saltMg !== undefined) return `${saltMg} mg of the salt ${formLabel[form]}`;
  return `${mmol === undefined ? `${elementalMg ?? 0} mg` : `${mmol} mmol`} as ${formLabel[form]}`;
}

function repeatWords({everyH, count = 1, timeH}: Dose, hours: number): string {
  if (everyH === undefined || count === 1) return "";
  const isToTheEnd = timeH + everyH * count >= hours;
  const often = everyH === 24 ? "every day" : `every ${everyH} h`;
  return isToTheEnd ? `, ${often}` : `, ${often}, ${count} times`;
}

function mealWords(scenario: Scenario): string {
  const {diet = "default", startClockH = 0} = scenario;
  const meals = mealsOf(scenario);
  if (meals.length === 0) return "nothing eaten";
  const total = meals.reduce((sum, {mgMg}) => sum + mgMg, 0);
  if (diet === "default") return `three usual meals with ${round(total)} mg of magnesium a day`;
  const one = ({timeH, kcal, mgMg, everyH}: Meal) => {
    const when = everyH === 24 ? clockText(timeH, startClockH) : moment(timeH, scenario);
    const again = everyH === undefined || everyH === 24 ? "" : ` every ${everyH} h`;
    return `${round(mgMg)} mg and ${round(kcal)} kcal at ${when}${again}`;
  };
  return `meals: ${listed(meals.map(one))}`;
}

function personWords(person: Person): string {
  const {sex = "male", ageYears = 30, weightKg = 70, gfrMlMin} = person;
  const gfr = gfrMlMin ?? gfrFromAge(ageYears) / 0.06;
  const health = healthText(person);
  return [
    sex === "male" ? "man" : "woman",
    `${ageYears} years`,
    `${weightKg} kg`,
    `GFR ${Math.round(gfr)} mL/min`,
    `usual diet with ${habitualMgPerDay(person)} mg a day`,
    ...(health === "" ? [] : [health]),
  ].join(", ");
}

function clampWords(points: NonNullable<Scenario["clampPlasma"]>, scenario: Scenario): string {
  const shown = points.slice(0, mostPoints).map(([timeH, level]) => {
    return `${level} mmol/L at ${moment(timeH, scenario)}`;
  });
  const rest = points.length - shown.length;
  return `plasma held to ${listed([...shown, ...(rest > 0 ? [`${rest} more points`] : [])])}`;
}

const mostPoints = 6;

function hypothesisWords(hypotheses: NonNullable<Scenario["hypotheses"]>): string[] {
  const {chelateRouteShare = 0, threonateBrainFactor = 1} = hypotheses;
  const {glycinePiggyback = false, depletionBarrierFactor = 1} = hypotheses;
  return [
    ...(chelateRouteShare > 0 ? [`${100 * chelateRouteShare} % of chelates absorbed whole`] : []),
    ...(threonateBrainFactor > 1 ? [`brain fluid times ${threonateBrainFactor} on threonate`] : []),
    ...(glycinePiggyback ? ["magnesium rides into the brain on glycine"] : []),
    ...(depletionBarrierFactor > 1
      ? [`barrier carriers times ${depletionBarrierFactor} in full depletion`]
      : []),
  ].map((words) => `hypothesis: ${words}`);
}

function parameterWords(overrides: Readonly<Record<string, number>>): string[] {
  const units = rows as Readonly<Record<string, {readonly unit: string}>>;
  return Object.entries(overrides).map(([name, value]) => {
    const unit = units[name]?.unit ?? "1";
    return `${name} = ${value}${unit === "1" ? "" : ` ${unit}`}`;
  });
}

/** "a", "a and b", "a, b and c". */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const round = (value: number): number => Math.round(value * 10) / 10;
