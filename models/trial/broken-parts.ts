import {checkLab} from "../lab/check-lab.js";
import {checkScenario} from "../magnesium/check-scenario.js";
import {isObject} from "../schema/check-input.js";
import {inPart} from "../schema/in-part.js";
import {type Problem, wrongPlace} from "../schema/problem.js";

type Kind = "scenario" | "model";
type Spec = Readonly<Record<string, unknown>>;

/** Which of the two a specification is of. */
export const kindOf = (spec: Spec): Kind => (spec["scenario"] === undefined ? "model" : "scenario");

/** What is wrong inside the scenario or the declared model of a specification. */
export const brokenParts = (spec: Spec): string[] =>
  (["scenario", "model"] as const).flatMap((kind) => brokenPart(kind, spec[kind], kind));

/** What is wrong inside one of them, with its key in front; nothing where it is left out. */
export function brokenPart(key: string, part: unknown, kind: Kind): string[] {
  if (part === undefined) return [];
  if (kind === "scenario") return inPart(key, kind, checkScenario(part).problems);
  const isTimeless = isObject(part) && part["times"] === undefined;
  return [
    ...inPart(key, kind, checkLab(part).problems),
    ...(isTimeless ? [`${key}.times: required`] : []),
  ];
}

/** A specification is of a scenario or of a model. */
export function oneOfTheTwo(spec: Spec): Problem[] {
  const kinds = ["scenario", "model"].filter((key) => key in spec);
  return kinds.length === 1
    ? []
    : [wrongPlace([], `exactly one of scenario, model, got ${kinds.join(", ") || "none"}`)];
}
