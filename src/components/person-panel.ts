import {create} from "d3-selection";
import {gfrFromAge, habitualMgPerDay} from "/models/magnesium/person.js";
import type {Person} from "/models/magnesium/scenario.js";
import {segmented} from "./segmented.js";
import {slider} from "./slider.js";

export type PersonPanel = HTMLElement & {value: Person};

/** Who takes the dose: sex, age, weight, usual diet, kidneys and stomach. "input" and "change" as sliders. */
export function personPanel(): PersonPanel {
  const root = create("details").attr("class", "person");
  root.append("summary").attr("class", "control-label").text("Person, kidneys, stomach");
  const element = root.node() as HTMLDetailsElement; // created above, so it is there
  let person: Person = {};

  const sex = segmented("Sex", [
    {value: "male", label: "man"},
    {value: "female", label: "woman"},
  ]);
  const age = slider({label: "Age", unit: "years", min: 18, max: 90, step: 1, initial: 30});
  const weight = slider({
    label: "Body weight",
    unit: "kg",
    min: 45,
    max: 140,
    step: 1,
    initial: 70,
  });
  const diet = slider({
    label: "Magnesium in the usual diet",
    unit: "mg a day",
    min: 80,
    max: 600,
    step: 10,
    initial: 300,
  });
  const gfr = slider({
    label: "Kidney filtration (GFR)",
    unit: "mL/min",
    min: 15,
    max: 150,
    step: 1,
    initial: gfrAtAge(30),
  });
  const blocker = create("label").attr("class", "check");
  const checkbox = blocker.append("input").attr("type", "checkbox").node() as HTMLInputElement;
  blocker.append("span").text("takes an acid blocker (PPI)");
  element.append(sex, age, weight, diet, gfr, blocker.node() as HTMLElement);

  function draw(): void {
    sex.value = person.sex ?? "male";
    age.value = person.ageYears ?? 30;
    weight.value = person.weightKg ?? 70;
    diet.value = habitualMgPerDay(person);
    gfr.value = Math.round(person.gfrMlMin ?? gfrAtAge(person.ageYears ?? 30));
    checkbox.checked = person.medicines?.includes("ppi") ?? false;
  }
  const set = (part: Person) => (person = {...person, ...part});
  sex.addEventListener("input", () => set({sex: sex.value === "female" ? "female" : "male"}));
  age.addEventListener("input", () => {
    set({ageYears: age.value});
    draw();
  });
  weight.addEventListener("input", () => set({weightKg: weight.value}));
  diet.addEventListener("input", () => set({status: diet.value}));
  gfr.addEventListener("input", () => {
    const {gfrMlMin, ...rest} = person;
    const isUsual = gfr.value === gfrAtAge(person.ageYears ?? 30); // then it follows the age again
    person = isUsual ? rest : {...rest, gfrMlMin: gfr.value};
  });
  for (const part of [age, weight, diet, gfr]) {
    part.addEventListener("change", () => part.dispatchEvent(new Event("input", {bubbles: true})));
  }
  checkbox.addEventListener("input", () => set({medicines: checkbox.checked ? ["ppi"] : []}));
  draw();
  return Object.defineProperty(element as unknown as PersonPanel, "value", {
    get: () => person,
    set: (next: Person) => {
      person = next;
      draw();
    },
  });
}

/** Filtration at an age, mL/min, where nobody measured it. */
const gfrAtAge = (ageYears: number): number => Math.round(gfrFromAge(ageYears) / 0.06);
