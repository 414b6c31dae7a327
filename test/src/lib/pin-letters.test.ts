import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {pinLetters, type PinLetter} from "../../../src/lib/palette.js";
import {lettersOf, withoutPin, withPin} from "../../../src/lib/pin-letters.js";
import {defaultState, mostPins, type SimulatorState} from "../../../src/lib/simulator-page.js";
import {states} from "./state-samples.js";

const steps = fc.array(fc.constantFrom<"pin" | PinLetter>("pin", ...pinLetters), {maxLength: 20});
const after = (state: SimulatorState, step: "pin" | PinLetter): SimulatorState =>
  step === "pin" ? withPin(state) : withoutPin(state, step);

describe("a pinned run", () => {
  it("keeps its letter while others come and go", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let state = defaultState;
        const kept = new Map<PinLetter, number>();
        all.forEach((step, i) => {
          // a scenario of its own for each pin, so that it can be told from the others
          const before = {...state, scenario: {...state.scenario, hours: 24 + i}};
          state = after(before, step);
          if (step !== "pin") kept.delete(step);
          const letters = lettersOf(state);
          const fresh = letters.find((letter) => !kept.has(letter));
          if (fresh !== undefined) kept.set(fresh, 24 + i);
          expect(new Map(letters.map((letter, j) => [letter, state.pins[j]?.hours]))).toEqual(
            new Map([...kept].sort()),
          );
        });
      }),
    );
  });

  it("has a letter in every state that can be opened, each only once", () => {
    fc.assert(
      fc.property(states, (state) => {
        const letters = lettersOf(state);
        expect(letters).toHaveLength(state.pins.length);
        expect(new Set(letters).size).toBe(letters.length);
      }),
    );
  });

  it("is refused beyond the last letter", () => {
    let state = defaultState;
    for (let i = 0; i < mostPins; i++) state = withPin(state);
    expect(withPin(state)).toBe(state);
  });
});
