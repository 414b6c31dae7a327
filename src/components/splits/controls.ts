import {formLabel} from "../../lib/palette.js";
import {clockText} from "../../lib/clock.js";
import {headlineForms, otherForms} from "../../lib/pills.js";
import {mealsOf} from "../../lib/scenario-day.js";
import {startClockH} from "../../lib/simulator-page.js";
import {firstServing} from "../../lib/splits/split-day.js";
import {firstHours, type SplitsState, type View, withServing} from "../../lib/splits-kind.js";
import type {Moment, Store} from "../../lib/store.js";
import {block, labelled} from "../blocks.js";
import {healthPanel} from "../health-panel.js";
import {personPanel} from "../person-panel.js";
import {stateButtons} from "../state-buttons.js";

/** What the map is of: form, first serving, meals, person. Each control changes one thing in the store. */
export function controls(store: Store<View>): HTMLElement {
  const form = labelled("Form", document.createElement("select"));
  const first = labelled("First serving", document.createElement("select"));
  const formSelect = form.querySelector("select") as HTMLSelectElement; // put there above
  const firstSelect = first.querySelector("select") as HTMLSelectElement; // put there above
  [formSelect.name, firstSelect.name] = ["form", "first"];
  for (const name of [...headlineForms, ...otherForms]) {
    formSelect.append(new Option(formLabel[name], name));
  }
  for (const timeH of firstHours) {
    firstSelect.append(new Option(clockText(timeH, startClockH), String(timeH)));
  }
  const meals = document.createElement("label");
  meals.className = "check";
  const mealsBox = document.createElement("input");
  mealsBox.type = "checkbox";
  meals.append(mealsBox, " with meals");
  const [person, health] = [personPanel(), healthPanel()];

  const set = (part: Partial<SplitsState["scenario"]>, moment: Moment = "released") =>
    store.set({...store.state, scenario: {...store.state.scenario, ...part}}, moment);
  const setServing = () => {
    const {scenario} = store.state;
    const chosen = [...headlineForms, ...otherForms].find((name) => name === formSelect.value);
    const serving = {timeH: Number(firstSelect.value), form: chosen ?? "citrate"};
    set({doses: withServing(scenario, serving).doses ?? []});
  };
  formSelect.addEventListener("change", setServing);
  firstSelect.addEventListener("change", setServing);
  mealsBox.addEventListener("input", () => set({diet: mealsBox.checked ? "default" : "none"}));
  for (const panel of [person, health]) {
    panel.addEventListener("input", () => set({person: panel.value}, "live"));
    panel.addEventListener("change", () => set({person: panel.value}));
  }
  store.listen(({scenario}) => {
    const serving = firstServing(scenario);
    formSelect.value = serving.form;
    firstSelect.value = String(serving.timeH);
    mealsBox.checked = mealsOf(scenario).length > 0;
    person.value = health.value = scenario.person ?? {};
  });
  return block(
    "split-controls",
    block("choices", form, first, meals),
    block("about", person, health),
    block("buttons", ...stateButtons(store)),
  );
}
