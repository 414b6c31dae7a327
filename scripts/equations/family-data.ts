import {type Equation, familiesOf, type Mark} from "../../models/engine/latex/family.js";
import type {Notation} from "../../models/engine/latex/glyph.js";
import {derivative, widthOf} from "../../models/engine/latex/model-latex.js";
import type {Term} from "../../models/engine/latex/law.js";
import type {Model} from "../../models/engine/model.js";
import type {FamilyData, GroupKind} from "../../src/lib/equations/data.js";
import {mathml} from "./mathml.js";
import {routeOf} from "./route-of.js";
import {fluxKey} from "./term-marks.js";

/** The families of a list of equations, typeset and explained. */
export function familyData(
  kind: GroupKind,
  equations: readonly Equation[],
  {model, notation, mark}: {model: Model; notation: Notation; mark: Mark},
): FamilyData[] {
  const keyOf = kind === "fluxes" ? fluxKey(model) : (name: string) => name;
  return familiesOf(equations, notation, mark).map(({members, left, terms, ends, letters}) => {
    const names = members.map((i) => equations[i]?.name ?? "");
    const [first = ""] = names;
    const routes = new Set(names.map((name) => routeOf(keyOf(name))));
    const [route] = routes;
    return {
      keys: names.map(keyOf),
      left: mathml(`${kind === "states" ? derivative(left) : left} =`),
      terms: terms.length === 0 ? [mathml("0")] : terms.flatMap(pieces),
      meaning: inCommon(names.map((name) => meaningOf(model, kind, name))),
      ...(ends === undefined
        ? {}
        : {ends: {from: glyphOrNull(ends.from), to: glyphOrNull(ends.to)}}),
      unit: unitOf(model, kind, first),
      ...(kind !== "states" && routes.size === 1 && route !== undefined ? {route} : {}),
      letters: letters.map(({letter, values}) => ({letter: mathml(letter), values})),
      law: lawOf(model, kind, first),
    };
  });
}

/** A term with its sign; a long one in its factors, between which a line may break. */
function pieces({sign, latex, factors = [latex]}: Term, place: number): string[] {
  const [first = "", ...others] = widthOf(latex) > mostPerPiece ? factors : [latex];
  const signed = place > 0 ? `{} ${sign} ${first}` : sign === "-" ? `-${first}` : first;
  return [signed, ...others].map(mathml);
}

/** About the characters that a narrow screen has room for. */
const mostPerPiece = 24;

const glyphOrNull = (latex: string | null): string | null =>
  latex === null ? null : mathml(latex);

/** A flow is explained by its ends, unless it is a rule too. */
const meaningOf = (model: Model, kind: GroupKind, name: string): string =>
  (kind === "states" ? model.states[name] : model.rules[name])?.meaning ?? "";

function unitOf(model: Model, kind: GroupKind, name: string): string {
  if (kind === "rules") return model.rules[name]?.unit ?? "";
  const flux = model.fluxes.find((one) => one.name === name);
  const state = kind === "states" ? name : (flux?.from ?? flux?.to ?? "");
  const unit = model.states[state]?.unit ?? "1";
  return perTime(unit, model.timeUnit);
}

/** "mmol/L" each hour is mmol/(L h). */
function perTime(unit: string, timeUnit: string): string {
  const [above = "1", below] = unit.split("/");
  if (below === undefined) return `${above}/${timeUnit}`;
  return below === timeUnit ? `${above}/${timeUnit}²` : `${above}/(${below} ${timeUnit})`;
}

function lawOf(model: Model, kind: GroupKind, name: string): string {
  if (kind === "rules") return model.rules[name]?.law ?? "";
  if (kind === "fluxes") {
    const law = model.fluxes.find((flux) => flux.name === name)?.law ?? "";
    return law === name ? (model.rules[name]?.law ?? law) : law;
  }
  const signs = model.fluxes.flatMap((flux) => [
    ...(flux.to === name ? [`+ ${flux.name}`] : []),
    ...(flux.from === name ? [`- ${flux.name}`] : []),
  ]);
  return [...signs, ...(model.rates[name] === undefined ? [] : [model.rates[name]])].join(" ");
}

/** What several names mean together: the place, after a comma, is told by the letters of the index. */
function inCommon(meanings: readonly string[]): string {
  if (meanings.length === 1) return meanings.join("");
  const kinds = new Set(meanings.map((meaning) => meaning.replace(/, [a-z]+( [a-z]+)?\d?$/, "")));
  return kinds.size > 3 ? "" : [...kinds].join("; ");
}
