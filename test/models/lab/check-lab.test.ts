import {describe, expect, test} from "vitest";
import {checkLab} from "../../../models/lab/check-lab.js";
import {labFile} from "../../../models/lab/lab-file.js";
import {run} from "./models.js";

const good = {
  timeUnit: "h",
  parameters: {ka: {value: 1, unit: "1/h"}, V: {value: 10, unit: "L"}},
  states: {gut: {unit: "mg"}, central: {unit: "mg"}},
  fluxes: [{name: "absorption", from: "gut", to: "central", law: "ka*gut"}],
  outputs: {c: "central/V"},
  times: [0, 1],
};
const dose = {time: 0, evid: 1, amt: 1, cmt: "gut"};

test("a good file is taken", () => {
  expect(checkLab({...good, records: [dose]}).problems).toEqual([]);
});

describe("a wrong file", () => {
  const flux = (law: string) => ({...good, fluxes: [{...good.fluxes[0], law}]});
  test.each<[string, unknown, readonly string[]]>([
    ["no object", [1], ["model: must be an object, got a list of 1"]],
    [
      "no states",
      {...good, states: {}, fluxes: [], outputs: {}},
      ["states: must hold one or more"],
    ],
    ["an unknown key", {...good, dose: 1}, ["dose: unknown key"]],
    [
      "rows",
      {...good, records: [dose, {...dose, addl: 3}, {time: 0, evid: 7}, {...dose, cmt: "liver"}]},
      [
        "records[1].ii: required when addl > 0",
        "records[2].evid: must be one of 0, 1, 2, 3, 4, got 7",
        'records[3].cmt: must be one of gut, central, got "liver"',
      ],
    ],
    [
      "a place that is not",
      {...good, records: [{...dose, cmt: 3}]},
      ["records[0].cmt: must be 1 to 2, got 3"],
    ],
    ["times", {...good, times: [1, 0]}, ["times[1]: must not be below the time before, got 0"]],
    [
      "covariates",
      {
        ...good,
        covariates: {
          wt: [
            [0, 1],
            [0, 2],
          ],
          V: [[0, 1]],
          t: [[0, 1]],
        },
      },
      [
        "covariates.V: the name is taken, it is among the parameters",
        "covariates.t: the name is taken, it is the time",
        "covariates.wt[1][0]: must be above the time before, got 0",
      ],
    ],
    ["an unknown name", flux("ka*guts"), ['flux absorption: unknown name guts in "ka*guts"']],
    ["what every object has", flux("ka*gut*toString"), ["unknown name toString"]],
    ["an unknown function", flux("ka*eval(gut)"), ["flux absorption: function eval is not known"]],
    [
      "code",
      flux("ka*gut; process.exit()"),
      ["flux absorption: a second expression is not allowed"],
    ],
    ["an assignment", flux("gut = 3"), ["flux absorption: an assignment is not allowed"]],
    ["a function of its own", flux("f(x) = x"), ["a function of its own is not allowed"]],
    ["a text", flux('"ka"'), ["flux absorption: "]],
    ["a property", flux("ka.constructor"), ["a property is not allowed"]],
    ["a law that cannot be read", flux("ka*"), ["flux absorption: Unexpected end"]],
    [
      "several laws",
      {...flux("ka*gutt"), outputs: {c: "V/centre", d: "1 + V"}},
      [
        "flux absorption: unknown name gutt",
        "output c: unknown name centre",
        "output d: add of a pure number and L",
      ],
    ],
    [
      "a name that every object has",
      {
        ...good,
        parameters: {...good.parameters, constructor: {value: 1}},
        outputs: {toString: "V"},
      },
      ["parameters.constructor: the name is taken", "outputs.toString: the name is taken"],
    ],
    [
      "an output called like another state",
      {...good, outputs: {gut: "central", central: "central"}},
      ["outputs.gut: the name is taken, it is among the states"],
    ],
    ["a unit clash", flux("ka*gut/V"), ["flux absorption: expected mg h^-1, got"]],
    [
      "a unit nobody knows",
      {...good, parameters: {...good.parameters, V: {value: 1, unit: "bucket"}}},
      ['parameter V: unknown unit "bucket"'],
    ],
    [
      "a unit with a number",
      {...good, parameters: {...good.parameters, V: {value: 1, unit: "1000 L"}}},
      ['parameter V: unknown unit "1000 L"'],
    ],
    ["a circle", {...good, rules: {a: "b", b: "a"}}, ["rule a needs itself"]],
    [
      "a steady state that cannot be",
      {...flux("ka*gut*(2 + sin(t*ka))"), records: [{...dose, ss: 1, ii: 8}]},
      ["records[0].ss: must be 0 where a law names the time t"],
    ],
    [
      "more doses than anybody takes",
      {...good, records: new Array(9).fill({...dose, ii: 1, addl: 20_000})},
      ["records: more than 100000 doses"],
    ],
    [
      "an odd name",
      {...good, covariates: {"#/~%23": [[]]}},
      ['covariates["#/~%23"]: must be named by', 'covariates["#/~%23"][0]: must be a list of 2'],
    ],
    [
      "an end that is nowhere",
      {...good, fluxes: [{...good.fluxes[0], to: "sea"}]},
      ["no state sea"],
    ],
  ])("is refused for %s, by name", (_, file, says) => {
    const {value, problems} = checkLab(file);
    expect(value).toBeNull();
    says.forEach((text) => expect(problems.join("\n")).toContain(text));
    if (says.length > 1) expect(problems).toHaveLength(says.length);
  });
});

describe("a file that is written and read again", () => {
  test("is the same, and runs the same", () => {
    const file = {...good, covariates: {wt: [[0, 3] as const]}, outputs: {c: "central/V + 0*wt"}};
    const first = checkLab({...file, records: [{...dose, evid: 1 as const}]}).value;
    if (first === null) throw new Error("the file must be good");
    const text = JSON.stringify(labFile(first));
    expect(checkLab(JSON.parse(text))).toEqual({value: first, problems: []});
    expect(run(labFile(first))).toEqual(run({...file, records: [{...dose, evid: 1}]}));
  });
});
