import {isObject, numberOf} from "../schema/check-input.js";
import {between} from "../schema/numbers.js";
import {object} from "../schema/object.js";
import {type Path, type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import type {Schema} from "../schema/schema.js";
import {trialOf, type Tried} from "./trial.js";
import {variedValue, type Variation} from "./variation.js";

const bounds = {low: between(-1e12, 1e12), high: between(-1e12, 1e12)};

/** How a parameter varies; which keys go with which distribution is a rule. */
const variation: Schema = object(
  {
    distribution: {enum: ["lognormal", "normal", "uniform"]},
    cv: between(0, 10),
    sd: between(0, 1e12),
    ...bounds,
  },
  ["distribution"],
);

/** How each of some parameters varies. */
export const varySchema: Schema = {type: "object", additionalProperties: variation};

/** What a schema cannot say of variations; `known` are the names of all parameters, null if unknown. */
export const brokenVariations = (
  vary: Record<string, unknown>,
  known: readonly string[] | null,
): Problem[] =>
  Object.entries(vary).flatMap(([name, variation]) => [
    ...(known !== null && !known.includes(name)
      ? [wrongPlace(["vary", name], "unknown parameter")]
      : []),
    ...(isObject(variation) ? variationProblems(["vary", name], variation) : []),
  ]);

const widths: Readonly<Record<string, readonly string[]>> = {
  lognormal: ["cv"],
  normal: ["sd"],
  uniform: ["low", "high"],
};

function variationProblems(path: Path, variation: Record<string, unknown>): Problem[] {
  const {distribution, low, high} = variation;
  if (typeof distribution !== "string" || !Object.hasOwn(widths, distribution)) return [];
  const needed = widths[distribution] ?? [];
  const unused = ["cv", "sd"].filter((key) => key in variation && !needed.includes(key));
  return [
    ...needed
      .filter((key) => !(key in variation))
      .map((key) => wrongPlace([...path, key], `required when ${distribution}`)),
    ...unused.map((key) => wrongPlace([...path, key], `must not stand beside ${distribution}`)),
    ...(numberOf(low) >= numberOf(high)
      ? [wrongValue([...path, "high"], `must be above low, ${numberOf(low)}`)]
      : []),
  ];
}

/** A lognormal parameter is above 0 in the middle: the usual value of a checked scenario or model. */
export function wrongMiddles(tried: Tried, vary: Readonly<Record<string, Variation>>): string[] {
  const usual = trialOf(tried).usual();
  return Object.entries(vary).flatMap(([name, variation]) => {
    const middle = usual[name] ?? NaN;
    if (variation.distribution === "lognormal" && !(middle > 0)) {
      return [`vary.${name}: its usual value must be above 0 to be lognormal, got ${middle}`];
    }
    try {
      variedValue(0.5, variation, middle);
      return [];
    } catch (error) {
      return [`vary.${name}: ${(error as Error).message}`]; // bounds far from everyone
    }
  });
}
