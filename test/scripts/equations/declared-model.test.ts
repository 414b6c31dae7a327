import {describe, expect, test} from "vitest";
import {createSolver} from "../../../models/engine/solve/solve.js";
import {magnesium} from "../../../models/generated/magnesium.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {readModel} from "../../../models/schema/read-model.js";
import {declaredModelFile, declaredModelLatex} from "../../../scripts/equations/declared-model.js";
import {recordSections} from "../../../scripts/equations/record-sections.js";
import {readParameters} from "../../../scripts/generated-files.js";

describe("the model as a file", () => {
  const read = readModel(JSON.parse(JSON.stringify(declaredModelFile())));

  test("is the declared model, with a start for every state", () => {
    expect(read.problems).toEqual([]);
    expect(read.model).toEqual(JSON.parse(JSON.stringify(magnesiumModel(readParameters()))));
    if (read.model === null) throw new Error("no model");
    expect(Object.keys(read.initial)).toEqual(Object.keys(read.model.states));
  });

  test("starts where a night without food moves nothing fast", () => {
    if (read.model === null) throw new Error("no model");
    const {model, initial} = read;
    const start = Float64Array.from(magnesium.states, (name) => initial[name] ?? NaN);
    const parameters = Float64Array.from(
      magnesium.parameters,
      (name) => model.parameters[name]?.value ?? NaN,
    );
    const {final} = createSolver(magnesium)(
      {parameters, initial: start, start: 0, end: 1, times: [], events: []},
      {rtol: 1e-6, atol: new Float64Array(start.length).fill(1e-9)},
    );
    const plasma = magnesium.states.indexOf("plasma");
    expect(Math.abs((final[plasma] ?? NaN) / (start[plasma] ?? NaN) - 1)).toBeLessThan(0.05);
  });
});

test("the LaTeX file names every source that a parameter has", () => {
  const document = declaredModelLatex();
  for (const {source} of Object.values(readParameters())) {
    expect(document).toContain(`\\item \\texttt{${source.replaceAll("_", "\\_")}}: `);
  }
});

test("the record comes in sections without markup of others", () => {
  const sections = recordSections();
  expect(sections.map(({title}) => title)).toContain("Assumptions");
  for (const {html} of sections) expect(html).not.toMatch(/<(script|img|iframe|h1|h2)/);
});
