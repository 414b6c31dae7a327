import {numberOf} from "../schema/check-input.js";
import {type Path, type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import {between, positive, wholeNumber} from "../schema/numbers.js";
import type {Schema} from "../schema/schema.js";

const most = 1e12;

/** One row of an event table, as JSON holds it. */
export const recordSchema: Schema = {
  type: "object",
  properties: {
    time: between(-most, most),
    evid: {enum: [0, 1, 2, 3, 4]},
    amt: between(0, most),
    cmt: wholeNumber(1, 1000),
    rate: {anyOf: [between(0, most), {enum: [-1, -2]}]},
    ii: between(0, most),
    addl: wholeNumber(0, 20_000),
    ss: {enum: [0, 1, 2]},
    F: between(0, most),
    lag: between(0, most),
    D: positive(most),
    R: positive(most),
  },
  required: ["time", "evid"],
  additionalProperties: false,
};

/** Times of observation must not fall. */
export function brokenTimes(times: unknown): Problem[] {
  if (!Array.isArray(times)) return [];
  const list: readonly unknown[] = times;
  return list.flatMap((time, i) =>
    numberOf(time) < numberOf(list[i - 1])
      ? [wrongValue(["times", i], "must not be below the time before")]
      : [],
  );
}

type Row = Readonly<Record<string, unknown>>;

/**
 * What the schema cannot say of an event table for a model of so many compartments, or of those names.
 * A row may still be of any shape: a rule is silent where the schema has spoken.
 */
export function brokenRecords(
  records: readonly unknown[],
  compartments: number | readonly string[],
): Problem[] {
  const count = typeof compartments === "number" ? compartments : compartments.length;
  const names = typeof compartments === "number" ? [] : compartments;
  const at = (i: number): Row => {
    const row = records[i];
    return typeof row === "object" && row !== null ? (row as Row) : {};
  };
  const doses = records.reduce((sum: number, _, i) => sum + 1 + (numberOf(at(i)["addl"]) || 0), 0);
  const tooMany =
    doses > mostDoses ? [wrongPlace(["records"], `more than ${mostDoses} doses`)] : [];
  const broken = records.slice(0, mostRows).flatMap((_, i) => {
    const row = at(i);
    const path: Path = ["records", i];
    const problems: Problem[] = [];
    const required = (key: string, when: string) => {
      if (row[key] === undefined)
        problems.push(wrongPlace([...path, key], `required when ${when}`));
    };
    if (numberOf(row["time"]) < numberOf(at(i - 1)["time"])) {
      problems.push(wrongValue([...path, "time"], "must not be below that of the row before"));
    }
    if (numberOf(row["cmt"]) > count) {
      problems.push(wrongValue([...path, "cmt"], `must be 1 to ${count}`));
    } else if (typeof row["cmt"] === "string" && names.length > 0 && !names.includes(row["cmt"])) {
      problems.push(wrongValue([...path, "cmt"], `must be one of ${names.join(", ")}`));
    }
    if (row["evid"] !== 1 && row["evid"] !== 4) return problems;

    const [ss, rate] = [numberOf(row["ss"]), numberOf(row["rate"])];
    const isForEver = ss > 0 && !(numberOf(row["ii"]) > 0);
    if (!isForEver) required("amt", `evid is ${String(row["evid"])}`);
    if (numberOf(row["addl"]) > 0) {
      required("ii", "addl > 0");
      if (row["ii"] === 0)
        problems.push(wrongValue([...path, "ii"], "must be above 0 when addl > 0"));
    }
    if (rate === -1) required("R", "rate is -1");
    if (rate === -2) required("D", "rate is -2");
    if (isForEver) {
      if (row["ii"] === undefined && !(rate > 0)) required("ii", "ss > 0");
      else if (!(rate > 0)) {
        problems.push(wrongPlace([...path, "rate"], "must be above 0 when ss > 0 and ii is 0"));
      } else if (numberOf(row["amt"]) > 0) {
        problems.push(
          wrongValue([...path, "amt"], "must be 0 for an infusion that has run for ever"),
        );
      }
    } else if (ss > 0 && runningAtOnce(row) > mostRunning) {
      problems.push(
        wrongValue([...path, "ii"], `too short, over ${mostRunning} infusions would run at once`),
      );
    } else if (ss > 0 && numberOf(row["lag"]) >= numberOf(row["ii"])) {
      problems.push(wrongValue([...path, "lag"], "must be below ii when ss > 0"));
    }
    return problems;
  });
  return [...tooMany, ...broken];
}

/** A longer table is refused as a whole. */
export const mostRows = 20_000;

/** Infusions of one train. */
const mostRunning = 10_000;

/** How many infusions of an endless train run at one time. */
function runningAtOnce(row: Row): number {
  const [amt, rate, ii] = [numberOf(row["amt"]), numberOf(row["rate"]), numberOf(row["ii"])];
  const share = row["F"] === undefined ? 1 : numberOf(row["F"]);
  const duration =
    rate === -2 ? numberOf(row["D"]) : (share * amt) / (rate === -1 ? numberOf(row["R"]) : rate);
  return rate === 0 ? 0 : duration / ii;
}

/** Of all rows with their additional doses. */
const mostDoses = 100_000;
