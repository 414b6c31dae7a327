import {describe, expect, test} from "vitest";
import {checkPkCase} from "../../../models/pk/pk-case.js";

const dose = {time: 0, evid: 1, amt: 100, cmt: 1};
const problemsOf = (...records: unknown[]) =>
  checkPkCase({
    params: {CL: 5, V: 50, KA: 1},
    records,
    output: {cmt: 2, divideBy: 50},
    times: [0],
  }).problems;

describe("a row", () => {
  test.each([
    [{...dose, addl: 2}, "records[0].ii: required when addl > 0"],
    [{...dose, addl: 2, ii: 0}, "records[0].ii: must be above 0 when addl > 0, got 0"],
    [{...dose, rate: -1}, "records[0].R: required when rate is -1"],
    [{...dose, rate: -2}, "records[0].D: required when rate is -2"],
    [{...dose, rate: -3}, "records[0].rate: must be 0 to 1000000000000 or one of -1, -2, got -3"],
    [{...dose, ss: 1}, "records[0].ii: required when ss > 0"],
    [{...dose, ss: 1, ii: 12, lag: 12}, "records[0].lag: must be below ii when ss > 0, got 12"],
    [
      {...dose, ss: 1, ii: 0, rate: 5},
      "records[0].amt: must be 0 for an infusion that has run for ever, got 100",
    ],
    [{...dose, cmt: 3}, "records[0].cmt: must be 1 to 2, got 3"],
    [{...dose, cmt: 1.5}, "records[0].cmt: must be a whole number, 1 to 1000, got 1.5"],
    [{...dose, evid: 5}, "records[0].evid: must be one of 0, 1, 2, 3, 4, got 5"],
    [{...dose, amt: -1}, "records[0].amt: must be 0 to 1000000000000, got -1"],
    [{time: 0, evid: 1}, "records[0].amt: required when evid is 1"],
    [{...dose, dv: 3}, "records[0].dv: unknown key"],
    [7, "records[0]: must be an object, got 7"],
  ])("%j is refused by name", (row, sentence) => {
    expect(problemsOf(row)).toEqual([sentence]);
  });

  test("must not be earlier than the one before", () => {
    expect(problemsOf({...dose, time: 5}, {...dose, time: 4})).toEqual([
      "records[1].time: must not be below that of the row before, got 4",
    ]);
  });

  test("is named with all others that are wrong", () => {
    expect(problemsOf({...dose, addl: 1}, dose, {...dose, rate: -2, cmt: 9})).toEqual([
      "records[0].ii: required when addl > 0",
      "records[2].cmt: must be 1 to 2, got 9",
      "records[2].D: required when rate is -2",
    ]);
  });

  test.each([
    {...dose, ss: 1, ii: 0, rate: 5, amt: 0},
    {time: 0, evid: 1, cmt: 1, ss: 1, rate: 5},
    {time: 3, evid: 3},
    {time: 3, evid: 2},
    {...dose, evid: 4, ss: 2, ii: 24, F: 0.5, lag: 2},
  ])("%j is in order", (row) => {
    expect(problemsOf(row)).toEqual([]);
  });
});
