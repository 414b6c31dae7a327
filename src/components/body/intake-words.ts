import {endOf, type Intake} from "../../lib/body/intake.js";
import {spokenStep} from "../../lib/body/intake-text.js";
import {weekText} from "../../lib/body/week-axis.js";
import {formLabel} from "../../lib/palette.js";
import type {Table} from "../details-table.js";

/** The intake in one sentence, for readers who do not see it. */
export const intakeWords = (intake: Intake): string =>
  intake
    .map(
      (step, i) =>
        `${i === 0 ? "From the start" : `from ${weekText(step.fromDay)}`} ${spokenStep(intake, i)}`,
    )
    .join("; ") + ".";

export const intakeTable = (intake: Intake): Table => ({
  caption: "Intake by step",
  headings: ["from", "until", "food, mg a day", "supplement, mg a day", "form"],
  rows: intake.map(({fromDay, foodMg, supplement}, i) => [
    weekText(fromDay),
    weekText(endOf(intake, i)),
    foodMg,
    supplement?.mg ?? 0,
    supplement ? formLabel[supplement.form] : "none",
  ]),
});
