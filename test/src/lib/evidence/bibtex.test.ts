import {describe, expect, test} from "vitest";
import {readEvidence} from "../../../../scripts/read-evidence.js";
import {bibtexOf} from "../../../../src/lib/evidence/bibtex.js";
import type {Source} from "../../../../src/lib/evidence/evidence.js";

const source: Source = {
  cite: "Fine 1991",
  authors: "Fine KD, de Baaij JH, et al.",
  title: "Absorption of 10 % & more {see_note}",
  publishedIn: "J Clin Invest 88(2):396-402",
  year: 1991,
  address: "https://example.org/a_b",
  note: "",
};

describe("BibTeX", () => {
  test("of a source has its fields, with what BibTeX would trip over escaped", () => {
    expect(bibtexOf({FINE1991A: source})).toBe(`@misc{FINE1991A,
  author = {Fine, KD and de Baaij, JH and others},
  title = {{Absorption of 10 \\% \\& more see\\_note}},
  howpublished = {J Clin Invest 88(2):396-402},
  year = {1991},
  url = {https://example.org/a_b},
}
`);
  });
  test("keeps a body whole and leaves out what is not known", () => {
    const text = bibtexOf({a: {...source, authors: "Institute of Medicine", year: null}});
    expect(text).toContain("author = {{Institute of Medicine}}");
    expect(text).not.toContain("year");
  });
  test("of all sources is balanced, an entry for each", () => {
    const {sources} = readEvidence();
    const text = bibtexOf(sources);
    expect(text.match(/^@misc\{/gm)).toHaveLength(Object.keys(sources).length);
    expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
  });
});
