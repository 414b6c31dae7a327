import {describe, expect, test} from "vitest";
import {nmdaBlocks, parameters} from "../../../models/generated/data.js";
import {openFraction} from "../../../models/magnesium/nmda.js";

const block = (name: string) => {
  const found = nmdaBlocks[name];
  if (!found) throw new Error(`no block ${name}`);
  return found;
};

describe("the block of the NMDA receptor", () => {
  test.each([
    [-80, 0.8, 0.03],
    [-60, 0.6, 0.126],
    [-60, 0.8, 0.098],
    [-60, 1.5, 0.055],
    [-30, 1, 0.357],
    [0, 0.8, 0.817],
  ])("by Jahr and Stevens at %d mV and %d mmol/L leaves %d open", (voltage, mg, open) => {
    expect(openFraction(block("jahr-stevens"), mg, voltage)).toBeCloseTo(open, 3);
  });
  test("is half at its half block and 0 mV, weaker as the membrane depolarises", () => {
    for (const one of Object.values(nmdaBlocks)) {
      expect(openFraction(one, one.halfBlock, 0)).toBeCloseTo(0.5, 12);
      expect(openFraction(one, 0.8, -30)).toBeGreaterThan(openFraction(one, 0.8, -60));
      expect(openFraction(one, 0, -60)).toBe(1);
    }
  });
  test("is weaker in GluN2C and GluN2D than in GluN2A and GluN2B: 0.002, 0.014, 0.010 at −100 mV", () => {
    for (const [name, mg] of [
      ["glun2a-2b", 0.002],
      ["glun2c", 0.014],
      ["glun2d", 0.01],
    ] as const) {
      expect(openFraction(block(name), mg, -100)).toBeCloseTo(0.5, 1);
    }
  });
  test("is that of the model, whose rows say the same", () => {
    expect(block("jahr-stevens").halfBlock).toBe(parameters.nmda_half_block.value);
    expect(block("jahr-stevens").steepness).toBe(parameters.nmda_voltage_slope.value);
  });
});
