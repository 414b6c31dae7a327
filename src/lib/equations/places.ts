import {magnesium} from "/models/generated/magnesium.js";
import {readings} from "/models/generated/magnesium-readings.js";
import type {OrganId} from "../equations-page.js";
import type {Route} from "./data.js";

export type PlaceId = (typeof places)[number]["id"];

/** Where magnesium is, as the compartment diagram draws it: each place holds some states. */
export const places = [
  place("stomach", "stomach", "stomach", /^stomach_(?!energy|acid$|phytate|glycine|threonate)/),
  place("bowel", "small bowel", "gut", /^(duodenum|jejunum\d|ileum\d|small_bowel)_(?!phytate)/),
  place("colon", "colon", "gut", /^colon\d_/),
  place("stool", "stool", "gut", /^faeces_/),
  place("plasma", "plasma", "plasma-and-interstitium", /^plasma$/),
  place("interstitium", "tissue fluid", "plasma-and-interstitium", /^interstitium$/),
  place("redCells", "red cells", "tissue", /^red_cells$/),
  place("fast", "fast pool", "tissue", /^tissue_fast$/),
  place("cells", "cells", "tissue", /^tissue_intracellular$/),
  place("slow", "slow pool", "tissue", /^tissue_slow$/),
  place("bone", "deep bone", "tissue", /^bone_deep$/),
  place("urine", "urine", "kidney", /^urine$/),
  place("sweat", "sweat", "kidney", /^sweat$/),
  place("ventricles", "ventricles", "barrier-and-brain", /^ventricles$/),
  place("lumbar", "lumbar CSF", "barrier-and-brain", /^subarachnoid$/),
  place("brainFluid", "brain fluid", "barrier-and-brain", /^brain_fluid$/),
  place("brainCells", "brain cells", "barrier-and-brain", /^brain_cells$/),
  place("clamp", "clamp", "clamp-on-plasma", /^clamp_supply$/),
] as const;

function place<Id extends string>(id: Id, name: string, organ: OrganId, pattern: RegExp) {
  return {id, name, organ, states: magnesium.states.filter((state) => pattern.test(state))};
}

/** What flows between two places on one road; a flux counts with its sign from `from` to `to`. */
export interface Flow {
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly road: Route | "other";
  readonly fluxes: readonly {readonly name: string; readonly sign: 1 | -1}[];
}

/** Every flow between places, from the stoichiometry; what goes back is taken off. */
export const flows: readonly Flow[] = flowsBetween();

function flowsBetween(): Flow[] {
  const placeOf = new Map<string, PlaceId>(
    places.flatMap(({id, states}) => states.map((state) => [state, id])),
  );
  const found = new Map<string, Flow>();
  for (const {name, from, to} of readings.fluxes) {
    const ends = [from, to].map((state) => placeOf.get(magnesium.states[state ?? -1] ?? ""));
    const [a, b] = ends;
    if (a === undefined || b === undefined || a === b) continue;
    const road = roadOf(name);
    const back = found.get(`${b} ${a} ${road}`);
    const known = back ?? found.get(`${a} ${b} ${road}`) ?? {from: a, to: b, road, fluxes: []};
    const sign = back === undefined ? 1 : -1;
    const flow = {...known, fluxes: [...known.fluxes, {name, sign} as const]};
    found.set(`${flow.from} ${flow.to} ${road}`, flow);
  }
  return [...found.values()];
}

function roadOf(flux: string): Flow["road"] {
  if (/^carrier_|_carrier$/.test(flux)) return "carrier";
  if (/leak/.test(flux)) return "gaps";
  return flux.startsWith("chelate_") ? "chelate" : "other";
}
