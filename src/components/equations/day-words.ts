import type {Scenario} from "/models/magnesium/scenario.js";
import {clockText} from "../../lib/clock.js";
import {addressOf} from "../../lib/page-address.js";
import {formLabel} from "../../lib/palette.js";
import {dayOf} from "../../lib/scenario-day.js";
import {simulatorKind} from "../../lib/simulator-kind.js";
import {defaultState} from "../../lib/simulator-page.js";

export type DayWords = HTMLElement & {update(scenario: Scenario): void};

/** Which day is shown, and the way to change it: the simulator. */
export function dayWords(): DayWords {
  const element = document.createElement("p");
  element.className = "page-note day-words";
  const words = document.createElement("span");
  const link = document.createElement("a");
  link.textContent = "Change it in the simulator";
  element.append(words, " ", link);
  let shown: Scenario | null = null;
  return Object.assign(element, {
    update(scenario: Scenario): void {
      if (scenario === shown) return;
      shown = scenario;
      const {startClockH = 0, hours} = scenario;
      const pills = dayOf(scenario, defaultState.view).pills.map(
        ({elementalMg, form, timeH}) =>
          `${Math.round(elementalMg)} mg as ${formLabel[form]} at ${clockText(timeH, startClockH)}`,
      );
      const days = hours > 24 ? `, the same on each of ${Math.round(hours / 24)} days` : "";
      words.textContent = `The day shown: ${pills.length === 0 ? "no pills" : joined(pills)}${days}.`;
      link.href = addressOf(simulatorKind, {...simulatorKind.usual, scenario});
    },
  });
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
