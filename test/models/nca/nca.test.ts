import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {nca} from "../../../models/nca/nca.js";
import type {Method, Profile, Route} from "../../../models/nca/profile.js";

interface Reference {
  readonly set: string;
  readonly subject: number;
  readonly dose: number;
  readonly admin: "po" | "bolus" | "inf";
  readonly method: "linear" | "linear-up/log-down";
  readonly infusionTime: number;
  readonly winnonlin: Readonly<Record<string, number>>;
}

const file = (name: string) => readFileSync(`test/reference/${name}`, "utf8");
const {results} = JSON.parse(file("nca-winnonlin.json")) as {results: readonly Reference[]};
const rows = {
  Theoph: parse(file("theoph.csv"), {columns: true, cast: true}) as Row[],
  Indometh: parse(file("indometh.csv"), {columns: true, cast: true}) as Row[],
};
interface Row {
  readonly id: number;
  readonly time: number;
  readonly conc: number;
}

const profileOf = ({set, subject}: Reference): Profile => {
  const own = rows[set.split("_")[0] as keyof typeof rows].filter(({id}) => id === subject);
  return {times: own.map(({time}) => time), concentrations: own.map(({conc}) => conc)};
};
const routeOf = ({admin, infusionTime}: Reference): Route =>
  ({
    po: {kind: "po"} as const,
    bolus: {kind: "iv-bolus"} as const,
    inf: {kind: "iv-infusion", duration: infusionTime} as const,
  })[admin];
const methodOf = ({method}: Reference): Method =>
  method === "linear" ? "linear" : "lin-up-log-down";

describe("as WinNonlin has it", () => {
  test.each(
    results.map((reference) => [`${reference.set} ${reference.subject}`, reference] as const),
  )("%s", (_, reference) => {
    const {parameters, lambdaZPoints} = nca(profileOf(reference), {
      dose: reference.dose,
      route: routeOf(reference),
      method: methodOf(reference),
    });
    expect(Object.keys(parameters).sort()).toEqual(Object.keys(reference.winnonlin).sort());
    for (const [name, value] of Object.entries(reference.winnonlin)) {
      const own = parameters[name] ?? NaN;
      expect(Math.abs(own - value), `${name}: ${own}, not ${value}`).toBeLessThanOrEqual(
        1e-6 * Math.abs(value),
      );
    }
    expect(lambdaZPoints.length).toBe(reference.winnonlin["No_points_lambda_z"]);
  });
});
