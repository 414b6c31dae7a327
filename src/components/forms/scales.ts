import type {MeasuredPoint} from "../../lib/forms/measured.js";
import {amountIn, type Units} from "../../lib/amount-text.js";
import {dissolvedSpanH, doseOf, type FormsState, spanH} from "../../lib/forms-page.js";
import type {Course} from "../../lib/forms/run.js";
import {scatterOf, stoolRoom} from "../../lib/forms/limits.js";
import {clockTicks, roundTop} from "../../lib/forms/scales.js";
import {last} from "../../lib/series.js";
import type {BarScale} from "./bar-panel.js";
import type {PanelScale} from "./curve-panel.js";
import type {BarPanel, CurvePanel, RowLayout} from "./layout.js";

/** Where the axes of all rows end, in the units that are shown. */
export type Tops = Readonly<Record<CurvePanel | BarPanel, number>>;

export interface Scales {
  readonly curves: Readonly<Record<CurvePanel, PanelScale>>;
  readonly bars: Readonly<Record<BarPanel, BarScale>>;
}

export function topsOf(
  courses: readonly Course[],
  points: readonly MeasuredPoint[],
  units: Units,
  least: Tops | null,
): Tops {
  const measured = (panel: MeasuredPoint["panel"]): number[] =>
    points.filter((point) => point.panel === panel).map(({value, high}) => high ?? value);
  const top = (panel: keyof Tops, values: readonly number[]): number =>
    Math.max(roundTop(Math.max(...values)), least?.[panel] ?? 0);
  const inUnits = (mmol: number): number => amountIn(mmol, units);
  const noise = courses.map(({serumRest}) => scatterOf(serumRest));
  return {
    dissolved: 100,
    absorbed: top(
      "absorbed",
      courses.map(({absorbed}) => inUnits(last(absorbed))),
    ),
    urine: top(
      "urine",
      [...courses.map(({urine}) => last(urine)), ...measured("urine")].map(inUnits),
    ),
    serum: top("serum", [
      ...courses.map(({serumRise}) => serumRise),
      ...noise,
      ...measured("serum"),
    ]),
    stool: top("stool", [...courses.map(({stoolWaterG}) => stoolWaterG), 1.1 * stoolRoom]),
  };
}

export function scalesOf(
  {scenario}: FormsState,
  tops: Tops,
  {panels}: RowLayout,
  courses: readonly Course[],
): Scales {
  const nowhere = {left: 0, right: 1, top: 0, bottom: 1};
  const clockH = doseOf(scenario).timeH + (scenario.startClockH ?? 0);
  const curve = (panel: CurvePanel, hours: number): PanelScale => {
    const box = panels[panel] ?? nowhere;
    const topText = panel === "dissolved" ? "100" : String(tops[panel]);
    const ticks = clockTicks(clockH, hours, box.right - box.left);
    return {box, spanH: hours, top: tops[panel], topText, ticks};
  };
  const bar = (panel: BarPanel, limit: number): BarScale => ({
    box: panels[panel] ?? nowhere,
    top: tops[panel],
    limit,
  });
  return {
    curves: {
      dissolved: curve("dissolved", dissolvedSpanH),
      absorbed: curve("absorbed", spanH),
      urine: curve("urine", spanH),
    },
    bars: {
      serum: bar("serum", scatterOf(courses[0]?.serumRest ?? NaN)),
      stool: bar("stool", stoolRoom),
    },
  };
}
