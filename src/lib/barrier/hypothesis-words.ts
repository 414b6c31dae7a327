import type {BarrierData, FindingId} from "./data.js";
import type {HypothesisId} from "./hypotheses.js";
import {afterRange} from "./page.js";
import type {BarrierRun} from "./run.js";
import {changeText, levelText, percentText, spanText} from "./text.js";

/** A piece of a sentence, with the address of its source where there is one. */
export interface Phrase {
  readonly text: string;
  readonly href?: string;
}

/** Why a hypothesis is off unless the reader switches it on. */
export const whyOff: Readonly<Record<HypothesisId, string>> = {
  glycine: "Off. No study of such a ride was found.",
  threonate: "Off. Seen in rodents; nobody has measured it in people.",
  depletion: "Off. The two sources that bear on it disagree.",
};

/** What it would do to brain fluid, by the simulation. */
export function prediction(
  id: HypothesisId,
  run: BarrierRun,
  data: BarrierData,
  afterH: number,
): string {
  const alone = run.alone[id];
  if (!alone) return whyOff[id];
  const [from, to] = [run.own.now.brain_isf, alone.now.brain_isf];
  const when = afterH === afterRange[1] ? "at the end" : `after ${spanText(afterH)}`;
  const figures = `${levelText(to)} instead of ${levelText(from)} mmol/L ${when} (${changeText(to, from)})`;
  if (id === "depletion" && Math.abs(to / from - 1) < 0.005) {
    return "Supposed: nothing changes at this level. It acts only while plasma is low, so hold plasma lower.";
  }
  const taken: Readonly<Record<HypothesisId, string>> = {
    glycine: ` with ${data.doses.glycinate} mg of magnesium a day as glycinate`,
    threonate: ` with ${data.doses["l-threonate"]} mg of magnesium a day as L-threonate`,
    depletion: "",
  };
  return `Supposed: brain fluid at ${figures}${taken[id]}.`;
}

/** What was measured, by whom and in whom; its numbers come from the table of observations. */
export function measured(id: HypothesisId, data: BarrierData): Phrase[] {
  const {findings} = data;
  const percent = (finding: FindingId): string =>
    percentText(findings[finding].value ?? NaN).replace("+", "");
  const cite = (finding: FindingId): Phrase[] => {
    const {source, grade} = findings[finding];
    const {text, url} = data.cites[source] ?? {text: source};
    return [{text, ...(url ? {href: url} : {})}, {text: `, grade ${grade}`}];
  };
  const say = (text: string): Phrase => ({text});
  if (id === "glycine") {
    const share = Math.round(1 / (findings["kawai2012-csf-plasma"].value ?? NaN));
    return [
      say(
        `Measured in rats: at most ${percent("hladkybarrand2018-glycine-uptake")} of glycine passes into the brain (`,
      ),
      ...cite("hladkybarrand2018-glycine-uptake"),
      say(`) and its level in CSF stays ${share} times below plasma (`),
      ...cite("kawai2012-csf-plasma"),
      say("). Nobody has seen magnesium cross with it."),
    ];
  }
  if (id === "threonate") {
    return [
      say(
        `Measured in rats: CSF ${percent("slutsky2010-csf-rise")} above its start, ${percent("slutsky2010-csf-rise-over-control")} above controls (second-hand, `,
      ),
      ...cite("slutsky2010-csf-rise"),
      say("); raised in mice, by how much was not read ("),
      ...cite("shen2019-csf-threonate"),
      say("). In people neither CSF nor brain was measured."),
    ];
  }
  const days = (findings["brainstability1997-brain-content"].timeH ?? NaN) / 24;
  const hours = (finding: FindingId): string => `${findings[finding].value ?? ""} h`;
  return [
    say(
      `Measured in deficient rats: cortex refilled within ${hours("chutkowrepletion-cortex-repletion")}, deep brain within ${hours("chutkowrepletion-deep-repletion-high")} (`,
    ),
    ...cite("chutkowrepletion-cortex-repletion"),
    say(`), faster than this carrier; yet the whole brain had lost nothing in ${days} days (`),
    ...cite("brainstability1997-brain-content"),
    say("). People: not measured."),
  ];
}
