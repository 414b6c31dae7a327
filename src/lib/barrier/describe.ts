import type {ProfileArrow} from "./profile-arrows.js";
import type {ProfilePlace} from "./profile-data.js";
import {flowText, flowUnit, levelText} from "./text.js";
import type {Units} from "../amount-text.js";

/** One sentence of a profile for who does not see it. */
export function profileSentence(
  places: readonly ProfilePlace[],
  arrows: readonly ProfileArrow[],
  units: Units,
): string {
  const levels = places.map(({label, bars: [first]}) =>
    first ? `${label} ${levelText(first.level)}` : `${label} not measured`,
  );
  const flows = arrows
    .filter(({id}) => id === "carrier" || id === "leak" || id === "ride")
    .map(
      ({text, flow}) =>
        `${text} ${flowText(flow, units)} ${flowUnit(units)} ${flow < 0 ? "back to the blood" : "inward"}`,
    );
  return `From left to right, in millimoles a litre: ${levels.join(", ")}; ${flows.join(", ")}.`;
}
