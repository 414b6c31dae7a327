import {holdPlasma} from "/models/magnesium/hold-plasma.js";
import type {RaisedPoint} from "./data.js";
import type {BarrierRun} from "./run.js";

/** Change of the fluids (%) at any plasma level, held so long, and what was measured. */
export interface MeasuredData {
  /** Plasma over the person's own level. */
  readonly ratios: Float64Array;
  readonly ventricle: Float64Array;
  readonly brain: Float64Array;
  readonly afterH: number;
  readonly points: readonly (RaisedPoint & {
    /** What the model says of the same fluid at the same ratio and time, held. */
    readonly simulated: number;
  })[];
}

export const ratioRange = [0.2, 4.2] as const;

const [lowest, highest] = ratioRange;
const ratios = Float64Array.from({length: 21}, (_, i) => lowest + (i * (highest - lowest)) / 20);

export function measuredOf(
  {person, usual}: BarrierRun,
  raised: readonly RaisedPoint[],
  afterH: number,
): MeasuredData {
  const {settled, plasmaTotal, heldAt} = person;
  const courses = Array.from(ratios, (ratio) =>
    holdPlasma(heldAt(ratio * plasmaTotal), settled, [afterH]),
  );
  const change = (name: "csf_ventricular" | "brain_isf"): Float64Array =>
    Float64Array.from(courses, (course) => 100 * ((course[name][0] ?? NaN) / usual[name] - 1));
  return {
    ...{ratios, afterH},
    ventricle: change("csf_ventricular"),
    brain: change("brain_isf"),
    points: raised.map((point) => {
      const course = holdPlasma(heldAt(point.ratio * plasmaTotal), settled, [point.hours]);
      const level = course[point.fluid][0] ?? NaN;
      return {...point, simulated: 100 * (level / usual[point.fluid] - 1)};
    }),
  };
}
