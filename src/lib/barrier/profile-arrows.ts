import type {BarrierState} from "/models/magnesium/hold-plasma.js";
import type {BarrierRun} from "./run.js";

/** What flows between the places of a profile. */
export interface ProfileArrow {
  readonly id: string;
  readonly text: string;
  /** The same where there is little room. */
  readonly short: string;
  /** mmol/h; positive runs with the arrow's own direction. */
  readonly flow: number;
  /** The same with the hypotheses that are on; null where it is not followed. */
  readonly supposed: number | null;
  readonly colour: string;
  readonly row: number;
  /** Between the middles of two places, out of the last one, or between a place and what is not drawn. */
  readonly way:
    | {readonly kind: "across"; readonly from: number; readonly to: number}
    | {readonly kind: "both"; readonly from: number; readonly to: number}
    | {readonly kind: "leaving"; readonly from: number}
    | {readonly kind: "below"; readonly from: number};
  /** Hardly known, or only supposed. */
  readonly isDashed?: boolean;
}

type Flow = (state: BarrierState) => number;

/** Across the capillaries of the brain: carrier, leak and, where it is supposed, a ride on glycine. */
export function barrierArrows(run: BarrierRun): ProfileArrow[] {
  const isRidden = (run.supposed?.held.values["glycine_piggyback"] ?? 0) === 1;
  const arrow = followed(run);
  return [
    arrow("carrier", "carrier", ({barrier_carrier}) => barrier_carrier, entering("--carrier", 0)),
    arrow("leak", "leak", ({barrier_leak}) => barrier_leak, entering("--gaps", 1)),
    ...(isRidden && run.supposed
      ? [
          {
            ...{id: "ride", text: "on glycine, supposed", short: "on glycine"},
            ...{flow: run.supposed.now.glycine_ride},
            ...{supposed: null, isDashed: true, ...entering("--chelate", 2)},
          },
        ]
      : []),
    arrow("cells", "each way", ({brain_cell_uptake}) => brain_cell_uptake, {
      ...{colour: "var(--ink2)", row: 0},
      way: {kind: "both", from: 2, to: 3},
    }),
    arrow("out", "to CSF", toCsf, {
      ...{colour: "var(--ink2)", row: 1},
      way: {kind: "below", from: 2},
    }),
  ];
}

/** Across the choroid plexus, with the fluid's way along the brain and back to the blood. */
export function plexusArrows(run: BarrierRun): ProfileArrow[] {
  const arrow = followed(run);
  return [
    arrow("carrier", "carrier", ({choroid_carrier}) => choroid_carrier, entering("--carrier", 0)),
    arrow("leak", "leak", ({choroid_leak}) => choroid_leak, entering("--gaps", 1)),
    arrow("flow", "flow", ({csf_flow}) => csf_flow, {
      ...{colour: "var(--ink2)", row: 0},
      way: {kind: "across", from: 2, to: 3},
    }),
    arrow("drainage", ["to blood", "out"], ({csf_drainage}) => csf_drainage, {
      ...{colour: "var(--ink2)", row: 0},
      way: {kind: "leaving", from: 3},
    }),
    arrow("in", ["from brain fluid", "brain"], (state) => -toCsf(state), {
      ...{colour: "var(--ink2)", row: 1},
      way: {kind: "below", from: 3},
    }),
  ];
}

/** All that the fluid between the cells gives to the two others. */
const toCsf: Flow = ({isf_flow, ependyma, pia}) => isf_flow + ependyma + pia;

const entering = (colour: string, row: number) =>
  ({colour: `var(${colour})`, row, way: {kind: "across", from: 0, to: 2}}) as const;

const followed =
  ({own, supposed}: BarrierRun) =>
  (
    id: string,
    names: string | readonly [text: string, short: string],
    flow: Flow,
    how: Pick<ProfileArrow, "colour" | "row" | "way" | "isDashed">,
  ): ProfileArrow => ({
    ...{id, ...how},
    ...(typeof names === "string"
      ? {text: names, short: names}
      : {text: names[0], short: names[1]}),
    flow: flow(own.now),
    // what follows from entry is drawn once, so that the picture stays readable
    supposed: supposed && (id === "carrier" || id === "leak") ? flow(supposed.now) : null,
  });
