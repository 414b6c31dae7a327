import {amountIn} from "../../lib/amount-text.js";
import {
  acidOf,
  doseOf,
  type FormsState,
  usualForms,
  withAcid,
  withDose,
  type View,
} from "../../lib/forms-page.js";
import type {Moment, Store} from "../../lib/store.js";
import {block, disclosure, labelled} from "../blocks.js";
import {segmented} from "../segmented.js";
import {slider} from "../slider.js";
import {stateButtons} from "../state-buttons.js";
import {timeBox} from "./time-box.js";

export interface FormsControls {
  /** Beside the headline: how much, and into what acid. */
  readonly main: HTMLElement;
  /** Above the rows: when, with what food, a hypothesis. */
  readonly row: HTMLElement;
  /** Undo, link and files. */
  readonly keep: HTMLElement;
}

/** The controls of the page. Each changes one thing in the store and follows it. */
export function formsControls(store: Store<View>): FormsControls {
  const dose = slider({
    label: "Dose of each form",
    unit: "mg",
    min: 0,
    max: 800,
    boxMax: 2000,
    step: 5,
    initial: doseOf(usualForms.scenario).elementalMg,
  });
  const acid = segmented("Stomach acid", [
    {value: "normal", label: "normal"},
    {value: "blocker", label: "acid blocker"},
    {value: "both", label: "compare both"},
  ]);
  const time = timeBox("Taken at");
  const food = segmented("Food", [
    {value: "default", label: "usual meals"},
    {value: "none", label: "fasted", description: "fasted, nothing is eaten that day"},
  ]);
  const share = slider({
    label: "Chelate absorbed whole",
    unit: "% of glycinate",
    min: 0,
    max: 10,
    step: 1,
    initial: 0,
  });
  const doubt = document.createElement("p");
  doubt.className = "page-note";
  doubt.textContent =
    "A claim of makers: some glycinate would pass the wall as a whole molecule. In stomach acid it comes apart, and nobody has shown this road in people.";
  const hypothesis = disclosure("supposed", "A hypothesis", share, doubt);

  const setScenario = (part: Partial<FormsState["scenario"]>, moment: Moment) =>
    store.set({...store.state, scenario: {...store.state.scenario, ...part}}, moment);

  for (const [type, moment] of [
    ["input", "live"],
    ["change", "released"],
  ] as const) {
    dose.addEventListener(type, () =>
      store.set(withDose(store.state, {elementalMg: dose.value}), moment),
    );
    time.addEventListener(type, () =>
      store.set(withDose(store.state, {timeH: sinceStart(time.value)}), moment),
    );
    share.addEventListener(type, () => {
      const {chelateRouteShare: _, ...others} = store.state.scenario.hypotheses ?? {};
      const hypotheses =
        share.value > 0 ? {...others, chelateRouteShare: share.value / 100} : others;
      setScenario({hypotheses}, moment);
    });
  }
  acid.addEventListener("input", () => {
    const {state} = store;
    const scenario = withAcid(state.scenario, acid.value === "blocker" ? "blocker" : "normal");
    store.set({...state, scenario, view: {...state.view, both: acid.value === "both"}}, "released");
  });
  food.addEventListener("input", () =>
    setScenario({diet: food.value === "none" ? "none" : "default"}, "released"),
  );

  const startH = () => store.state.scenario.startClockH ?? 0;
  const sinceStart = (clockH: number): number => (clockH - startH() + 24) % 24;

  store.listen((state) => {
    const {scenario, view} = state;
    const {timeH, elementalMg} = doseOf(scenario);
    const {units} = view;
    dose.show(units, amountIn(1, units) / amountIn(1, "mg"), units === "mg" ? 0 : 2);
    dose.value = elementalMg;
    acid.value = acidOf(state);
    time.value = (timeH + startH()) % 24;
    const {diet = "default"} = scenario;
    food.value = typeof diet === "string" ? diet : null;
    const percent = Math.round(1000 * (scenario.hypotheses?.chelateRouteShare ?? 0)) / 10;
    share.value = percent;
    hypothesis.say(percent > 0 ? `${percent} % whole` : "");
  });

  return {
    main: block("forms-main", dose, labelled("Stomach acid", acid)),
    row: block("forms-controls", time, labelled("Food", food), hypothesis.element),
    keep: block("forms-keep", ...stateButtons(store)),
  };
}
