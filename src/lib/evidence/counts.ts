import type {Evidence} from "./evidence.js";
import {observationRows, predictedRows, type Predicted} from "./rows.js";

/** Behind the title of a block: how many of all are inside, then how many the filter leaves. */
export function summaryText(
  all: readonly Predicted[],
  shown: readonly Predicted[],
  kind: "calibration" | "validation",
): string {
  const inside = insideOf(all);
  const spent = all.filter(({prediction}) => prediction.noTest !== "").length;
  const whole =
    kind === "calibration"
      ? `fitted: ${inside} of ${all.length} inside, and that proves little`
      : `never fitted: ${inside} of ${all.length} inside${spent > 0 ? `; ${spent} no longer a test` : ""}`;
  if (shown.length === all.length) return whole;
  const rest = shown.length === 0 ? "none shown" : `${insideOf(shown)} of ${shown.length} shown`;
  return `${whole} · ${rest}`;
}

/** The point of the page in one sentence. */
export function scoreText(evidence: Evidence): string {
  const rows = observationRows(evidence);
  const [aside, fitted] = (["validation", "calibration"] as const).map((kind) =>
    predictedRows(rows, kind),
  );
  if (!aside || !fitted) return "";
  return `Of ${aside.length} findings kept aside, the model meets ${insideOf(aside)}; of ${fitted.length} it was fitted to, ${insideOf(fitted)}, which proves little.`;
}

export const insideOf = (rows: readonly Predicted[]): number =>
  rows.filter(({prediction}) => prediction.inside).length;

type Part = readonly [shown: number, all: number];

/** What the filter leaves, for the eye and the ear. */
export const countText = ({observations, effects}: {observations: Part; effects: Part}): string =>
  `${partText(observations, "observations")}, ${partText(effects, "effects")}`;

const partText = ([shown, all]: Part, name: string): string =>
  shown === all ? `${all} ${name}` : `${shown} of ${all} ${name}`;
