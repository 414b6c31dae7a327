import type {Scenario} from "/models/magnesium/scenario.js";
import {defaultScenario} from "./simulator-page.js";
import {spreadServings} from "./servings.js";

export interface Preset {
  readonly name: string;
  readonly scenario: Scenario;
}

const base: Scenario = {...defaultScenario, doses: []};
const sixServings = spreadServings(
  {pills: [{timeH: 2, form: "citrate", elementalMg: 300}], meals: [], night: [17, 24]},
  0,
  6,
).day.pills;

/** Days to start from; hours are since 06:00. */
export const presets: readonly Preset[] = [
  {name: "Morning and evening", scenario: defaultScenario},
  {
    name: "Breakfast",
    scenario: {...base, doses: [{timeH: 2, form: "citrate", elementalMg: 300}]},
  },
  {
    name: "At bedtime",
    scenario: {...base, doses: [{timeH: 16.5, form: "glycinate", elementalMg: 300}]},
  },
  {name: "Six small servings", scenario: {...base, doses: sixServings}},
  {
    name: "Oxide, fasted",
    scenario: {...base, diet: "none", doses: [{timeH: 2, form: "oxide", elementalMg: 300}]},
  },
  {
    name: "Oxide with an acid blocker",
    scenario: {
      ...base,
      person: {medicines: ["ppi"]},
      doses: [{timeH: 2, form: "oxide", elementalMg: 300}],
    },
  },
  {
    // 144 mg of magnesium a day in the usual 2 g of salt, most of it in the evening
    name: "L-threonate, by its label",
    scenario: {
      ...base,
      doses: [
        {timeH: 2, form: "l-threonate", elementalMg: 48},
        {timeH: 14, form: "l-threonate", elementalMg: 96},
      ],
    },
  },
  {name: "Food only", scenario: base},
];
