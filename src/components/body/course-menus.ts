import {create} from "d3-selection";
import {conditions as effects} from "/models/generated/data.js";
import type {Person} from "/models/magnesium/scenario.js";
import {horizons, mostPins, type BodyState, type BodyView} from "../../lib/body/body-page.js";
import {
  choose,
  chosen,
  gutChoices,
  kidneyChoices,
  personText,
  type Choice,
} from "../../lib/body/people.js";
import {bodyPresets, presetOf} from "../../lib/body/presets.js";
import {conditionLabel, medicineLabel} from "../../lib/health-text.js";
import type {Store} from "../../lib/store.js";
import {block, button, disclosure, labelled} from "../blocks.js";
import {segmented} from "../segmented.js";
import {stateButtons} from "../state-buttons.js";

export type CourseMenus = HTMLElement & {
  update(state: BodyState): void;
  /** Save, open and reset, for the foot of the page. */
  readonly keep: HTMLElement;
};

/** The row above the course: where to start from, how long, whose kidneys, whose gut, what to keep. */
export function courseMenus(store: Store<BodyView>): CourseMenus {
  const {element, say} = disclosure("course-start", "Start from, person");
  const row = block("course-menus");
  element.append(row);
  const preset = menu(
    "a course of my own",
    bodyPresets.map(({name}) => name),
  );
  const horizon = segmented(
    "Show",
    horizons.map(({weeks, label}) => ({value: weeks, label})),
  );
  const kidney = menu(
    "",
    kidneyChoices.map(({label}) => label),
  );
  const gut = menu(
    "",
    gutChoices.map(({label}) => label),
  );
  const pin = button("Pin this run", "primary");
  const buttons = stateButtons(store);
  const effect = create("p").attr("class", "page-note course-effect").node() as HTMLElement; // just created
  row.append(
    labelled("Start from", preset),
    labelled("Show", horizon),
    labelled("Kidney", kidney),
    labelled("Intestine", gut),
    block("buttons", pin, ...buttons.slice(0, 2)),
    effect,
  );

  // on a narrow screen one line says what is chosen; elsewhere the row always shows
  const isNarrow = matchMedia("(max-width: 699.98px)");
  const fold = () => (element.open = !isNarrow.matches);
  isNarrow.addEventListener("change", fold);
  fold();

  preset.addEventListener("change", () => {
    const one = bodyPresets.find(({name}) => name === preset.value);
    if (one === undefined) return;
    const {state} = store;
    const {scenario, pins, view} = one;
    store.set({...state, scenario, pins, view: {...state.view, ...view}}, "released");
  });
  horizon.addEventListener("input", () => {
    if (horizon.value !== null) store.look({weeks: horizon.value});
  });
  const setPerson = (person: Person) => {
    const {state} = store;
    store.set({...state, scenario: {...state.scenario, person}}, "released");
  };
  kidney.addEventListener("change", () => pick("kidney", kidneyChoices, kidney.value));
  gut.addEventListener("change", () => pick("gut", gutChoices, gut.value));
  function pick(organ: "kidney" | "gut", choices: readonly Choice[], label: string): void {
    const choice = choices.find((one) => one.label === label);
    if (choice) setPerson(choose(organ, store.state.scenario.person ?? {}, choice));
  }
  pin.addEventListener("click", () => {
    const {state} = store;
    store.set({...state, pins: [...state.pins, state.scenario]}, "released");
  });

  return Object.assign(element as HTMLElement, {
    keep: block("buttons", ...buttons.slice(2)),
    update({scenario, pins, view}: BodyState): void {
      const {person = {}} = scenario;
      preset.value = presetOf(scenario)?.name ?? "";
      horizon.value = view.weeks;
      show(kidney, chosen("kidney", person), person);
      show(gut, chosen("gut", person), person);
      pin.disabled = pins.length >= mostPins;
      effect.textContent = effectText(person);
      const years = horizons.find(({weeks}) => weeks === view.weeks)?.label;
      say([preset.selectedOptions[0]?.text, years, personText(person)].join(" · "));
    },
  });
}

/** The first entry says what the list cannot: nothing to choose. */
function menu(other: string, labels: readonly string[]): HTMLSelectElement {
  const element = document.createElement("select");
  const first = new Option(other, "");
  first.disabled = first.hidden = true;
  element.append(first, ...labels.map((label) => new Option(label, label)));
  return element;
}

function show(element: HTMLSelectElement, choice: Choice | null, person: Person): void {
  const [first] = element.options;
  if (first) first.text = choice === null ? personText(person) : "";
  element.value = choice?.label ?? "";
}

/** What illnesses and medicines are made of here, and how that is known. */
function effectText({conditions = [], medicines = []}: Person): string {
  const names = [...new Set([...medicines, ...conditions])];
  if (names.length === 0) return "";
  const labels: Readonly<Record<string, string>> = {...medicineLabel, ...conditionLabel};
  const all = names.map((name) => {
    const rows = effects[name];
    const what = rows.map(({meaning, grade}) => `${meaning} (grade ${grade})`).join("; ");
    return `${capital(labels[name] ?? name)}: ${what}.`;
  });
  return `${all.join(" ")} It holds for the whole course and the years before.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
