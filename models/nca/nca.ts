import {areas} from "./area.js";
import {bestSlope, slopeThrough, type TerminalSlope} from "./lambda-z.js";
import type {Method, Profile, Route} from "./profile.js";

export interface NcaOptions {
  /** In units whose volume and time fit those of the concentrations. */
  readonly dose: number;
  readonly route: Route;
  readonly method: Method;
  /** Indices of the points of the terminal slope; the best are sought unless given. */
  readonly points?: readonly number[];
}

/** Null for what cannot be computed: everything to infinity where the end of the curve does not fall. */
export type Parameters = Readonly<Record<string, number | null>>;

export interface Nca {
  /** By the names of WinNonlin, in its order. */
  readonly parameters: Parameters;
  /** Indices of the points of the terminal slope. */
  readonly lambdaZPoints: readonly number[];
}

/**
 * Noncompartmental analysis of one profile after a single dose, by WinNonlin's rules (Phoenix WinNonlin
 * User's Guide, "NCA parameter formulas"): λz from the best window, areas by trapezoids, a bolus
 * extrapolated back to time 0 through its first two points, the mean residence of an infusion less
 * half of its duration. Throws a RangeError for a profile without a positive concentration.
 */
export function nca(profile: Profile, {dose, route, method, points}: NcaOptions): Nca {
  const {times, concentrations} = profile;
  const last = concentrations.reduce((latest, c, i) => (c > 0 ? i : latest), -1);
  if (last < 0) throw new RangeError("no concentration is above 0");
  const cmax = Math.max(...concentrations);
  const peak = concentrations.indexOf(cmax);
  const slope = points ? slopeThrough(profile, points) : bestSlope(profile, peak, route.kind);
  const [tLast, cLast] = [times[last] as number, concentrations[last] as number];

  const c0 = route.kind === "iv-bolus" ? startOfBolus(profile) : null;
  const isWithStart = times[0] === 0;
  const whole: Profile = isWithStart
    ? profile
    : {times: [0, ...times], concentrations: [c0 ?? 0, ...concentrations]};
  const until = last + (isWithStart ? 0 : 1);
  const known = areas(whole, method, until);
  // one straight line more, to the first concentration of nothing after the last
  const all = areas(whole, method, Math.min(until + 1, whole.times.length - 1)).auc;
  const backAuc = c0 === null || isWithStart ? 0 : areas(whole, method, 1).auc;

  const half = route.kind === "iv-infusion" ? route.duration / 2 : 0;
  const after = (c: number | null) => beyond(known, tLast, c, slope?.lambdaZ ?? null);
  const observed = after(cLast);
  const predicted = after(slope && Math.exp(slope.intercept - slope.lambdaZ * tLast));
  const suffix = route.kind === "po" ? "_F" : "";

  /** What follows from an area to infinity, observed or predicted by the slope. */
  const toInfinity = (areaTo: Extrapolated | null, kind: "obs" | "pred"): Parameters => {
    const auc = areaTo?.auc ?? null;
    const share = (part: number) => (auc === null ? null : (100 * part) / auc);
    return {
      [`AUCINF_${kind}`]: auc,
      [`AUCINF_D_${kind}`]: auc === null ? null : auc / dose,
      [`AUC_%Extrap_${kind}`]: auc === null ? null : share(auc - known.auc),
      ...(route.kind === "iv-bolus" ? {[`AUC_%Back_Ext_${kind}`]: share(backAuc)} : {}),
      [`Vz${suffix}_${kind}`]: auc === null || slope === null ? null : dose / auc / slope.lambdaZ,
      [`Cl${suffix}_${kind}`]: auc === null ? null : dose / auc,
    };
  };
  const moments = (areaTo: Extrapolated | null, kind: "obs" | "pred"): Parameters => ({
    [`AUMCINF_${kind}`]: areaTo?.aumc ?? null,
    [`AUMC_%Extrap_${kind}`]:
      areaTo === null ? null : (100 * (areaTo.aumc - known.aumc)) / areaTo.aumc,
  });
  const residence = (areaTo: Extrapolated | null): number | null =>
    areaTo === null ? null : areaTo.aumc / areaTo.auc - half;
  const steadyVolume = (areaTo: Extrapolated | null): number | null =>
    areaTo === null ? null : ((residence(areaTo) ?? NaN) * dose) / areaTo.auc;

  return {
    lambdaZPoints: slope?.points ?? [],
    parameters: {
      ...slopeParameters(slope, times),
      ...(route.kind === "po" ? {Tlag: lag(profile)} : {}),
      Tmax: times[peak] as number,
      Cmax: cmax,
      Cmax_D: cmax / dose,
      ...(c0 === null ? {} : {C0: c0}),
      Tlast: tLast,
      Clast: cLast,
      AUClast: known.auc,
      AUCall: all,
      ...toInfinity(observed, "obs"),
      ...toInfinity(predicted, "pred"),
      AUMClast: known.aumc,
      ...moments(observed, "obs"),
      ...moments(predicted, "pred"),
      MRTlast: known.aumc / known.auc - half,
      MRTINF_obs: residence(observed),
      MRTINF_pred: residence(predicted),
      ...(route.kind === "po"
        ? {}
        : {Vss_obs: steadyVolume(observed), Vss_pred: steadyVolume(predicted)}),
    },
  };
}

interface Extrapolated {
  readonly auc: number;
  readonly aumc: number;
}

/** Areas with what an exponential from concentration `c` at `t` adds. */
function beyond(
  {auc, aumc}: Extrapolated,
  t: number,
  c: number | null,
  lambdaZ: number | null,
): Extrapolated | null {
  if (c === null || lambdaZ === null) return null;
  return {auc: auc + c / lambdaZ, aumc: aumc + (c * t) / lambdaZ + c / lambdaZ ** 2};
}

/** The concentration right after a bolus: back through the first two points where they fall, else the first. */
function startOfBolus({times, concentrations}: Profile): number {
  const [t1 = NaN, t2 = NaN] = times;
  const [c1 = NaN, c2 = NaN] = concentrations;
  const isFalling = c1 > c2 && c2 > 0;
  return t1 === 0 || !isFalling ? c1 : c1 * Math.exp((t1 * Math.log(c1 / c2)) / (t2 - t1));
}

/** The time of the last concentration of nothing before the first above it; 0 where there is none. */
function lag({times, concentrations}: Profile): number {
  const first = concentrations.findIndex((c) => c > 0);
  return times[first - 1] ?? 0;
}

function slopeParameters(slope: TerminalSlope | null, times: readonly number[]): Parameters {
  const points = slope?.points ?? [];
  return {
    Rsq: slope?.rSquared ?? null,
    Rsq_adjusted: slope?.rSquaredAdjusted ?? null,
    Corr_XY: slope?.correlation ?? null,
    No_points_lambda_z: slope?.points.length ?? null,
    Lambda_z: slope?.lambdaZ ?? null,
    Lambda_z_lower: times[points[0] ?? -1] ?? null,
    Lambda_z_upper: times[points.at(-1) ?? -1] ?? null,
    HL_Lambda_z: slope === null ? null : Math.LN2 / slope.lambdaZ,
  };
}
