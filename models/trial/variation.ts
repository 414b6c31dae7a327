import {lognormalAt, normalAt} from "../engine/random/shapes.js";

/** How a parameter differs from person to person, around the value it would have without; then cut at its bounds. */
export type Variation =
  | {
      readonly distribution: "lognormal";
      /** Coefficient of variation; the median is the usual value. */
      readonly cv: number;
      readonly low?: number;
      readonly high?: number;
    }
  | {
      readonly distribution: "normal";
      /** In the unit of the parameter; the mean is the usual value. */
      readonly sd: number;
      readonly low?: number;
      readonly high?: number;
    }
  | {readonly distribution: "uniform"; readonly low: number; readonly high: number};

/** The value below which a share u of people lie, 0 < u < 1, where `usual` is the middle. */
export function variedValue(u: number, variation: Variation, usual: number): number {
  switch (variation.distribution) {
    case "lognormal":
      return lognormalAt(u, {...variation, median: usual});
    case "normal":
      return normalAt(u, {...variation, mean: usual});
    case "uniform":
      return variation.low + u * (variation.high - variation.low);
  }
}
