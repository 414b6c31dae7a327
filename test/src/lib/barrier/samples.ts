import fc from "fast-check";
import type {Scenario} from "../../../../models/magnesium/scenario.js";
import {nmdaBlocks, parameters} from "../../../../models/generated/data.js";
import {hypotheses} from "../../../../src/lib/barrier/hypotheses.js";
import {
  afterChoices,
  afterRange,
  type BarrierPageState,
  freeRange,
  usualState,
  voltageRange,
  withPlasma,
} from "../../../../src/lib/barrier/page.js";
import {person as persons} from "../state-samples.js";

const share = parameters.barrier_free.value;
const within = ([low, high]: readonly [number, number]): fc.Arbitrary<number> =>
  fc.double({min: low, max: high, noNaN: true}).map((value) => value || 0); // no −0

/** Free plasma magnesium that a hand can hold, mmol/L. */
export const frees = within(freeRange);

/** Sizes of some of the hypotheses, on the steps of their sliders. */
const sizes = fc.tuple(
  ...hypotheses.map(({size: {min, max, step, digits}}) =>
    fc.option(
      fc
        .nat(Math.floor((max - min) / step + 1e-9))
        .map((steps) => Number((min + steps * step).toFixed(digits))),
    ),
  ),
);

/** States of the Barrier page, as the page itself makes them. */
export const barrierStates: fc.Arbitrary<BarrierPageState> = fc
  .record({
    person: persons,
    free: fc.option(frees),
    sizes,
    view: fc.record({
      units: fc.constantFrom("mg", "mmol"),
      afterH: fc.oneof(
        fc.constantFrom(...afterChoices.map(({value}) => value)),
        within(afterRange),
      ),
      voltage: fc.integer({min: voltageRange[0], max: voltageRange[1]}),
      block: fc.constantFrom(...Object.keys(nmdaBlocks)),
    }),
  } as const)
  .map(({person, free, sizes: list, view}) => {
    const held = withPlasma(usualState, free === null ? null : free / share);
    const supposed = hypotheses.reduce<Scenario>(
      (scenario, {within: put}, i) => put(scenario, list[i] ?? null),
      {...held.scenario, person},
    );
    return {...held, scenario: supposed, view};
  });
