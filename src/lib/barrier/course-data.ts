import type {BarrierCourse} from "/models/magnesium/hold-plasma.js";
import type {RaisedPoint} from "./data.js";
import type {BarrierRun} from "./run.js";

/** A fluid's change over the hours after plasma was moved, percent of its own level before. */
export interface CourseLine {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  readonly dash: string;
  readonly y: Float64Array;
}

export interface CourseData {
  readonly times: Float64Array;
  readonly lines: readonly CourseLine[];
  /** Plasma itself: a step, held. */
  readonly serum: number;
  /** Plasma over its own level. */
  readonly ratio: number;
  /** Nobody holds plasma or supposes anything: this is what would follow if it were doubled. */
  readonly isExample: boolean;
  readonly points: readonly RaisedPoint[];
  readonly afterH: number;
}

/** How close plasma in a study must come to be drawn beside this run. */
const near = 1.3;

export function courseOf(
  run: BarrierRun,
  raised: readonly RaisedPoint[],
  afterH: number,
): CourseData {
  const isExample = !run.isHeld && !run.supposed;
  const {course} = isExample ? run.doubled : run.own;
  const ratio = isExample ? 2 : run.plasmaTotal / run.person.plasmaTotal;
  const change = (from: BarrierCourse, name: "csf_ventricular" | "brain_isf") =>
    from[name].map((level) => 100 * (level / run.usual[name] - 1));
  const lines: CourseLine[] = [
    {
      ...{id: "ventricle", label: "ventricle", colour: "var(--csf)", dash: "8 3"},
      y: change(course, "csf_ventricular"),
    },
    {
      ...{id: "brain", label: "brain fluid", colour: "var(--brain)", dash: "2 2.5"},
      y: change(course, "brain_isf"),
    },
  ];
  if (run.supposed) {
    lines.push({
      ...{id: "supposed", label: "if so", colour: "var(--chelate)", dash: "2 3"},
      y: change(run.supposed.course, "brain_isf"),
    });
  }
  return {
    ...{times: run.times, lines, ratio, isExample, afterH},
    serum: 100 * (ratio - 1),
    points: raised.filter(
      (point) => point.isHeld && Math.abs(Math.log(point.ratio / ratio)) < Math.log(near),
    ),
  };
}
