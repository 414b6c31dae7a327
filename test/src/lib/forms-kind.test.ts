import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formsKind} from "../../../src/lib/forms-kind.js";
import {doseOf, type FormsState, usualForms} from "../../../src/lib/forms-page.js";
import {fileOf, linkOf, openFile, openLink} from "../../../src/lib/link.js";
import {formsStates} from "./forms-samples.js";

const asTransmitted = (state: FormsState): FormsState =>
  JSON.parse(JSON.stringify(state)) as FormsState;
const hashOf = (content: unknown): string => `#${encodeURIComponent(JSON.stringify(content))}`;
const opened = (content: object) => openLink(formsKind, hashOf({version: 1, ...content}));

describe("a link to the forms", () => {
  it("restores any state of the page without a note", () => {
    fc.assert(
      fc.property(formsStates, (state) => {
        const link = linkOf(formsKind, state);
        expect(openLink(formsKind, link)).toEqual({state: asTransmitted(state), notes: []});
      }),
    );
  });

  it("is empty for the usual dose", () => {
    expect(linkOf(formsKind, usualForms)).toBe("");
  });

  it.each([
    ["form", "food"],
    ["form", "lead"],
    ["sort", "taste-down"],
    ["sort", "list-up"],
    ["cursorH", 25],
    ["cursorH", "noon"],
    ["both", 1],
    ["all", "yes"],
    ["units", "mol"],
  ])("with view.%s = %j keeps the usual one and says so", (key, value) => {
    const {state, notes} = opened({view: {[key]: value}});
    expect(state).toEqual(usualForms);
    expect(notes).toEqual([`view.${key}: ${JSON.stringify(value)} ignored`]);
  });

  it("keeps the first of several doses, whichever way it is stated", () => {
    const doses = [
      {timeH: 3, form: "oxide", mmol: 10},
      {timeH: 9, form: "citrate", elementalMg: 100},
    ];
    const {state, notes} = opened({scenario: {doses}});
    expect(doseOf(state.scenario)).toEqual({timeH: 3, form: "oxide", elementalMg: 243.05});
    expect(notes).toEqual(["scenario.doses: the first of 2 is compared"]);
  });

  it("without a dose shows the day of none", () => {
    expect(doseOf(opened({scenario: {doses: []}}).state.scenario).elementalMg).toBe(0);
  });

  it("leaves out by name what one dose by mouth cannot show", () => {
    const {state, notes} = opened({
      scenario: {
        hours: 168,
        infusions: [{startH: 1, durationH: 1, mmol: 8}],
        clampPlasma: [[0, 0.9]],
      },
    });
    expect(state.scenario).toEqual(usualForms.scenario);
    expect(notes.map((note) => note.split(":")[0])).toEqual([
      "scenario.infusions",
      "scenario.clampPlasma",
      "scenario.hours",
    ]);
  });

  it("of any JSON still opens to a dose that can be shown", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        for (const part of [{scenario: content}, {view: content}, {pins: content}]) {
          const {state} = opened(part as object);
          expect(state.scenario.doses).toHaveLength(1);
          expect(state.pins).toEqual([]);
          expect(Object.keys(state.view)).toEqual(Object.keys(usualForms.view));
        }
      }),
    );
  });
});

describe("a file of the forms", () => {
  it("restores any state of the page without a note", () => {
    fc.assert(
      fc.property(formsStates, (state) => {
        const {state: read, notes} = openFile(formsKind, "forms.json", fileOf(state));
        expect({read, notes}).toEqual({read: asTransmitted(state), notes: []});
      }),
    );
  });
});
