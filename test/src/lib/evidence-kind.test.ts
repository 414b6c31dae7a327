import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {confidences, dossiers, uses} from "../../../src/lib/evidence/evidence.js";
import {columns} from "../../../src/lib/evidence/sort.js";
import {evidenceKind, longestSearch} from "../../../src/lib/evidence-kind.js";
import {fileOf, linkOf, openFile, openLink} from "../../../src/lib/link.js";
import {evidenceStates} from "./evidence-samples.js";

const {usual} = evidenceKind;
const hashOf = (view: object): string =>
  `#${encodeURIComponent(JSON.stringify({version: 1, view}))}`;

describe("a link to the evidence", () => {
  it("restores any state without a note, and so does a file", () => {
    fc.assert(
      fc.property(evidenceStates, (state) => {
        expect(openLink(evidenceKind, linkOf(evidenceKind, state))).toEqual({state, notes: []});
        expect(openFile(evidenceKind, "a.json", fileOf(state))).toEqual({state, notes: []});
      }),
    );
  });

  it.each([
    ["search", "x".repeat(longestSearch + 1)],
    ["search", 7],
    ["dossiers", ["gut", "attic"]],
    ["dossiers", ["gut", "gut"]],
    ["uses", "validation"],
    ["confidences", {seen: true}],
    ["sort", {column: "study"}],
    ["sort", {column: "<img>", descending: true}],
    ["sort", {column: "study", descending: true, extra: 1}],
    ["order", "size"],
    ["page", -1],
    ["page", 0.5],
    ["selected", "<img src=x onerror=alert(1)>"],
    ["selected", ["a"]],
  ])("with a wrong %s, %j, names it and keeps the rest", (key, value) => {
    const {state, notes} = openLink(evidenceKind, hashOf({units: "mmol", [key]: value}));
    expect(state).toEqual({...usual, view: {...usual.view, units: "mmol"}});
    expect(notes).toEqual([expect.stringContaining(`view.${key}: `)]);
  });

  it("with a scenario says that nothing is simulated here", () => {
    const text = JSON.stringify({version: 1, scenario: {diet: "none"}});
    const {state, notes} = openLink(evidenceKind, `#${encodeURIComponent(text)}`);
    expect(state).toEqual(usual);
    expect(notes).toEqual(["scenario: this page simulates nothing, ignored"]);
  });

  it("offers each word of chips and columns", () => {
    for (const view of [{dossiers}, {uses}, {confidences}]) {
      expect(openLink(evidenceKind, hashOf(view)).notes).toEqual([]);
    }
    for (const {id} of columns) {
      const sort = {column: id, descending: true};
      expect(openLink(evidenceKind, hashOf({sort})).state.view.sort).toEqual(sort);
    }
  });
});
