import type {CommonView, PageState} from "./page-kind.js";
import {lettersOf} from "./pin-letters.js";
import {scenarioWords, type ScenarioWords} from "./scenario-words.js";

/** What a state asks for, in sentences: the run itself, then how each pinned run differs from it. */
export function stateWords(state: PageState<CommonView & {readonly letters?: string}>): string[] {
  const {scenario, pins} = state;
  const letters = lettersOf(state);
  const own = scenarioWords(scenario);
  return [
    sentence(Object.values({...own, pills: own.pills || "no pills"}).filter(Boolean)),
    ...pins.map((pin, i) => {
      const other = scenarioWords(pin);
      const different = subjects.filter((subject) => other[subject] !== own[subject]);
      const words = different.map((subject) => other[subject] || `no ${subject}`);
      return `Dashed, ${letters[i] ?? ""}: ${words.join("; ") || "the same"}.`;
    }),
  ];
}

const subjects: readonly (keyof ScenarioWords)[] = [
  ...(["span", "pills", "infusions", "meals", "person", "clamp"] as const),
  ...(["hypotheses", "parameters"] as const),
];

function sentence(phrases: readonly string[]): string {
  const text = phrases.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
