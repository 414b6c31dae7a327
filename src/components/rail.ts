import {create} from "d3-selection";
import {horizons, mostPins, type SimulatorState, type View} from "../lib/simulator-page.js";
import type {PinLetter} from "../lib/palette.js";
import {lettersOf, withoutPin, withPin} from "../lib/pin-letters.js";
import {pinTitle} from "../lib/pin-title.js";
import {presets} from "../lib/presets.js";
import type {PageRun} from "../lib/run-page.js";
import {mealsOf, repeatDaily} from "../lib/scenario-day.js";
import type {Store} from "../lib/store.js";
import {block, button, heading, labelled} from "./blocks.js";
import {compareTable} from "./compare-table.js";
import {doseControls} from "./dose-controls.js";
import {healthPanel} from "./health-panel.js";
import {personPanel} from "./person-panel.js";
import {segmented} from "./segmented.js";
import {stateButtons} from "./state-buttons.js";

export type Rail = HTMLElement & {
  update(state: SimulatorState, run: PageRun, isLive: boolean): void;
};

/** The controls beside the transect. Each changes one thing in the store; none keeps a state of its own. */
export function rail(store: Store<View>): Rail {
  const root = create("div").attr("class", "controls");
  const element = root.node() as HTMLElement; // created above, so it is there

  const start = labelled("Start from", document.createElement("select"));
  const preset = start.querySelector("select") as HTMLSelectElement; // put there one line above
  const ownDay = new Option("a day of my own", "");
  ownDay.disabled = true; // what the list says of any other day, nothing to choose
  preset.append(ownDay);
  for (const {name} of presets) preset.append(new Option(name, name));

  const {forms, dock, ...dose} = doseControls(store);

  const horizon = segmented(
    "Show",
    horizons.map(({hours, label}) => ({value: hours, label})),
  );
  const meals = document.createElement("label");
  meals.className = "check";
  const mealsBox = document.createElement("input");
  mealsBox.type = "checkbox";
  meals.append(mealsBox, " meals");
  const person = personPanel();
  const health = healthPanel();
  const comparison = compareTable();
  const pin = button("Pin this run", "primary");
  const keep = stateButtons(store);
  element.append(
    block("choose", start, forms),
    dock,
    block("run", labelled("Show", horizon), meals, block("about", person, health)),
    block(
      "comparison",
      heading("Compare with pinned runs"),
      comparison,
      block("buttons", pin, ...keep),
    ),
  );

  const setScenario = (part: Partial<SimulatorState["scenario"]>, moment: "live" | "released") =>
    store.set({...store.state, scenario: {...store.state.scenario, ...part}}, moment);

  preset.addEventListener("change", () => {
    const chosen = presets.find(({name}) => name === preset.value);
    if (chosen === undefined) return;
    const {state} = store;
    const scenario = repeatDaily(chosen.scenario, state.scenario.hours);
    const selected = scenario.doses?.length ? 0 : null;
    store.set({...state, scenario, view: {...state.view, selected}}, "released");
  });
  horizon.addEventListener("input", () => {
    const hours = horizon.value ?? 24;
    const {state} = store;
    store.set(
      {
        ...state,
        scenario: repeatDaily(state.scenario, hours),
        pins: state.pins.map((scenario) => repeatDaily(scenario, hours)),
      },
      "released",
    );
  });
  mealsBox.addEventListener("input", () =>
    setScenario({diet: mealsBox.checked ? "default" : "none"}, "released"),
  );
  for (const panel of [person, health]) {
    panel.addEventListener("input", () => setScenario({person: panel.value}, "live"));
    panel.addEventListener("change", () => setScenario({person: panel.value}, "released"));
  }
  pin.addEventListener("click", () => {
    store.set(withPin(store.state), "released");
  });
  comparison.addEventListener("unpin", (event) => {
    const {detail} = event as CustomEvent<PinLetter>;
    store.set(withoutPin(store.state, detail), "released");
  });
  dock.addEventListener("more", () => {
    start.scrollIntoView({block: "start"});
    preset.focus({preventScroll: true});
  });
  return Object.assign(element, {
    update(state: SimulatorState, run: PageRun, isLive: boolean): void {
      const {units} = state.view;
      dose.update(state);
      if (!isLive) {
        const known = presets.find(({scenario}) => isSameDay(scenario, state.scenario));
        preset.value = known?.name ?? "";
        horizon.value = horizons.find(({hours}) => hours === state.scenario.hours)?.hours ?? null;
        mealsBox.checked = mealsOf(state.scenario).length > 0;
        person.value = health.value = state.scenario.person ?? {};
        pin.disabled = state.pins.length >= mostPins;
      }
      const pins = lettersOf(state).map((letter, i) => ({
        letter,
        title: pinTitle(state.pins[i], state.view),
        run: run.pins[i] ?? null,
      }));
      comparison.update(run.own, pins, units);
    },
  });
}

const isSameDay = (a: SimulatorState["scenario"], b: SimulatorState["scenario"]): boolean =>
  JSON.stringify(repeatDaily(a, 24)) === JSON.stringify(repeatDaily(b, 24));
