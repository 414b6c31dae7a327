import {isObject, numberOf} from "../schema/check-input.js";
import {type Path, type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import {elementalShare, mmolFromElementalMg} from "./amounts.js";
import {formOf} from "./forms.js";
import {formNames} from "./names.js";
import {largestDoseMg, longestH, mostEvents, mostTimes} from "./scenario-schema.js";

type Part = Readonly<Record<string, unknown>>;

/**
 * What the schema cannot say about a scenario. The parts may still be of any shape: a rule is silent
 * where the schema has already spoken.
 */
export function brokenRules(scenario: Part): Problem[] {
  const asked = numberOf(scenario["hours"]);
  const hours = asked > 0 && asked <= longestH ? asked : NaN; // no time is outside a wrong horizon
  const meals = isObject(scenario["diet"]) ? partsOf(scenario["diet"]["meals"]) : [];
  const doses = partsOf(scenario["doses"]);
  return [
    ...outputTimeProblems(scenario, hours),
    ...meals.flatMap(([meal, i]) => [
      ...outsideRun(["diet", "meals", i, "timeH"], meal, hours),
      ...repeatProblems(["diet", "meals", i], meal),
    ]),
    ...tooMany(["diet", "meals"], "meals", sum(meals.map(([meal]) => timesEaten(meal, hours)))),
    ...doses.flatMap(([dose, i]) => [
      ...outsideRun(["doses", i, "timeH"], dose, hours),
      ...amountProblems(["doses", i], dose),
      ...repeatProblems(["doses", i], dose),
    ]),
    ...tooMany(["doses"], "doses", sum(doses.map(([dose]) => timesTaken(dose, hours)))),
    ...clampProblems(scenario["clampPlasma"], hours),
    ...partsOf(scenario["infusions"]).flatMap(([infusion, i]) =>
      outsideRun(["infusions", i, "startH"], infusion, hours),
    ),
  ];
}

function outputTimeProblems(scenario: Part, hours: number): Problem[] {
  const {outputEveryH, outputTimes} = scenario;
  const problems: Problem[] = [];
  if (hours / numberOf(outputEveryH) > mostTimes - 1) {
    const least = Number((hours / (mostTimes - 1)).toPrecision(3));
    problems.push(
      wrongValue(["outputEveryH"], `must be at least ${least} h, for ${mostTimes} times in all`),
    );
  }
  if (!Array.isArray(outputTimes)) return problems;
  if (outputEveryH !== undefined) {
    problems.push(wrongPlace(["outputTimes"], "must not stand beside outputEveryH"));
  }
  const times: readonly unknown[] = outputTimes;
  times.forEach((value, i) => {
    const [time, before] = [numberOf(value), numberOf(times[i - 1])];
    if (isOutside(time, hours)) problems.push(withinRun(["outputTimes", i], hours));
    else if (time <= before) {
      problems.push(wrongValue(["outputTimes", i], `must be above ${before} h, the time before`));
    }
  });
  return problems;
}

/** The levels to which plasma may be held, mmol/L. */
const [lowestClamp, highestClamp] = [0.05, 10];

function clampProblems(clamp: unknown, hours: number): Problem[] {
  if (!Array.isArray(clamp)) return [];
  const points = clamp.map((point: unknown) => (Array.isArray(point) ? point : []) as unknown[]);
  return points.flatMap(([time, level], i) => {
    const [at, before] = [numberOf(time), numberOf(points[i - 1]?.[0])];
    const path = ["clampPlasma", i] as const;
    return [
      ...(isOutside(at, hours) ? [withinRun([...path, 0], hours)] : []),
      ...(at <= before
        ? [wrongValue([...path, 0], `must be above ${before} h, the time before`)]
        : []),
      ...(numberOf(level) < lowestClamp || numberOf(level) > highestClamp
        ? [wrongValue([...path, 1], `must be ${lowestClamp} to ${highestClamp} mmol/L`)]
        : []),
    ];
  });
}

const withinRun = (path: Path, hours: number): Problem =>
  wrongValue(path, `must be 0 to ${hours} h, the length of the run`);

function outsideRun(path: Path, part: Part, hours: number): Problem[] {
  const time = numberOf(part[String(path.at(-1))]);
  return isOutside(time, hours) ? [withinRun(path, hours)] : [];
}

const isOutside = (time: number, hours: number): boolean =>
  !Number.isNaN(hours) && (time < 0 || time > hours);

/** How much: stated once, and no more than the largest dose however it is stated. */
function amountProblems(path: Path, dose: Part): Problem[] {
  const ways = ["elementalMg", "mmol", "saltMg"].filter((key) => key in dose);
  if (ways.length !== 1) {
    const got = ways.length === 0 ? "none" : ways.join(", ");
    return [wrongPlace(path, `exactly one of elementalMg, mmol, saltMg, got ${got}`)];
  }
  const form = formNames.find((name) => name === dose["form"]);
  if (form === "food" && "saltMg" in dose) {
    return [wrongPlace([...path, "saltMg"], "food is no salt, give elementalMg or mmol")];
  }
  return [
    ...tooLarge([...path, "mmol"], dose["mmol"], mmolFromElementalMg(largestDoseMg), "mmol"),
    ...(form
      ? tooLarge([...path, "saltMg"], dose["saltMg"], saltMgOf(form, largestDoseMg), "mg of salt")
      : []),
  ];
}

const saltMgOf = (form: (typeof formNames)[number], elementalMg: number): number =>
  elementalMg / elementalShare(formOf(form));

function tooLarge(path: Path, value: unknown, largest: number, unit: string): Problem[] {
  const isInside = !(numberOf(value) < 0 || numberOf(value) > largest * (1 + 1e-9)); // rounding
  if (isInside) return [];
  const shown = Math.floor(100 * largest) / 100;
  return [wrongValue(path, `must be 0 to ${shown} ${unit} (${largestDoseMg} mg of magnesium)`)];
}

const repeatProblems = (path: Path, part: Part): Problem[] =>
  numberOf(part["count"]) > 1 && !("everyH" in part)
    ? [wrongPlace([...path, "everyH"], "required when count is above 1")]
    : [];

/** Servings of a dose or a meal within the run; 0 where they cannot be counted. */
const timesTaken = (dose: Part, hours: number): number => timesEaten({count: 1, ...dose}, hours);

function timesEaten(part: Part, hours: number): number {
  if (!("everyH" in part)) return 1;
  const fit = Math.floor((hours - numberOf(part["timeH"])) / numberOf(part["everyH"])) + 1;
  return Math.min(numberOf(part["count"] ?? Infinity), fit) || 0;
}

const tooMany = (path: Path, what: string, count: number): Problem[] =>
  count > mostEvents
    ? [wrongPlace(path, `must be at most ${mostEvents} ${what} in the run, got ${count}`)]
    : [];

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The objects of a list with their places. */
const partsOf = (value: unknown): [Part, number][] =>
  Array.isArray(value) ? value.flatMap((item, i) => (isObject(item) ? [[item, i]] : [])) : [];
