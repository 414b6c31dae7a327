import {describe, expect, test} from "vitest";
import {readRows, type Row} from "../../scripts/read-data.js";

const sources = new Set(readRows("sources").map((row) => row["key"]));
const effects = readRows("effects");
const claims = readRows("claims");

const notIn = (rows: readonly Row[], column: string, allowed: readonly string[]) =>
  rows.filter((row) => !allowed.includes(row[column] ?? "")).map((row) => row["id"]);

const repeated = (rows: readonly Row[]) => {
  const ids = rows.map((row) => row["id"]);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
};

describe("the table of effects", () => {
  test("names each row once", () => {
    expect(repeated(effects)).toEqual([]);
  });

  test("keeps to its closed lists", () => {
    const forms = [...readRows("forms").map((row) => row["name"] ?? ""), "mixed", "diet", "none"];
    expect(notIn(effects, "form", forms)).toEqual([]);
    expect(notIn(effects, "direction", ["better", "none", "worse", "unclear"])).toEqual([]);
    expect(notIn(effects, "certainty", ["high", "moderate", "low", "very_low"])).toEqual([]);
    expect(notIn(effects, "confidence", ["seen", "recalled", "derived"])).toEqual([]);
    expect(notIn(effects, "source", [...sources].map(String))).toEqual([]);
  });

  const pairs = [
    ["dose_mg_low", "dose_mg_high"],
    ["weeks_low", "weeks_high"],
    ["ci_low", "effect"],
    ["effect", "ci_high"],
  ] as const;
  test.each(pairs)("%s is a number or empty, and not above %s", (low, high) => {
    const wrong = effects.filter((row) => {
      const [a, b] = [row[low], row[high]];
      return Number.isNaN(Number(a)) || (a !== "" && b !== "" && Number(a) > Number(b));
    });
    expect(wrong.map((row) => row["id"])).toEqual([]);
  });

  test("gives a unit with each value, and a reason with each row that has none", () => {
    const wrong = effects.filter((row) =>
      row["effect"] === "" ? row["unit"] !== "" || row["note"] === "" : row["unit"] === "",
    );
    expect(wrong.map((row) => row["id"])).toEqual([]);
  });

  test("calls an effect better or worse only when its interval leaves out no effect", () => {
    const wrong = effects.filter((row) => {
      const none = /ratio|risk/.test(row["unit"] ?? "") ? 1 : 0;
      const [low, high] = [row["ci_low"], row["ci_high"]];
      if (low === "" || high === "" || row["direction"] === "unclear") return false;
      const open = Number(low) <= none && none <= Number(high);
      return open !== (row["direction"] === "none");
    });
    expect(wrong.map((row) => row["id"])).toEqual([]);
  });
});

describe("the table of claims", () => {
  test("names each claim once, from an article that is listed", () => {
    expect(repeated(claims)).toEqual([]);
    const articles = readRows("articles").map((row) => row["id"] ?? "");
    expect(notIn(claims, "article", articles)).toEqual([]);
  });

  test("keeps to its closed lists", () => {
    const verdicts = ["supported", "partly", "contested", "unsupported", "not_testable"];
    expect(notIn(claims, "verdict", verdicts)).toEqual([]);
    expect(notIn(claims, "model_can_show", ["yes", "partly", "no"])).toEqual([]);
  });

  test("says what to show exactly where the model can show something", () => {
    const wrong = claims.filter(
      (row) => (row["model_can_show"] === "no") !== (row["what_to_show"] === ""),
    );
    expect(wrong.map((row) => row["id"])).toEqual([]);
  });

  test("rests each claim on listed sources, or on an identifier", () => {
    const unknown = claims.flatMap((row) =>
      (row["sources"] ?? "")
        .split("; ")
        .filter((key) => key !== "" && !sources.has(key) && !/^(doi|pmid):\S+$/.test(key)),
    );
    expect(unknown).toEqual([]);
  });

  test("gives a verdict on evidence only with a source", () => {
    const bare = claims.filter(
      (row) =>
        ["supported", "partly", "contested"].includes(row["verdict"] ?? "") && !row["sources"],
    );
    expect(bare.map((row) => row["id"])).toEqual([]);
  });
});
