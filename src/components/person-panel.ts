import {gfrFromAge, habitualMgPerDay} from "/models/magnesium/person.js";
import type {Person} from "/models/magnesium/scenario.js";
import {disclosure} from "./blocks.js";
import {segmented} from "./segmented.js";
import {slider} from "./slider.js";

export type PersonPanel = HTMLElement & {value: Person};

/** Who takes the dose: sex, age, weight, usual diet and kidneys. "input" and "change" as sliders. */
export function personPanel(): PersonPanel {
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
  const {element} = disclosure("person", "Person", sex, age, weight, diet, gfr);

  function draw(): void {
    sex.value = person.sex ?? "male";
    age.value = person.ageYears ?? 30;
    weight.value = person.weightKg ?? 70;
    diet.value = habitualMgPerDay(person);
    gfr.value = Math.round(person.gfrMlMin ?? gfrAtAge(person.ageYears ?? 30));
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
  draw();
  return Object.defineProperty(element as HTMLElement as PersonPanel, "value", {
    get: () => person,
    set: (next: Person) => {
      person = next;
      draw();
    },
  });
}

/** Filtration at an age, mL/min, where nobody measured it. */
const gfrAtAge = (ageYears: number): number => Math.round(gfrFromAge(ageYears) / 0.06);
