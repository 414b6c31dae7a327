import {create} from "d3-selection";
import {
  addStep,
  foodRange,
  removeStep,
  setFood,
  setSupplement,
  stepAt,
  type Intake,
} from "../../lib/body/intake.js";
import {spanText, spokenGrip} from "../../lib/body/intake-text.js";
import {newStep} from "../../lib/body/new-step.js";
import {largestDoseMg} from "../../lib/snap.js";
import {formLabel} from "../../lib/palette.js";
import {headlineForms, otherForms, pillForms} from "../../lib/pills.js";
import {block, button, labelled} from "../blocks.js";
import {slider} from "../slider.js";
import type {IntakeDetail} from "./intake-state.js";

export type StepEditor = HTMLElement & {update(intake: Intake, selected: number): void};

/** The selected step without dragging: its food, its supplement, and another change. Events as the strip's. */
export function stepEditor(): StepEditor {
  const root = create("section")
    .attr("class", "step-editor")
    .attr("aria-label", "The selected step");
  const element = root.node() as HTMLElement; // just created
  const title = create("h2").attr("class", "control-label").node() as HTMLElement; // just created
  const remove = button("Remove", "link");
  const add = button("+ Add a change");
  const food = slider({
    ...{label: "Food", unit: "mg a day", step: 5},
    ...{min: foodRange.least, max: 800, boxMax: foodRange.most, initial: 300},
  });
  const form = document.createElement("select");
  form.append(new Option("none", ""));
  for (const [name, forms] of [
    ["usual", headlineForms],
    ["others", otherForms],
  ] as const) {
    const group = document.createElement("optgroup");
    group.label = name;
    group.append(...forms.map((one) => new Option(formLabel[one], one)));
    form.append(group);
  }
  const amount = slider({
    ...{label: "Supplement amount", unit: "mg a day", step: 5},
    ...{min: 0, max: 800, boxMax: largestDoseMg, initial: 300},
  });
  element.append(
    block("step-head", title, remove),
    food,
    block("step-supplement", labelled("Supplement", form), amount),
    add,
  );

  let [intake, selected]: [Intake, number] = [[{fromDay: 0, foodMg: 300, supplement: null}], 0];
  const send = (type: string, next: Intake, index = selected): void => {
    const detail: IntakeDetail = {intake: next, selected: index};
    element.dispatchEvent(new CustomEvent("step", {bubbles: true, detail: {type, ...detail}}));
  };
  const announce = (words: string) =>
    element.dispatchEvent(new CustomEvent("announce", {bubbles: true, detail: words}));

  for (const type of ["input", "change"] as const) {
    food.addEventListener(type, () => send(type, setFood(intake, selected, food.value)));
    amount.addEventListener(type, () => {
      const {supplement} = stepAt(intake, selected);
      if (supplement === null) return;
      send(type, setSupplement(intake, selected, {...supplement, mg: amount.value}));
    });
  }
  form.addEventListener("change", (event) => {
    event.stopPropagation();
    const {supplement} = stepAt(intake, selected);
    const chosen = pillForms.find((one) => one === form.value);
    const mg = supplement?.mg ?? 300;
    send("change", setSupplement(intake, selected, chosen ? {form: chosen, mg} : null));
  });
  add.addEventListener("click", () => {
    const edit = addStep(intake, newStep(intake, selected));
    if (edit === null) return announce("there is no room for another change");
    send("change", edit.intake, edit.index);
    return announce(spokenGrip(edit.intake, edit.index));
  });
  remove.addEventListener("click", () => {
    const edit = removeStep(intake, selected);
    send("change", edit.intake, edit.index);
    announce("change removed");
    if (remove.disabled) add.focus();
  });

  return Object.assign(element, {
    update(next: Intake, index: number): void {
      [intake, selected] = [next, index];
      const {foodMg, supplement} = stepAt(intake, index);
      const usual = index === 0 ? ", and before" : "";
      title.textContent = `${spanText(intake, index)}${usual}`;
      food.value = foodMg;
      form.value = supplement?.form ?? "";
      amount.value = supplement?.mg ?? 0;
      amount.disabled = supplement === null;
      remove.disabled = index === 0;
    },
  });
}
