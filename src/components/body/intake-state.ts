import type {Intake} from "../../lib/body/intake.js";
import type {PinLetter} from "../../lib/palette.js";

export interface IntakeState {
  readonly intake: Intake;
  readonly selected: number;
  readonly pins: readonly {readonly letter: PinLetter; readonly intake: Intake}[];
  readonly weeks: number;
  readonly isLive: boolean;
}

/** What "input" and "change" carry: the course as a hand has made it, and the step in the hand. */
export interface IntakeDetail {
  readonly intake: Intake;
  readonly selected: number;
}

/** Room below the plot: half a grip, then the weeks, which the flag of the cursor shares. */
export const roomBelow = 46;
/** Middle of the row of weeks, px above the strip's foot. */
export const weekRow = 14;
