import {nmdaBlocks, parameters} from "/models/generated/data.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {
  afterRange,
  type BarrierView,
  freeRange,
  heldTotal,
  usualState,
  voltageRange,
} from "./barrier/page.js";
import type {PageKind} from "./page-kind.js";

export const barrierKind: PageKind<BarrierView> = {
  usual: usualState,
  usualName: "the barrier at the usual level",
  mostPins: 0,
  canShow: {
    afterH: (value) => isWithin(value, afterRange),
    voltage: (value) => isWithin(value, voltageRange),
    block: (value) => typeof value === "string" && Object.hasOwn(nmdaBlocks, value),
  },
  fit,
};

const isWithin = (value: unknown, [low, high]: readonly [number, number]): boolean =>
  typeof value === "number" && value >= low && value <= high;

/**
 * The page holds plasma at one level from time 0, in a person on the usual diet; what is swallowed acts
 * here by its ligand alone, and each hypothesis brings the dose that it needs.
 */
function fit(scenario: Scenario, name: string, notes: string[]): Scenario {
  const {person = {}, hypotheses, parameters: own} = scenario;
  for (const key of ["doses", "infusions"] as const) {
    if (scenario[key]?.length)
      notes.push(`${name}.${key}: left out, this page holds plasma itself`);
  }
  if (typeof scenario.diet === "object" || scenario.diet === "none") {
    notes.push(`${name}.diet: left out, this page starts from the usual diet`);
  }
  const {chelateRouteShare, ...supposed} = hypotheses ?? {};
  if (chelateRouteShare) {
    notes.push(`${name}.hypotheses.chelateRouteShare: left out, it belongs to the gut`);
  }
  const level = clampLevel(scenario, name, notes);
  return {
    ...usualState.scenario,
    person,
    ...(level === null ? {} : {clampPlasma: [[0, level]]}),
    ...(Object.keys(supposed).length > 0 ? {hypotheses: supposed} : {}),
    ...(own && Object.keys(own).length > 0 ? {parameters: own} : {}),
  };
}

/** A curve is held at its last level, and within what the page can draw. */
function clampLevel({clampPlasma, parameters: own}: Scenario, name: string, notes: string[]) {
  const last = clampPlasma?.at(-1)?.[1];
  if (last === undefined || clampPlasma === undefined) return null;
  const held = heldTotal({hours: 0, clampPlasma});
  if (held !== last || clampPlasma.length > 1 || clampPlasma[0]?.[0] !== 0) {
    notes.push(`${name}.clampPlasma: held at its last level, ${last} mmol/L, from the start`);
  }
  const share = own?.["barrier_free"] ?? parameters.barrier_free.value;
  const [low, high] = freeRange.map((free) => free / share) as [number, number]; // two become two
  const within = Math.max(low, Math.min(high, last));
  if (Math.abs(within - last) > 1e-3) {
    notes.push(
      `${name}.clampPlasma: ${last} mmol/L is outside the picture, shown at ${within.toFixed(2)}`,
    );
    return Math.round(within * 1e4) / 1e4;
  }
  return last;
}
