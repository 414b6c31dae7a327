import {
  type ConditionName,
  conditionNames,
  type MedicineName,
  medicineNames,
} from "/models/magnesium/names.js";
import type {Person} from "/models/magnesium/scenario.js";
import {conditionLabel, medicineLabel} from "../health-text.js";

/** One entry of a menu: what it makes of a person. */
export interface Choice {
  readonly label: string;
  readonly part: Person;
}

const medicine = (name: MedicineName): Choice => ({
  label: medicineLabel[name],
  part: {medicines: [name]},
});
const condition = (name: ConditionName): Choice => ({
  label: conditionLabel[name],
  part: {conditions: [name]},
});

export const kidneyChoices: readonly Choice[] = [
  {label: "healthy, age 30", part: {}},
  {label: "healthy, age 50", part: {ageYears: 50}},
  {label: "healthy, age 75", part: {ageYears: 75}},
  {label: "GFR 60", part: {gfrMlMin: 60}},
  {label: "GFR 30", part: {gfrMlMin: 30}},
  medicine("loop-diuretic"),
  medicine("thiazide"),
  medicine("sglt2-inhibitor"),
  condition("diabetes"),
];

export const gutChoices: readonly Choice[] = [
  {label: "healthy", part: {}},
  condition("ileal-resection"),
  condition("crohn"),
  condition("coeliac"),
  condition("diarrhoea"),
];

type Organ = "kidney" | "gut";
const choicesOf = (organ: Organ) => (organ === "kidney" ? kidneyChoices : gutChoices);
const inMenu = (organ: Organ) => choicesOf(organ).flatMap(({part}) => part.conditions ?? []);

/** The part of a person that a menu sets. */
function partOf(
  organ: Organ,
  {ageYears, gfrMlMin, medicines = [], conditions = []}: Person,
): Person {
  const own = conditions.filter((name) => inMenu(organ).includes(name));
  const kidneyTaken = organ === "kidney" ? medicines.filter((name) => name !== "ppi") : [];
  return {
    ...(organ === "kidney" && ageYears !== undefined && ageYears !== 30 ? {ageYears} : {}),
    ...(organ === "kidney" && gfrMlMin !== undefined ? {gfrMlMin} : {}),
    ...(kidneyTaken.length > 0 ? {medicines: kidneyTaken} : {}),
    ...(own.length > 0 ? {conditions: own} : {}),
  };
}

/** The entry that a person is; null for one that the menu does not hold. */
export function chosen(organ: Organ, person: Person): Choice | null {
  const own = JSON.stringify(partOf(organ, person));
  return choicesOf(organ).find(({part}) => JSON.stringify(part) === own) ?? null;
}

/** The person with another entry of a menu; all else stays. */
export function choose(organ: Organ, person: Person, {part}: Choice): Person {
  const {ageYears, gfrMlMin, medicines = [], conditions = [], ...rest} = person;
  const others = {
    medicines: organ === "kidney" ? medicines.filter((name) => name === "ppi") : medicines,
    conditions: conditions.filter((name) => !inMenu(organ).includes(name)),
  };
  // in one order, whichever menu came first
  const [allTaken, allHad] = [
    [...others.medicines, ...(part.medicines ?? [])],
    [...others.conditions, ...(part.conditions ?? [])],
  ];
  const taken = medicineNames.filter((name) => allTaken.includes(name));
  const had = conditionNames.filter((name) => allHad.includes(name));
  const kept = organ === "gut" ? {ageYears, gfrMlMin} : part;
  return {
    ...rest,
    ...(kept.ageYears !== undefined ? {ageYears: kept.ageYears} : {}),
    ...(kept.gfrMlMin !== undefined ? {gfrMlMin: kept.gfrMlMin} : {}),
    ...(taken.length > 0 ? {medicines: taken} : {}),
    ...(had.length > 0 ? {conditions: had} : {}),
  };
}

/** A person in a few words, for a menu that has none and for a pinned run. */
export function personText({
  ageYears = 30,
  gfrMlMin,
  medicines = [],
  conditions = [],
}: Person): string {
  return [
    `age ${ageYears}`,
    ...(gfrMlMin === undefined ? [] : [`GFR ${gfrMlMin}`]),
    ...new Set([
      ...medicines.map((name) => medicineLabel[name]),
      ...conditions.map((name) => conditionLabel[name]),
    ]),
  ].join(", ");
}
