import {describe, expect, test} from "vitest";
import {readTable} from "../../scripts/data/read-table.js";
import {shortCitations} from "../../scripts/cite.js";
import {readEvidence} from "../../scripts/read-evidence.js";
import {confidences, dossiers, type Observation, uses} from "../../src/lib/evidence/evidence.js";

const {observations, effects, sources, protocols} = readEvidence();
const predicted = observations.flatMap(({use, prediction}) =>
  prediction === null ? [] : [{use, ...prediction}],
);

describe("what the Evidence page is given", () => {
  test("is every row of the tables, each told from all others", () => {
    expect(observations).toHaveLength(readTable("observations").length);
    expect(effects).toHaveLength(readTable("effects").length);
    const ids = [...observations, ...effects].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test("has a prediction for each observation that the model is held to, and for no other", () => {
    for (const {id, use, prediction} of observations) {
      expect([id, prediction !== null]).toEqual([id, use !== "context"]);
    }
  });
  test("gives a reason for every miss, and for nothing else", () => {
    for (const {label, inside, reason} of predicted) {
      expect([label, reason !== ""]).toEqual([label, !inside]);
    }
  });
  test("names each row of the chart once within its study", () => {
    const names = observations
      .filter(({prediction}) => prediction !== null)
      .map(({source, prediction}) => `${source} ${prediction?.label}`);
    expect(new Set(names).size).toBe(names.length);
  });
  test("cites a source for each row, told from all others, to be opened safely if anywhere", () => {
    for (const {id, source} of [...observations, ...effects]) {
      expect([id, sources[source]?.cite]).toEqual([id, expect.stringMatching(/\w/)]);
    }
    const all = Object.values(sources);
    expect(new Set(all.map(({cite}) => cite)).size).toBe(all.length);
    for (const {cite, address} of all) {
      expect([cite, address]).toEqual([cite, expect.stringMatching(/^(https?:\/\/\S+)?$/)]);
    }
  });
  test("offers protocols only for what it lists", () => {
    const ids = new Set(observations.map(({id}) => id));
    expect(protocols.flatMap((one) => one.ids).filter((id) => !ids.has(id))).toEqual([]);
  });
  test("uses every word that the chips offer, and no other", () => {
    const used = (key: "dossier" | "use" | "confidence"): string[] =>
      [...new Set(observations.map((row: Observation) => row[key]))].sort();
    expect(used("dossier")).toEqual([...dossiers].sort());
    expect(used("use")).toEqual([...uses].sort());
    expect(used("confidence")).toEqual([...confidences].sort());
  });
});

describe("a short citation", () => {
  const source = {key: "k", title: "[Serum magnesium (ionised) in newborns]"};
  test.each([
    [{...source, authors: "de Baaij JH, Hoenderop JG", year: 2015}, "de Baaij 2015"],
    [
      {...source, authors: "van den Heuvel E, et al. (TNO/Cargill)", year: 2009},
      "van den Heuvel 2009",
    ],
    [{...source, authors: "Institute of Medicine", year: 1997}, "Institute of Medicine 1997"],
    [{...source, authors: "Lopresti AL et al.", year: 2025}, "Lopresti 2025"],
    [{...source, year: 1999}, "“Serum magnesium ionised…” 1999"],
  ])("of %o is %s", (row, cite) => {
    expect(shortCitations([row])).toEqual([cite]);
  });
  test("gets a letter where another is alike", () => {
    const fine = {...source, authors: "Fine KD", year: 1991};
    const now = {...source, authors: "NOW Foods (manufacturer)"};
    expect(shortCitations([fine, now, fine, now])).toEqual([
      "Fine 1991a",
      "NOW Foods (a)",
      "Fine 1991b",
      "NOW Foods (b)",
    ]);
  });
});
