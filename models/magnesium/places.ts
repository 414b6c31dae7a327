import type {Grade} from "../engine/model.js";

/** Where magnesium is on its way into the brain, across either wall (data/places.csv). */
export const placeNames = [
  "plasma",
  "endothelium",
  "brain-fluid",
  "neuron",
  "choroid-plexus",
  "ventricle",
  "subarachnoid",
] as const;
export type PlaceName = (typeof placeNames)[number];

export interface Place {
  readonly label: string;
  /** The label where there is little room. */
  readonly short: string;
  /** How the model's own level there is known; null where the model has none. */
  readonly modelled: Evidence | null;
  /** Free Mg (mmol/L) where the model does not follow it; null too where nobody measured it. */
  readonly stated: Stated | null;
  /** Voltage (mV) against another place; null in plasma, from which all are counted. */
  readonly voltage: (Stated & {readonly against: PlaceName}) | null;
}

export interface Evidence {
  readonly source: string;
  readonly grade: Grade;
}

export interface Stated extends Evidence {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
