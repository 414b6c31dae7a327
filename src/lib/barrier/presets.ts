import type {BarrierData} from "./data.js";
import {afterRange, type BarrierPageState, usualState, withPlasma} from "./page.js";
import type {PersonReader} from "./person.js";
import type {Person} from "/models/magnesium/scenario.js";

export interface BarrierPreset {
  readonly name: string;
  /** The state with plasma as the preset has it, in the same person and with the same hypotheses. */
  apply(state: BarrierPageState, personOf: PersonReader): BarrierPageState;
}

/** Filtration (mL/min) of the weakest kidneys for which the model may be used. */
const weakKidneys: Person = {gfrMlMin: 15};

/** Plasma levels to start from: those of studies, and one that the model finds itself. */
export function barrierPresets({levels}: Pick<BarrierData, "levels">): BarrierPreset[] {
  const {mckee, wong, eclampsia, depletion} = levels;
  const times = (name: string, ratio: number, hours: number): BarrierPreset => ({
    name,
    apply: (state, personOf) =>
      at(state, ratio * personOf(state.scenario).plasmaTotal, Math.min(hours, afterRange[1])),
  });
  return [
    {name: "Usual level", apply: (state) => at(state, null, usualState.view.afterH)},
    times("Infusion for a day (McKee 2005)", mckee.ratio, mckee.hours),
    times("Plasma doubled for ten days (Wong 2009)", wong.ratio, wong.hours),
    times("Infusion as in eclampsia (Apostol 2010)", eclampsia.ratio, eclampsia.hours),
    times("Depleted for months (Shils 1964)", depletion.ratio, depletion.hours),
    {
      name: "Weak kidneys (filtration 15 mL/min)",
      apply: (state, personOf) => {
        const {person, ...rest} = state.scenario;
        const weak = personOf({...rest, person: {...person, ...weakKidneys}});
        return at(state, weak.plasmaTotal, afterRange[1]);
      },
    },
  ];
}

function at(state: BarrierPageState, total: number | null, afterH: number): BarrierPageState {
  return {...withPlasma(state, total), view: {...state.view, afterH}};
}
