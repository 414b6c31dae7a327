import {expect, it} from "vitest";
import type {Scenario} from "../../../models/magnesium/scenario.js";
import {conditionNames, medicineNames} from "../../../models/magnesium/names.js";
import {healthText} from "../../../src/lib/health-text.js";
import {defaultState} from "../../../src/lib/simulator-page.js";
import {pinTitle} from "../../../src/lib/pin-title.js";

const title = (scenario: Partial<Scenario>) =>
  pinTitle({hours: 24, startClockH: 6, ...scenario}, defaultState.view);
const doses = [{timeH: 2, form: "buffered-glycinate", elementalMg: 350}] as const;

it("a pinned run is named by its pills, then by who takes them", () => {
  expect(title({doses})).toBe("350 mg buffered glycinate, once at 08:00");
  const person = {medicines: ["thiazide"], conditions: ["diarrhoea"]} as const;
  expect(title({doses, person})).toMatch(/, once at 08:00; thiazide, diarrhoea$/);
  expect(title({person})).toBe("no pills; thiazide, diarrhoea");
});

it("every medicine and condition has words of its own, each said once", () => {
  const all = healthText({medicines: medicineNames, conditions: conditionNames}).split(", ");
  expect(new Set(all).size).toBe(medicineNames.length + conditionNames.length);
  expect(healthText({medicines: ["ppi", "ppi"]})).toBe(healthText({medicines: ["ppi"]}));
});
