import {combine, type Dimension, sameDimension} from "../dimension.js";
import type {Model} from "../model.js";
import {type Ids, idsOf} from "./ids.js";
import {createLawWriter, type LawWriter} from "./law-mathml.js";
import {substanceOf} from "./substance.js";
import {createUnitList, type Known, knownUnit, type UnitList} from "./unit-list.js";

/** What every part of the document is written from. */
export interface Export {
  readonly model: Model;
  readonly initial: Readonly<Record<string, number>>;
  readonly ids: Ids;
  readonly units: UnitList;
  readonly laws: LawWriter;
  /** The unit of the species, if there are any. */
  readonly substance: Dimension | null;
  readonly isSpecies: (state: string) => boolean;
  /** The unit in which a state changes. */
  readonly perTime: (state: string) => Known;
}

export function createExport(model: Model, initial: Readonly<Record<string, number>>): Export {
  const ids = idsOf(model);
  const units = createUnitList(ids.isTaken);
  const known = unitsOfSymbols(model);
  const substance = substanceOf(model);
  const unitOf = new Map(
    Object.entries(model.states).map(([state, {unit}]) => [state, knownUnit(unit)]),
  );
  const time = knownUnit(model.timeUnit);
  return {
    model,
    initial,
    ids,
    units,
    laws: createLawWriter(known, ids.symbol, units),
    substance,
    isSpecies: (state) => {
      const unit = unitOf.get(state) ?? "any";
      return substance !== null && unit !== "any" && sameDimension(unit, substance);
    },
    perTime: (state) => {
      const unit = unitOf.get(state) ?? "any";
      return unit === "any" || time === "any" ? "any" : combine(unit, time, -1);
    },
  };
}

/** As laws read names: a parameter before the time, a state before a rule. */
function unitsOfSymbols(model: Model): ReadonlyMap<string, Known> {
  const entries = (record: Readonly<Record<string, {readonly unit: string}>>) =>
    Object.entries(record).map(([name, {unit}]) => [name, knownUnit(unit)] as const);
  return new Map([
    ...entries(model.rules),
    ...entries(model.states),
    ["t", knownUnit(model.timeUnit)],
    ...entries(model.parameters),
  ]);
}
