import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {modelFile} from "../../../models/engine/model-file.js";
import {joinParts, type Model} from "../../../models/engine/model.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {readModel} from "../../../models/schema/read-model.js";
import {readParameters} from "../../../scripts/generated-files.js";
import {laws} from "../engine/laws.js";

const row = {value: 1, low: 0.5, high: 2, source: "assumed", grade: "D", meaning: "k"} as const;

/** Random laws of pure numbers, moved through random compartments. */
const models: fc.Arbitrary<Model> = fc
  .record({
    laws: fc.array(laws, {minLength: 1, maxLength: 4}),
    name: fc.string(),
    meaning: fc.string(),
    hasOrgans: fc.boolean(),
  })
  .map(({laws: list, name, meaning, hasOrgans}) => {
    const model = joinParts(
      {name, version: "1", timeUnit: "1", parameters: {c: {...row, unit: "1", meaning}}},
      [
        {
          title: "All",
          states: {a: {unit: "1", meaning}, b: {unit: "1", meaning: "b"}},
          rules: {r: {law: list[0] ?? "a", unit: "1", meaning}},
          fluxes: list.map((law, i) => ({
            name: `flux${i}`,
            from: i % 3 === 0 ? null : "a",
            to: i % 2 === 0 ? "b" : null,
            law,
            sign: "either",
          })),
          rates: {a: "r - a"},
          outputs: {out: {law: "a + b", unit: "1", meaning}},
        },
      ],
    );
    const {organs: _, ...bare} = model;
    return hasOrgans ? model : bare;
  });

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a model in a file", () => {
  test("comes back as it was declared, with its starting values", () => {
    fc.assert(
      fc.property(models, fc.dictionary(fc.constantFrom("a", "b"), fc.nat()), (model, initial) => {
        const read = readModel(throughText(modelFile(model, initial)));
        expect(read).toEqual({model: throughText(model), initial, problems: []});
      }),
      {numRuns: 50},
    );
  });

  test("may be the whole of Magnesia", () => {
    const model = magnesiumModel(readParameters());
    expect(readModel(throughText(modelFile(model))).model).toEqual(model);
  });
});

describe("a wrong file", () => {
  const good = modelFile(
    joinParts({name: "Bath", version: "1", timeUnit: "h", parameters: {k: {...row, unit: "1/h"}}}, [
      {
        states: {bath: {unit: "L", meaning: "water"}},
        fluxes: [{name: "leak", from: "bath", to: null, law: "k*bath", sign: "positive"}],
      },
    ]),
  );
  const bath = {unit: "L", meaning: "water"};
  const [leak] = good.fluxes ?? [];
  test.each<[string, unknown, string]>([
    ["no object", 3, "model: must be an object, got 3"],
    ["nothing", undefined, "model: must be an object, got undefined"],
    ["another version", {...good, version: 2}, "version: must be 1, got 2"],
    ["an odd name", {...good, states: {bath, "a b": bath}}, 'states["a b"]: must be named by'],
    ["a hostile name", JSON.parse(`{"__proto__": 1}`), "__proto__: unknown key"],
    ["a wrong number", {...good, states: {bath: {...bath, initial: "1"}}}, "states.bath.initial"],
    ["an unknown name", {...good, rates: {bath: "k*bat"}}, "rate bath: unknown name bat"],
    ["a wrong unit", {...good, rates: {bath: "bath"}}, "rate bath: expected L h^-1, got L"],
    ["a code", {...good, rates: {bath: "import(k)"}}, "function import is not known"],
    ["an end that is nowhere", {...good, fluxes: [{...leak, to: "sea"}]}, "no state sea"],
  ])("is refused for %s, by name", (_, file, says) => {
    const {model, problems} = readModel(file);
    expect(model).toBeNull();
    expect(problems.join("\n")).toContain(says);
  });
});
