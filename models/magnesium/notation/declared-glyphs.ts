import type {Glyph} from "../../engine/latex/glyph.js";
import {passingSpecies, travellingSpecies} from "../species.js";
import {glyph, kindWords, partNames, placeIndex} from "./tract.js";

const travelled = ["stomach", ...partNames].flatMap((where) =>
  travellingSpecies.map((kind) => [where, kind]),
);
const passed = ["stomach", "small_bowel", "colon1", "colon2"].flatMap((where) =>
  passingSpecies.map((kind) => [where, kind]),
);

/** States and rules. */
export const declaredGlyphs: Readonly<Record<string, Glyph>> = {
  t: glyph("t"),
  ...Object.fromEntries(
    [...travelled, ...passed].map(([where = "", kind = ""]) => [
      `${where}_${kind}`,
      glyph("M", undefined, {...placeIndex(where), k: kindWords[kind] ?? kind}),
    ]),
  ),
  ...Object.fromEntries(
    ["stomach", ...partNames].flatMap((where) => [
      [`${where}_phytate`, glyph("P", undefined, placeIndex(where))],
      [`${where}_chelate`, glyph("M", undefined, {...placeIndex(where), k: "chelate"})],
      [`${where}_total`, glyph("M", undefined, placeIndex(where))],
      [`${where}_volume`, glyph("V", undefined, placeIndex(where))],
      [`${where}_free`, glyph("\\varphi", undefined, placeIndex(where))],
      [`${where}_uptake`, glyph("\\mu", undefined, placeIndex(where))],
      [`${where}_emptying`, glyph("\\lambda", undefined, placeIndex(where))],
    ]),
  ),
  gastric_emptying: glyph("\\lambda", undefined, placeIndex("stomach")),
  small_bowel_emptying: glyph("\\lambda", undefined, placeIndex("small_bowel")),
  faeces_dissolved: glyph("M", "stool", {k: "food"}),
  faeces_labelled: glyph("M", "stool", {k: "pill"}),
  faeces_solid: glyph("M", "stool", {k: "bound"}),
  faeces_labelled_solid: glyph("M", "stool", {k: "solid pill"}),
  stomach_energy: glyph("E"),
  stomach_acid: glyph("H"),
  acid_secretion: glyph("J", "acid"),
  acid_saturation: glyph("a"),
  acid_solid_dissolution: glyph("J", "dissolving", {k: "oxide"}),
  slow_solid_dissolution_acid: glyph("J", "by acid", {k: "slow citrate"}),
  balance_ratio: glyph("\\rho"),
  carrier_share_ileum: glyph("w", undefined, {r: "ileum"}),

  plasma: glyph("M", "plasma"),
  interstitium: glyph("M", "interstitium"),
  plasma_total: glyph("C"),
  plasma_ionised: glyph("C", "ion"),
  plasma_relative: glyph("c"),
  interstitial: glyph("C", "interstitium"),

  ...Object.fromEntries(
    [
      ["tissue_fast", "fast"],
      ["tissue_intracellular", "cells"],
      ["tissue_slow", "slow"],
      ["bone_deep", "bone"],
      ["red_cells", "red cells"],
    ].map(([name = "", x = ""]) => [name, glyph("M", undefined, {x})]),
  ),
  interstitial_relative: glyph("c", "interstitium"),
  cell_drive: glyph("g", "cells"),
  red_cell_drive: glyph("g", "red cells"),
  red_cell: glyph("C", "red cells"),

  urine: glyph("M", "urine"),
  sweat: glyph("M", "sweat"),
  renal_adaptation: glyph("z"),
  gut_regulation: glyph("u"),
  filtrate: glyph("C", "filtrate"),
  own_maximum: glyph("T", "m,own"),
  reabsorption_maximum: glyph("T", "m,now"),
  excretion: glyph("J", "urine"),
  deficit: glyph("d"),
  depletion_signal: glyph("S"),
  filtered_load: glyph("F"),
  ...Object.fromEntries(
    [
      ["proximal", "proximal"],
      ["thick_limb", "thick limb"],
      ["distal", "distal"],
    ].map(([name = "", x = ""]) => [`reabsorbed_${name}`, glyph("F", undefined, {x})]),
  ),

  ...Object.fromEntries(
    ["glycine", "threonate"].flatMap((ligand) => [
      ...["stomach", "bowel", "body"].map((where) => [
        `${where}_${ligand}`,
        glyph("L", `${ligand}, ${where}`),
      ]),
      [`${ligand}_volume`, glyph("V", ligand)],
      [`${ligand}_plasma`, glyph("C", ligand)],
    ]),
  ),

  ventricles: glyph("M", "ventricles"),
  subarachnoid: glyph("M", "lumbar"),
  brain_fluid: glyph("M", "brain fluid"),
  brain_cells: glyph("M", "brain cells"),
  plasma_free: glyph("C", "free"),
  free_rest: glyph("C", "free,0"),
  csf_ventricular: glyph("C", "ventricles"),
  csf_lumbar: glyph("C", "lumbar"),
  brain_isf: glyph("C", "brain"),
  lumbar_rest: glyph("C", "lumbar,0"),
  choroid_rest: glyph("J", "rest", {x: "choroid"}),
  barrier_rest: glyph("J", "rest", {x: "barrier"}),
  threonate_lift: glyph("\\theta"),
  choroid_refill: glyph("\\psi", undefined, {x: "choroid"}),
  barrier_refill: glyph("\\psi", undefined, {x: "barrier"}),
  choroid_carrier: glyph("J", "carrier", {x: "choroid"}),
  barrier_carrier: glyph("J", "carrier", {x: "barrier"}),
  glycine_ride: glyph("J", "ride"),
  nmda_open_fraction: glyph("p", "open"),

  clamp_gain: glyph("g", "clamp"),
  clamp_target: glyph("C", "clamp"),
  clamp_supply: glyph("M", "clamp"),
  absorbed_carrier: glyph("U", "carrier"),
  absorbed_chelate: glyph("U", "chelate"),
  absorbed_paracellular: glyph("U", "gaps"),
  secreted: glyph("U", "secreted"),
  labelled_absorbed: glyph("U", "pill"),
};
