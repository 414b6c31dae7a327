import fc from "fast-check";
import {expect, test} from "vitest";
import {places} from "../../../models/generated/data.js";
import {
  balanceLevel,
  uphill,
  voltageOf,
  weakest,
} from "../../../models/magnesium/electrochemistry.js";

const levels = fc.double({min: 0.01, max: 10, noNaN: true});
const voltages = fc.double({min: -100, max: 40, noNaN: true});

test("at the level of balance an ion is neither uphill nor downhill", () => {
  fc.assert(
    fc.property(levels, voltages, (level, voltage) => {
      expect(uphill(balanceLevel(level, voltage), level, voltage)).toBeCloseTo(0, 9);
    }),
  );
});

test("without a voltage, balance is an equal level, and more on the far side is uphill", () => {
  expect(balanceLevel(0.6, 0)).toBe(0.6);
  expect(uphill(1.1, 0.6, 0)).toBeGreaterThan(0);
  expect(uphill(0.2, 0.6, 0)).toBeLessThan(0);
});

test("a tenfold level weighs as much as 31 mV, half of what it does for an ion of charge one", () => {
  // RT/2F · ln 10 at 37 °C = 30.8 mV; RT/F of the table is rounded to a tenth of a mV, 0.2 %
  expect(Math.abs(uphill(5, 0.5, 0) - 30.8)).toBeLessThan(0.1);
});

test("a positive voltage keeps a positive ion away", () => {
  fc.assert(
    fc.property(levels, fc.double({min: 0.1, max: 40, noNaN: true}), (level, voltage) => {
      expect(balanceLevel(level, voltage)).toBeLessThan(level);
    }),
  );
});

test("voltages add up step by step from plasma, and the weakest step grades them", () => {
  const steps = ["neuron", "brain-fluid"] as const;
  const sum = steps.reduce((total, name) => total + (places[name].voltage?.value ?? NaN), 0);
  expect(voltageOf("neuron")?.value).toBeCloseTo(sum, 9);
  expect(voltageOf("plasma")?.value).toBe(0);
  expect(voltageOf("neuron")?.grade).toBe(
    weakest(places.neuron.voltage?.grade ?? "A", places["brain-fluid"].voltage?.grade ?? "A"),
  );
});
