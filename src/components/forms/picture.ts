import type {FormName} from "/models/magnesium/names.js";
import {amountIn, amountText, signed, type Units} from "../../lib/amount-text.js";
import {type FormsState, ownAcid} from "../../lib/forms-page.js";
import type {Course, CourseOf} from "../../lib/forms/run.js";
import {type PixelLine, areaBelow, areaBetween, linePath, pixelLine} from "../../lib/pixel-line.js";
import type {MeasuredPoint} from "../../lib/forms/measured.js";
import {last, stackTops} from "../../lib/series.js";
import type {BarPicture} from "./bar-panel.js";
import {type CurvePicture, type PanelScale, type PanelTint, xOf, yOf} from "./curve-panel.js";
import type {BarPanel, CurvePanel, RowLayout} from "./layout.js";
import {type Scales, scalesOf, type Tops, topsOf} from "./scales.js";

export interface RowPicture {
  readonly curves: Readonly<Record<CurvePanel, CurvePicture>>;
  readonly bars: Readonly<Record<BarPanel, BarPicture>>;
  readonly units: Units;
}

export interface FormsPicture {
  readonly scales: Scales;
  readonly tops: Tops;
  rowOf(form: FormName): RowPicture;
}

interface Question {
  readonly state: FormsState;
  readonly courseOf: CourseOf;
  readonly shown: readonly FormName[];
  readonly points: readonly MeasuredPoint[];
  readonly layout: RowLayout;
  /** While a hand moves, axes only grow. */
  readonly least: Tops | null;
}

export function formsPicture({
  state,
  courseOf,
  shown,
  points,
  layout,
  least,
}: Question): FormsPicture {
  const {units} = state.view;
  const acid = ownAcid(state);
  const ownOf = (form: FormName): Course => courseOf(form, acid);
  const besideOf = (form: FormName): Course | null =>
    state.view.both ? courseOf(form, "blocker") : null;
  const courses = shown.flatMap((form) => [ownOf(form), besideOf(form) ?? ownOf(form)]);
  const tops = topsOf(courses, points, units, least);
  const scales = scalesOf(state, tops, layout, courses);
  const drawing = drawer(scales.curves, units);
  const own = [...new Set(shown.map(ownOf))];

  return {
    scales,
    tops,
    rowOf(form) {
      const [course, beside] = [ownOf(form), besideOf(form)];
      const curve = (panel: CurvePanel): CurvePicture => ({
        own: drawing.curve(panel, course),
        beside:
          beside && differ(course[panel], beside[panel]) ? drawing.curve(panel, beside) : null,
        others: own
          .filter((other) => other !== course)
          .map((other) => drawing.curve(panel, other).path)
          .join(""),
        tints: panel === "absorbed" ? drawing.tints(course) : [],
        textOf: (value) =>
          panel === "dissolved" ? String(Math.round(value)) : amountText(value, units),
      });
      const bar = (valueOf: (of: Course) => number, textOf: BarPicture["textOf"]): BarPicture => ({
        own: valueOf(course),
        beside: beside && valueOf(beside),
        textOf,
      });
      return {
        units,
        curves: {dissolved: curve("dissolved"), absorbed: curve("absorbed"), urine: curve("urine")},
        bars: {
          serum: bar(
            ({serumRise}) => serumRise,
            (rise) => signed(rise.toFixed(3)),
          ),
          stool: bar(
            ({stoolWaterG}) => stoolWaterG,
            (water) => `${signed(water.toFixed(0))} g`,
          ),
        },
      };
    },
  };
}

/** Lines that nobody could tell apart are drawn once. */
const differ = (a: Float64Array, b: Float64Array): boolean => {
  const most = Math.max(...a, ...b);
  return a.some((value, i) => Math.abs(value - (b[i] ?? NaN)) > 0.005 * most);
};

/** Every line in px once, however many rows show it. */
function drawer(scales: Scales["curves"], units: Units) {
  const lines = new Map<Course, Map<CurvePanel, ReturnType<typeof trace>>>();
  const trace = (panel: CurvePanel, course: Course, values: Float64Array) => {
    const line = lineOf(scales[panel], course.times, values);
    return {path: linePath(line), times: course.times, values};
  };
  const shownValues = (panel: CurvePanel, course: Course): Float64Array =>
    panel === "dissolved"
      ? course.dissolved.map((share) => 100 * share)
      : course[panel].map((mmol) => amountIn(mmol, units));
  return {
    curve(panel: CurvePanel, course: Course) {
      const known = lines.get(course) ?? new Map<CurvePanel, ReturnType<typeof trace>>();
      lines.set(course, known);
      const drawn = known.get(panel) ?? trace(panel, course, shownValues(panel, course));
      known.set(panel, drawn);
      return drawn;
    },
    tints({times, gaps, carrier, chelate}: Course): PanelTint[] {
      const routes = [
        {colour: "var(--gaps)", values: gaps},
        {colour: "var(--carrier)", values: carrier},
        ...(last(chelate) > 0 ? [{colour: "var(--chelate)", values: chelate}] : []),
      ];
      const {bottom} = scales.absorbed.box;
      let floor: PixelLine | null = null;
      return stackTops(routes.map(({values}) => values)).map((top, i): PanelTint => {
        const inUnits = top.map((mmol) => amountIn(mmol, units));
        const line = lineOf(scales.absorbed, times, inUnits);
        const area = floor === null ? areaBelow(line, bottom) : areaBetween(line, floor);
        floor = line;
        return {colour: routes[i]?.colour ?? "", area, top: linePath(line)};
      });
    },
  };
}

/** Hours beyond the axis are left out, so that a line ends where its plot does. */
function lineOf(scale: PanelScale, times: Float64Array, values: Float64Array): PixelLine {
  const count = times.findIndex((hour) => hour > scale.spanH + 1e-9);
  const inside = times.subarray(0, count < 0 ? times.length : count);
  const x = (hour: number): number => xOf(scale, hour);
  return pixelLine(
    inside.map(x),
    values.subarray(0, inside.length).map((value) => yOf(scale, value)),
  );
}
