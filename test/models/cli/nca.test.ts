import {resolve} from "node:path";
import {describe, expect, test} from "vitest";
import {magnesia} from "./program.js";

const theoph = resolve("test/reference/theoph.csv");
const columns = ["--time", "time", "--conc", "conc"];

describe("magnesia nca", () => {
  test("prints one object a subject, with the rows of its terminal slope", async () => {
    const args = ["nca", theoph, ...columns, "--subject", "id", "--dose", "320"];
    const {code, output} = await magnesia(args);
    expect(code).toBe(0);
    const all = JSON.parse(output) as Record<string, unknown>[];
    expect(all.map(({subject}) => subject)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(all[0]).toMatchObject({
      Tmax: 1.12,
      AUClast: 148.92305,
      lambdaZPoints: [
        {row: 10, time: 9.05, conc: 6.89},
        {row: 11, time: 12.12, conc: 5.94},
        {row: 12, time: 24.37, conc: 3.28},
      ],
    });
  });

  test("takes rows in any order, leaves out samples not taken, and needs no subjects", async () => {
    const table = "time,conc\n4,2\n2,4\n1,\n8,0.5\n0,8\n6,1\n";
    const args = ["nca", "-", ...columns, "--dose", "8", "--route", "iv-bolus"];
    const {output} = await magnesia([...args, "--method", "lin-up-log-down"], table);
    const [answer] = JSON.parse(output) as Record<string, number>[];
    expect(answer).not.toHaveProperty("subject");
    expect(answer?.["Lambda_z"]).toBeCloseTo(Math.LN2 / 2, 12);
    expect(answer?.["Vz_obs"]).toBeCloseTo(1, 12);
  });

  test("names everything that is wrong with what it was asked", async () => {
    const args = [
      "nca",
      theoph,
      "--time",
      "t",
      "--dose",
      "0",
      "--route",
      "oral",
      "--duration",
      "1",
    ];
    expect(await magnesia(args)).toEqual({
      code: 1,
      output: "",
      messages: [
        "--conc: must name a column",
        '--dose: must be a number above 0, got "0"',
        '--route: must be po or iv-bolus or iv-infusion, got "oral"',
        "--duration: belongs to --route iv-infusion alone",
      ],
    });
    const infusion = ["nca", "-", ...columns, "--dose", "1", "--route", "iv-infusion"];
    expect((await magnesia(infusion)).messages).toEqual([
      "--duration: must be a number above 0, got none",
    ]);
  });

  test.each([
    ["time,conc\n0,1\n1,x\n2,-3\n,4\n", ["row 3, conc", "row 4, conc", "row 5, time"]],
    ["time,conc\n0,1\n1,2\n1,3\n", ["row 4: time 1 is there twice"]],
    ["time,conc\n0,1,5\n", ["row 2: must have 2 cells, got 3"]],
    ["time,conc\n0,0\n1,0\n", ["no concentration is above 0"]],
    ["time,conc\n0,\n", ["holds no concentration"]],
    ["t,cp\n0,1\n", ["must have a column time, got t, cp", "must have a column conc"]],
    ['time,conc\n0,"1\n', ["Quote Not Closed"]],
    ["", ["must have a column time", "must have a column conc"]],
  ])("names row and column of what is wrong in %j", async (table, parts) => {
    const {code, output, messages} = await magnesia(["nca", "-", ...columns, "--dose", "1"], table);
    expect([code, output]).toEqual([1, ""]);
    expect(messages).toEqual(parts.map((part) => expect.stringContaining(part)));
    for (const message of messages) expect(message).toMatch(/^standard input/);
  });
});
