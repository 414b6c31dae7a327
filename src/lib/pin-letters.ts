import {pinLetters, type PinLetter} from "./palette.js";
import type {CommonView} from "./page-kind.js";
import type {SimulatorState} from "./simulator-page.js";

/** The letters of the pinned runs: those that the view keeps, else from A on. */
export function lettersOf({pins, view}: Pinned): PinLetter[] {
  const kept = pinLetters.filter((letter) => view.letters?.includes(letter));
  return kept.length === pins.length ? kept : pinLetters.slice(0, pins.length);
}

interface Pinned extends Pick<SimulatorState, "pins"> {
  readonly view: CommonView & {readonly letters?: string};
}

/** The state with one more pinned run, this one; it takes the first letter that is free. */
export function withPin(state: SimulatorState): SimulatorState {
  const letters = lettersOf(state);
  const letter = pinLetters.find((candidate) => !letters.includes(candidate));
  if (letter === undefined) return state;
  const at = letters.filter((other) => other < letter).length;
  const inserted = <T>(list: readonly T[], one: T) => [
    ...list.slice(0, at),
    one,
    ...list.slice(at),
  ];
  return withPins(state, inserted(state.pins, state.scenario), inserted(letters, letter));
}

/** The state without one pinned run; the others keep their letters. */
export function withoutPin(state: SimulatorState, letter: PinLetter): SimulatorState {
  const letters = lettersOf(state);
  const rest = letters.filter((other) => other !== letter);
  return withPins(
    state,
    state.pins.filter((_, i) => letters[i] !== letter),
    rest,
  );
}

function withPins(
  state: SimulatorState,
  pins: SimulatorState["pins"],
  letters: readonly PinLetter[],
): SimulatorState {
  const usual = letters.every((letter, i) => letter === pinLetters[i]);
  return {...state, pins, view: {...state.view, letters: usual ? "" : letters.join("")}};
}

/** A value that the view may hold: some of the letters, in their order. */
export const areLetters = (value: unknown): boolean =>
  typeof value === "string" && /^A?B?C?D?$/.test(value);
