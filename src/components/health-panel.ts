import {create} from "d3-selection";
import {conditions as effects} from "/models/generated/data.js";
import {
  type ConditionName,
  conditionNames,
  type MedicineName,
  medicineNames,
} from "/models/magnesium/names.js";
import type {Person} from "/models/magnesium/scenario.js";
import {conditionLabel, healthText, medicineLabel} from "../lib/health-text.js";
import {disclosure} from "./blocks.js";

export type HealthPanel = HTMLElement & {value: Person};

/** Medicines and conditions to tick; everything else of the person passes through. "input" says it changed. */
export function healthPanel(): HealthPanel {
  const medicines = checks("Medicines", medicineNames, medicineLabel);
  const conditions = checks("Conditions", conditionNames, conditionLabel);
  const {element, say} = disclosure(
    "health",
    "Conditions, medicines",
    conditions.element,
    medicines.element,
  );
  let person: Person = {};

  function draw(): void {
    medicines.show(person.medicines ?? []);
    conditions.show(person.conditions ?? []);
    say(healthText(person));
  }
  element.addEventListener("input", () => {
    const {medicines: _, conditions: __, ...rest} = person;
    const [taken, had] = [medicines.ticked(), conditions.ticked()];
    person = {
      ...rest,
      ...(taken.length > 0 ? {medicines: taken} : {}),
      ...(had.length > 0 ? {conditions: had} : {}),
    };
    draw();
  });
  draw();
  return Object.defineProperty(element as HTMLElement as HealthPanel, "value", {
    get: () => person,
    set: (next: Person) => {
      person = next;
      draw();
    },
  });
}

/** One box for each name; beside it whether its effect is assumed and not measured. */
function checks<Name extends ConditionName | MedicineName>(
  title: string,
  names: readonly Name[],
  labels: Readonly<Record<Name, string>>,
) {
  const root = create("fieldset").attr("class", "checks");
  root.append("legend").attr("class", "control-label").text(title);
  const rows = root.selectAll("label").data(names).join("label").attr("class", "check");
  rows.append("input").attr("type", "checkbox");
  rows.append("span").text((name) => labels[name]);
  rows
    .append("span")
    .attr("class", "grade")
    .text((name) => gradeText(name));
  const element = root.node() as HTMLElement; // created above, so it is there
  const boxes = [...element.querySelectorAll("input")];
  return {
    element,
    ticked: (): Name[] => names.filter((_, i) => boxes[i]?.checked),
    show: (ticked: readonly Name[]): void =>
      names.forEach((name, i) => {
        const box = boxes[i];
        if (box) box.checked = ticked.includes(name);
      }),
  };
}

const gradeText = (name: ConditionName | MedicineName): string =>
  effects[name].some(({grade}) => grade === "D") ? "assumed" : "";
