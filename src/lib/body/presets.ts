import type {Person, Scenario} from "/models/magnesium/scenario.js";
import {usualScenario, usualState, type BodyView} from "./body-page.js";
import type {Intake, Step} from "./intake.js";
import {intakeOf, withIntake} from "./intake-scenario.js";

export interface BodyPreset {
  readonly name: string;
  readonly scenario: Scenario;
  readonly pins: readonly Scenario[];
  readonly view: Pick<BodyView, "weeks" | "cursorDay" | "selected">;
}

const food = (week: number, foodMg: number): Step => ({
  fromDay: 7 * week,
  foodMg,
  supplement: null,
});
const citrate = (week: number, foodMg: number): Step => ({
  ...food(week, foodMg),
  supplement: {form: "citrate", mg: 300},
});
const course = (person: Person, intake: Intake): Scenario =>
  withIntake({hours: 24, person}, intake);

const season: Intake = [food(0, 300), food(4, 10), food(16, 300)];
const halfYear = (person: Person, usual = 300): Scenario =>
  course(person, [food(0, usual), citrate(4, usual), food(20, usual)]);
const look = (weeks: BodyView["weeks"], cursorWeek: number): BodyPreset["view"] => ({
  weeks,
  cursorDay: 7 * cursorWeek,
  selected: 1,
});
const seasonOf = (person: Person): Pick<BodyPreset, "scenario" | "pins" | "view"> => ({
  scenario: course(person, season),
  pins: [course({}, season)],
  view: look(24, 16),
});

/** Courses to start from; a pinned one beside it makes the comparison. */
export const bodyPresets: readonly BodyPreset[] = [
  {name: "A poor season, then citrate", scenario: usualScenario, pins: [], view: usualState.view},
  {
    name: "A low diet for a year",
    scenario: course({}, [food(0, 300), food(4, 150)]),
    pins: [],
    view: look(52, 52),
  },
  {
    name: "A supplement on a full body",
    scenario: halfYear({}),
    pins: [],
    view: look(24, 20),
  },
  {
    name: "A low diet for years, then citrate",
    scenario: halfYear({}, 150),
    pins: [],
    view: look(24, 20),
  },
  {
    name: "Weak kidneys (GFR 30), then citrate",
    scenario: halfYear({gfrMlMin: 30}),
    pins: [halfYear({})],
    view: look(24, 20),
  },
  {
    name: "Crohn’s disease, then citrate",
    scenario: halfYear({conditions: ["crohn"]}),
    pins: [halfYear({})],
    view: look(24, 20),
  },
  {name: "A poor season at 75", ...seasonOf({ageYears: 75})},
  {name: "A poor season on a loop diuretic", ...seasonOf({medicines: ["loop-diuretic"]})},
];

/** The preset that a scenario starts from, whatever is pinned or looked at. */
export function presetOf(scenario: Scenario): BodyPreset | undefined {
  const own = told(scenario);
  return known.find((preset) => preset.told === own)?.preset;
}

const told = (scenario: Scenario): string =>
  JSON.stringify([scenario.person, intakeOf(scenario), scenario.parameters, scenario.hypotheses]);
const known = bodyPresets.map((preset) => ({preset, told: told(preset.scenario)}));
