import {magnesium} from "../generated/magnesium.js";
import {doseMmol, doseTimes} from "./day.js";
import {formOf} from "./forms.js";
import {interpolated} from "./interpolate.js";
import type {Result, Scenario} from "./scenario.js";
import type {Run} from "./run.js";

/**
 * The figures of a run, over the whole of it; "extra" and "delta" are against the pill-free day.
 * Extra stool water is what the additional dissolved Mg in colon and stool holds at the end of the run,
 * `waterPerMg` litres a mmol in solution: the stool it loosens leaves over the following days.
 */
export function measure(
  scenario: Scenario,
  run: Run,
  baseline: Run,
  waterPerMg: number,
): Result["measures"] {
  const {hours, doses = [], infusions = []} = scenario;
  const {times, series} = run;
  const last = times.length - 1;
  const given = doses.flatMap((dose) => doseTimes(dose, hours).map((time) => ({dose, time})));
  const givenMmol = given.reduce((sum, {dose}) => sum + doseMmol(dose), 0);
  const starts = [...given.map(({time}) => time), ...infusions.map(({startH}) => startH)];
  const first = starts.length > 0 ? Math.min(...starts) : 0;

  const at = (values: Float64Array, i: number) => values[i] as number;
  const absorbed = ({series: s}: Run) =>
    at(s.absorbed_carrier, last) + at(s.absorbed_paracellular, last) + at(s.absorbed_chelate, last);
  const urine24 = (of: Run) =>
    interpolated(of.times, of.series.urine, first + 24) -
    interpolated(of.times, of.series.urine, first);

  let [peak, delta] = [times.findIndex((time) => time >= first), 0];
  for (let i = peak; i <= last; i++) {
    if (at(series.plasma_total, i) > at(series.plasma_total, peak)) peak = i;
    delta = Math.max(delta, at(series.plasma_total, i) - at(baseline.series.plasma_total, i));
  }
  const share = (part: number) => (givenMmol === 0 ? 0 : part / givenMmol);
  return {
    labelledFractionAbsorbed: share(at(series.labelled_absorbed, last)),
    extraAbsorbedMmol: absorbed(run) - absorbed(baseline),
    extraUrineMmol24h: urine24(run) - urine24(baseline),
    urineMmol24h: urine24(run),
    plasmaBaseline: at(series.plasma_total, 0),
    plasmaCmax: at(series.plasma_total, peak),
    plasmaTmaxH: at(times, peak) - first,
    plasmaDeltaMax: delta,
    fractionDissolved: share(givenMmol - amountIn(doseSolids, run.final)),
    glycineG: given.reduce((sum, {dose}) => sum + ligandG("glycine", dose), 0),
    extraStoolWaterMl:
      1000 *
      waterPerMg *
      (amountIn(lowerDissolved, run.final) - amountIn(lowerDissolved, baseline.final)),
  };
}

type GivenDose = NonNullable<Scenario["doses"]>[number];

/** Grams of a ligand that a dose carries. */
function ligandG(ligand: string, dose: GivenDose): number {
  const form = formOf(dose.form);
  if (form.ligand !== ligand) return 0;
  return (doseMmol(dose) * form.ligandPerMg * form.ligandMgPerMmol) / 1000;
}

const amountIn = (states: readonly number[], state: Float64Array): number =>
  states.reduce((sum, i) => sum + (state[i] as number), 0);
const statesLike = (pattern: RegExp): number[] =>
  magnesium.states.flatMap((name, i) => (pattern.test(name) ? [i] : []));

/** Where a dose is still solid, in the gut or already in stool. */
const doseSolids = statesLike(/_(acid_solid|slow_solid|bound_labelled|labelled_solid)$/);
/** Where dissolved Mg holds water that leaves with the stool. */
const lowerDissolved = statesLike(/^(colon\d|faeces)_(dissolved|labelled)$/);
