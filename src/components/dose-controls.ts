import {create} from "d3-selection";
import {amountIn} from "../lib/amount-text.js";
import {clockText} from "../lib/clock.js";
import type {Day, Edit} from "../lib/day.js";
import {type SimulatorState, startClockH, type View} from "../lib/simulator-page.js";
import {formLabel} from "../lib/palette.js";
import {servingsOf, setDose, setForm, spreadServings} from "../lib/pills.js";
import {dayOf, withDay} from "../lib/scenario-day.js";
import type {Moment, Store} from "../lib/store.js";
import {block, button, labelled} from "./blocks.js";
import {formList} from "./form-list.js";
import {segmented} from "./segmented.js";
import {slider} from "./slider.js";
import {putText} from "../lib/set-text.js";

export interface DoseControls {
  readonly forms: HTMLElement;
  /** Dose and servings, which a phone keeps at hand; "more" asks for the rest of the controls. */
  readonly dock: HTMLElement;
  update(state: SimulatorState): void;
}

/** What the selected pill is, how much it holds, and in how many servings that is taken. */
export function doseControls(store: Store<View>): DoseControls {
  const forms = formList();
  const dose = slider({
    label: "Elemental magnesium",
    unit: "mg",
    min: 0,
    max: 800,
    boxMax: 2000,
    step: 5,
    initial: 200,
  });
  const servings = segmented(
    "Servings a day",
    [1, 2, 3, 4, 5, 6].map((n) => ({value: n, label: String(n), description: `${n} servings`})),
  );
  const byHand = create("span").attr("class", "by-hand").node() as HTMLElement; // just created
  const more = button("More", "more");
  const servingsBlock = labelled("Servings a day", servings);
  servingsBlock.classList.add("servings");
  servingsBlock.querySelector(".control-label")?.append(byHand);
  servingsBlock.append(more);
  const selection = create("p").attr("class", "selection").node() as HTMLElement; // just created
  const dock = block("dock", selection, dose, servingsBlock);

  const edit = (change: (day: Day, index: number) => Edit, moment: Moment): void => {
    const {state} = store;
    const {selected} = state.view;
    if (selected === null) return;
    const {day, index} = change(dayOf(state.scenario, state.view), selected);
    const view = {...state.view, selected: index};
    store.set({...state, scenario: withDay(state.scenario, day), view}, moment);
  };
  forms.addEventListener("input", () => {
    const {value} = forms;
    if (value !== null) edit((day, i) => setForm(day, i, value), "released");
  });
  dose.addEventListener("input", () => edit((day, i) => setWhole(day, i, dose.value), "live"));
  dose.addEventListener("change", () => edit((day, i) => setWhole(day, i, dose.value), "released"));
  servings.addEventListener("input", () => {
    const {value} = servings;
    if (value !== null) edit((day, i) => spreadServings(day, i, value, startClockH), "released");
  });
  more.addEventListener("click", () => dock.dispatchEvent(new Event("more")));

  return {
    forms,
    dock,
    update({scenario, view: {units, selected}, view}): void {
      const day = dayOf(scenario, view);
      const pill = selected === null ? undefined : day.pills[selected];
      const group = selected === null || !pill ? null : servingsOf(day, selected, startClockH);
      forms.value = pill?.form ?? null;
      forms.toggleAttribute("disabled", pill === undefined);
      dose.disabled = pill === undefined;
      dose.show(units, amountIn(1, units) / amountIn(1, "mg"), units === "mg" ? 0 : 2);
      const sumMg = group?.reduce((sum, {elementalMg}) => sum + elementalMg, 0);
      dose.value = sumMg ?? pill?.elementalMg ?? 0;
      servings.value = group?.length ?? null;
      byHand.textContent = pill && group === null ? ", by hand" : "";
      putText(
        selection,
        pill ? `${formLabel[pill.form]} ${clockText(pill.timeH, startClockH)}` : "no pill selected",
      );
    },
  };
}

/** The whole dose at `index`: all servings of it, where they still belong together. */
function setWhole(day: Day, index: number, mg: number): Edit {
  const group = servingsOf(day, index, startClockH);
  const [first] = group ?? [];
  if (group === null || first === undefined || group.length < 2) return setDose(day, index, mg);
  // all put back into the first of them, then spread anew
  const pills = day.pills
    .filter((pill) => pill === first || !group.includes(pill))
    .map((pill) => (pill === first ? {...pill, elementalMg: mg} : pill));
  const at = pills.findIndex(({form}) => form === first.form);
  return spreadServings({...day, pills}, at, group.length, startClockH);
}
