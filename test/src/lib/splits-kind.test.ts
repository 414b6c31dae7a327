import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {fileOf, linkOf, openFile, openLink} from "../../../src/lib/link.js";
import {splitsKind} from "../../../src/lib/splits-kind.js";
import {splitsStates} from "./splits-samples.js";
import {scenarios} from "./state-samples.js";

const {usual} = splitsKind;
const hashOf = (content: unknown) => `#${encodeURIComponent(JSON.stringify(content))}`;
const asTransmitted = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

describe("a link to the splits page", () => {
  it("restores any state without a note, and so does a file", () => {
    fc.assert(
      fc.property(splitsStates, (state) => {
        const opened = {state: asTransmitted(state), notes: []};
        expect(openLink(splitsKind, linkOf(splitsKind, state))).toEqual(opened);
        expect(openFile(splitsKind, "a.json", fileOf(state))).toEqual(opened);
      }),
    );
  });

  it("is empty for the usual map", () => {
    expect(linkOf(splitsKind, usual)).toBe("");
  });

  it.each([
    [{dose: 0}, "view.dose: 0 ignored"],
    [{dose: 310}, "view.dose: 310 ignored"],
    [{servings: 24}, "view.servings: 24 ignored"],
    [{quantity: "<b>"}, 'view.quantity: "<b>" ignored'],
  ])("to a cell that is not on the map shows the usual one and says so: %o", (view, note) => {
    expect(openLink(splitsKind, hashOf({view}))).toEqual({state: usual, notes: [note]});
  });

  it("makes a map of any scenario, with its person, its meals and its first pill", () => {
    fc.assert(
      fc.property(scenarios(24), (scenario) => {
        const {state, notes} = openFile(splitsKind, "day.json", JSON.stringify({scenario}));
        const {doses = [], ...rest} = state.scenario;
        expect(checkScenario(state.scenario).problems).toEqual([]);
        expect(rest).toMatchObject({hours: usual.scenario.hours, startClockH: 6});
        expect(rest.person).toEqual(scenario.person);
        expect(doses).toHaveLength(1);
        const earliest = [...(scenario.doses ?? [])].sort((a, b) => a.timeH - b.timeH)[0];
        expect(doses[0]?.form).toBe(earliest?.form ?? "citrate");
        expect(notes.some((note) => note.startsWith("scenario.hours"))).toBe(true);
      }),
    );
  });
});

describe("what a file of the page says it is of", () => {
  it("names the form, all doses and servings, the meals and the person", () => {
    const person = {medicines: ["ppi" as const]};
    const [text] = splitsKind.words?.({...usual, scenario: {...usual.scenario, person}}) ?? [];
    expect(text).toContain("25 to 800 mg a day as citrate in 1 to 6 servings from 08:00");
    expect(text).toMatch(/^48 h from 06:00; .*acid blocker/);
  });
});
