import {describe, expect, test} from "vitest";
import {parameters} from "../../../models/generated/data.js";
import {indexOf, runModel} from "./run-model.js";

const value = (name: keyof typeof parameters): number => parameters[name].value;
/** Nothing crosses the wall, so that one process can be seen alone. */
const sealed = {
  gut_vmax: 0,
  leak_small_bowel: 0,
  leak_colon: 0,
  endogenous_secretion: 0,
  slow_solid_rate_bowel: 0,
};
/** Plasma at its resting level, for experiments on the leak. */
const plasmaAtRest = 0.83 * 0.043 * 70;

describe("transit", () => {
  test("through a sealed small bowel takes 0.25 + 1.5 + 2.25 h on average", () => {
    // mean residence of a chain is the sum of its means; measured as the area under what is not yet out
    const times = Array.from({length: 4001}, (_, i) => i / 50);
    const at = runModel({overrides: sealed, initial: {duodenum_slow_solid: 1}, times});
    const parts = ["duodenum", "jejunum1", "jejunum2", "ileum1", "ileum2", "ileum3"];
    const inSmallBowel = times.map((_, i) =>
      parts.reduce((sum, part) => sum + at(`${part}_slow_solid`, i), 0),
    );
    const area = inSmallBowel.reduce((sum, amount) => sum + amount, 0) / 50 - 0.01; // trapezoids
    expect(area).toBeCloseTo(4, 3);
  });

  test("of one part alone is exponential with its parts over the section's time", () => {
    const at = runModel({overrides: sealed, initial: {jejunum1_slow_solid: 1}, times: [0.5, 1]});
    expect(at("jejunum1_slow_solid", 0)).toBeCloseTo(Math.exp((-2 / 1.5) * 0.5), 7);
    expect(at("jejunum2_slow_solid", 1)).toBeCloseTo((2 / 1.5) * Math.exp(-2 / 1.5), 7);
  });

  test("carries what is never dissolved to stool, all of it", () => {
    const at = runModel({overrides: sealed, initial: {stomach_bound: 2}, times: [400]});
    expect(at("faeces_solid")).toBeCloseTo(2, 6);
  });

  test("of the colon quickens with the water that magnesium holds there", () => {
    const left = (mmol: number) =>
      runModel({overrides: sealed, initial: {colon1_labelled: mmol}, times: [6]})(
        "colon1_labelled",
      ) / mmol;
    expect(left(1e-6)).toBeCloseTo(Math.exp((-2 / 22) * 6), 6);
    expect(left(30)).toBeLessThan(left(1e-6) - 0.03);
  });
});

/** Amount that crosses from one part in a short time, per hour. */
function uptakePerHour(mmol: number, overrides: Record<string, number>, more = {}): number {
  const h = 1e-4;
  const at = runModel({
    overrides: {...overrides, transit_jejunum: 1e9},
    initial: {jejunum1_labelled: mmol, gut_regulation: 1, ...more},
    times: [h],
  });
  return at("labelled_absorbed") / h;
}

describe("the carrier", () => {
  const alone = {leak_small_bowel: 0, endogenous_secretion: 0};
  const capacity = (value("gut_vmax") * value("carrier_share_jejunum")) / 2;
  test("saturates: half its capacity at Km, all of it far above", () => {
    const volume = (mmol: number) => value("volume_jejunum") / 2 + value("water_per_mmol") * mmol;
    for (const mmol of [0.01, 0.1, 1, 10, 1000]) {
      const c = mmol / volume(mmol);
      const expected = (capacity * c) / (value("gut_km") + c);
      expect(uptakePerHour(mmol, alone) / expected).toBeCloseTo(1, 2);
    }
  });
  test("takes food and supplement in proportion, from one capacity", () => {
    const shared = uptakePerHour(1, alone, {jejunum1_dissolved: 3});
    expect(shared / uptakePerHour(4, alone)).toBeCloseTo(1 / 4, 4);
  });
  test("works harder in a depleted body", () => {
    expect(uptakePerHour(1, alone, {gut_regulation: 1.5}) / uptakePerHour(1, alone)).toBeCloseTo(
      1.5,
      3,
    );
  });
});

