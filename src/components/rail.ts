import {create} from "d3-selection";
import {formLabel} from "../lib/palette.js";
import {clockText} from "../lib/clock.js";
import {
  defaultScenario,
  horizons,
  mostPins,
  type PageState,
  startClockH,
} from "../lib/page-state.js";
import {servingsOf, setDose, setForm, spreadServings} from "../lib/pills.js";
import {presets} from "../lib/presets.js";
import type {PageRun} from "../lib/run-page.js";
import {dayOf, repeatDaily, withDay} from "../lib/scenario-day.js";
import type {Store} from "../lib/store.js";
import type {Day} from "../lib/day.js";
import {compareTable} from "./compare-table.js";
import {formList} from "./form-list.js";
import {personPanel} from "./person-panel.js";
import {pinTitle} from "../lib/pin-title.js";
import {segmented} from "./segmented.js";
import {slider} from "./slider.js";
import {amountIn} from "../lib/amount-text.js";

export type Rail = HTMLElement & {update(state: PageState, run: PageRun, isLive: boolean): void};

/** The controls beside the transect. Each changes one thing in the store; none keeps a state of its own. */
export function rail(store: Store): Rail {
  const root = create("div").attr("class", "controls");
  const element = root.node() as HTMLElement; // created above, so it is there

  const start = labelled("Start from", document.createElement("select"));
  const preset = start.querySelector("select") as HTMLSelectElement; // put there one line above
  const ownDay = new Option("a day of my own", "");
  ownDay.disabled = true; // what the list says of any other day, nothing to choose
  preset.append(ownDay);
  for (const {name} of presets) preset.append(new Option(name, name));

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
  const servingsBlock = labelled("Servings a day", servings);
  servingsBlock.classList.add("servings");
  servingsBlock.querySelector(".control-label")?.append(byHand);
  const selection = create("p").attr("class", "selection").node() as HTMLElement; // just created
  const more = button("More", "more");
  servingsBlock.append(more);
  const dock = block("dock", selection, dose, servingsBlock);

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
  const comparison = compareTable();
  const pin = button("Pin this run", "primary");
  const undo = button("Undo");
  const link = button("Link");
  const save = button("Save");
  const open = button("Open");
  const reset = button("Reset");
  element.append(
    block("choose", start, forms),
    dock,
    block("run", labelled("Show", horizon), meals, person),
    block(
      "comparison",
      heading("Compare with pinned runs"),
      comparison,
      block("buttons", pin, undo, link, save, open, reset),
    ),
  );

  const day = (): Day => dayOf(store.state.scenario, store.state.view);
  const setDay = (next: Day, selected: number | null, moment: "live" | "released") => {
    const {state} = store;
    store.set(
      {...state, scenario: withDay(state.scenario, next), view: {...state.view, selected}},
      moment,
    );
  };
  const editPill = (
    edit: (day: Day, index: number) => {day: Day; index: number},
    moment: "live" | "released",
  ) => {
    const {selected} = store.state.view;
    if (selected === null) return;
    const next = edit(day(), selected);
    setDay(next.day, next.index, moment);
  };
  const setScenario = (part: Partial<PageState["scenario"]>, moment: "live" | "released") =>
    store.set({...store.state, scenario: {...store.state.scenario, ...part}}, moment);

  preset.addEventListener("change", () => {
    const chosen = presets.find(({name}) => name === preset.value);
    if (chosen === undefined) return;
    const {state} = store;
    const scenario = repeatDaily(chosen.scenario, state.scenario.hours);
    const selected = scenario.doses?.length ? 0 : null;
    store.set({...state, scenario, view: {...state.view, selected}}, "released");
  });
  forms.addEventListener("input", () => {
    const {value} = forms;
    if (value !== null) editPill((d, i) => setForm(d, i, value), "released");
  });
  /** The slider moves the whole dose: all servings of it, where they still belong together. */
  const moveDose = (moment: "live" | "released") => {
    const mg = dose.value;
    editPill((d, i) => {
      const group = servingsOf(d, i, startClockH);
      if (group === null || group.length < 2) return setDose(d, i, mg);
      return spreadServings(
        gathered(d, i, group, mg),
        indexOfForm(d, i),
        group.length,
        startClockH,
      );
    }, moment);
  };
  dose.addEventListener("input", () => moveDose("live"));
  dose.addEventListener("change", () => moveDose("released"));
  servings.addEventListener("input", () => {
    const {value} = servings;
    if (value !== null) editPill((d, i) => spreadServings(d, i, value, startClockH), "released");
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
  person.addEventListener("input", () => setScenario({person: person.value}, "live"));
  person.addEventListener("change", () => setScenario({person: person.value}, "released"));
  pin.addEventListener("click", () => {
    const {state} = store;
    store.set({...state, pins: [...state.pins, state.scenario]}, "released");
  });
  comparison.addEventListener("unpin", (event) => {
    const index = (event as CustomEvent<number>).detail;
    const {state} = store;
    store.set({...state, pins: state.pins.filter((_, i) => i !== index)}, "released");
  });
  more.addEventListener("click", () => {
    start.scrollIntoView({block: "start"});
    preset.focus({preventScroll: true});
  });
  undo.addEventListener("click", () => store.undo());
  for (const [control, name] of [
    [link, "link"],
    [save, "save"],
    [open, "open"],
  ] as const) {
    control.addEventListener("click", () =>
      element.dispatchEvent(new CustomEvent(name, {bubbles: true})),
    );
  }
  reset.addEventListener("click", () => {
    const {state} = store;
    const scenario = repeatDaily(defaultScenario, state.scenario.hours);
    store.set({...state, scenario, view: {...state.view, selected: 0}}, "released");
  });

  return Object.assign(element, {
    update(state: PageState, run: PageRun, isLive: boolean): void {
      const shown = day();
      const {selected, units} = state.view;
      const pill = selected === null ? undefined : shown.pills[selected];
      const group = selected === null || !pill ? null : servingsOf(shown, selected, startClockH);
      const known = presets.find(({scenario}) => isSameDay(scenario, state.scenario));
      preset.value = known?.name ?? "";
      forms.value = pill?.form ?? null;
      forms.toggleAttribute("disabled", pill === undefined);
      dose.disabled = pill === undefined;
      const perMg = amountIn(1, units) / amountIn(1, "mg");
      dose.show(units, perMg, units === "mg" ? 0 : 2);
      dose.value =
        group?.reduce((sum, {elementalMg}) => sum + elementalMg, 0) ?? pill?.elementalMg ?? 0;
      servings.value = group?.length ?? null;
      byHand.textContent = pill && group === null ? ", by hand" : "";
      selection.textContent = pill
        ? `${formLabel[pill.form]} ${clockText(pill.timeH, startClockH)}`
        : "no pill selected";
      horizon.value = horizons.find(({hours}) => hours === state.scenario.hours)?.hours ?? null;
      mealsBox.checked = shown.meals.length > 0;
      person.value = state.scenario.person ?? {};
      pin.disabled = state.pins.length >= mostPins;
      undo.disabled = !store.canUndo;
      if (isLive && state.pins.length === 0) return;
      const pins = run.pins.map((pinned, i) => ({
        run: pinned,
        title: pinTitle(state.pins[i], state.view),
      }));
      comparison.update(run.own, pins, units);
    },
  });
}

/** All servings put back into the first of them, with a new sum. */
function gathered(
  day: Day,
  index: number,
  group: readonly Day["pills"][number][],
  mg: number,
): Day {
  const [first] = group;
  if (!first) return day;
  const pills = day.pills
    .filter((pill) => pill === first || !group.includes(pill))
    .map((pill) => (pill === first ? {...pill, elementalMg: mg} : pill));
  return index < 0 ? day : {...day, pills};
}

/** Where the first pill of the form of pill `index` stands, once its other servings are gathered. */
function indexOfForm(day: Day, index: number): number {
  const form = day.pills[index]?.form;
  return day.pills.findIndex((pill) => pill.form === form);
}

const isSameDay = (a: PageState["scenario"], b: PageState["scenario"]): boolean =>
  JSON.stringify(repeatDaily(a, 24)) === JSON.stringify(repeatDaily(b, 24));

function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = document.createElement(control.matches("select") ? "label" : "div");
  const words = document.createElement("span");
  words.className = "control-label";
  words.textContent = text;
  label.append(words, control);
  return label;
}

function heading(text: string): HTMLElement {
  const element = document.createElement("h2");
  element.className = "control-label";
  element.textContent = text;
  return element;
}

function block(name: string, ...parts: HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.append(...parts);
  return element;
}

function button(text: string, kind = ""): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = `button ${kind}`.trim();
  element.textContent = text;
  return element;
}
