import fc from "fast-check";
import {expect, test} from "vitest";
import {
  choose,
  chosen,
  gutChoices,
  kidneyChoices,
  personText,
} from "../../../../src/lib/body/people.js";
import {people} from "../body-samples.js";

test("what is chosen is found again, and each menu leaves the other alone", () => {
  const [kidneys, guts] = [fc.constantFrom(...kidneyChoices), fc.constantFrom(...gutChoices)];
  fc.assert(
    fc.property(people, kidneys, guts, (before, kidney, gut) => {
      const person = choose("gut", choose("kidney", before, kidney), gut);
      expect(chosen("kidney", person)).toBe(kidney);
      expect(chosen("gut", person)).toBe(gut);
      expect([person.sex, person.weightKg]).toEqual([before.sex, before.weightKg]);
      expect(choose("kidney", choose("gut", before, gut), kidney)).toEqual(person);
    }),
  );
});

test("a person whom no entry describes is none of them, and named in words", () => {
  const person = {ageYears: 62, medicines: ["thiazide" as const], conditions: ["coeliac" as const]};
  expect(chosen("kidney", person)).toBeNull();
  expect(chosen("gut", person)?.part).toEqual({conditions: ["coeliac"]});
  expect(personText(person)).toBe("age 62, thiazide, untreated coeliac disease");
});

test("what no menu sets stays: an acid blocker, much sweat", () => {
  const person = {medicines: ["ppi" as const], conditions: ["athlete" as const]};
  const [, , old] = kidneyChoices;
  if (old === undefined) throw new Error("expected an entry");
  expect(choose("kidney", person, old)).toEqual({...person, ageYears: 75});
});