describe("the leak", () => {
  const alone = {gut_vmax: 0, endogenous_secretion: 0};
  test("is proportional to what is free", () => {
    expect(uptakePerHour(10, alone) / uptakePerHour(1, alone)).toBeCloseTo(10, 3);
    expect(uptakePerHour(1, alone)).toBeCloseTo(value("leak_small_bowel"), 5);
  });
  test("stands still at 0.69 of free plasma, by Nernst for a divalent ion at +5 mV", () => {
    const still = Math.exp((-2 * 5) / 26.7) * value("ionised") * 0.83; // mmol/L
    const volume = value("volume_jejunum") / 2;
    const mmol = (still * volume) / (1 - still * value("water_per_mmol"));
    const net = (amount: number) =>
      runModel({
        overrides: {...alone, transit_jejunum: 1e9, renal_floor: 0},
        initial: {plasma: plasmaAtRest, jejunum1_dissolved: amount},
        times: [1e-3],
      })("jejunum1_dissolved") - amount;
    expect(Math.abs(net(mmol))).toBeLessThan(1e-9);
    expect(net(mmol / 2)).toBeGreaterThan(0);
    expect(net(mmol * 2)).toBeLessThan(0);
  });
});

describe("phytate", () => {
  const alone = {gut_vmax: 0, endogenous_secretion: 0};
  test("binds by mass action: free and bound satisfy Kb · b = (n·P − b)(M − b)/V", () => {
    const [mmol, phytate] = [1.2, 0.4];
    const free =
      uptakePerHour(mmol, alone, {jejunum1_phytate: phytate}) / value("leak_small_bowel");
    const bound = mmol - free;
    const volume = value("volume_jejunum") / 2 + value("water_per_mmol") * mmol;
    const sites = value("phytate_capacity") * phytate;
    const affinity = ((sites - bound) * free) / (bound * volume);
    expect(affinity / value("phytate_half_saturation")).toBeCloseTo(1, 2);
  });
  test("never binds more than its sites or than there is", () => {
    for (const [mmol, phytate] of [
      [0.01, 5],
      [5, 0.01],
      [0, 1],
      [1, 0],
    ] as const) {
      const free =
        uptakePerHour(mmol, alone, {jejunum1_phytate: phytate}) / value("leak_small_bowel");
      expect(free).toBeGreaterThanOrEqual(-1e-12);
      expect(mmol - free).toBeLessThanOrEqual(value("phytate_capacity") * phytate + 1e-4 * mmol);
    }
  });
  test("is gone in the colon", () => {
    expect(() => indexOf("colon1_phytate")).toThrow("no state colon1_phytate");
  });
});

describe("beyond the stomach", () => {
  test("oxide dissolves at its slow first-order rates, faster in the small bowel than in the colon", () => {
    const dissolved = (part: string) =>
      runModel({
        overrides: {...sealed, transit_ileum: 1e9, transit_colon: 1e9},
        initial: {[`${part}_acid_solid`]: 1},
        times: [2],
      })(`${part}_labelled`);
    expect(dissolved("ileum2")).toBeCloseTo(1 - Math.exp(-0.03 * 2), 6);
    expect(dissolved("colon1")).toBeCloseTo(1 - Math.exp(-0.02 * 2), 6);
  });
  test("secretion follows plasma and shares itself out whole", () => {
    const at = runModel({
      overrides: {...sealed, endogenous_secretion: 0.03333, renal_floor: 0, sweat_loss: 0},
      initial: {plasma: plasmaAtRest},
      times: [1e-4],
    });
    expect(at("secreted") / 1e-4).toBeCloseTo(0.03333, 4);
  });
});
