import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {bodyKind} from "../../../src/lib/body-kind.js";
import {usualState, type BodyState} from "../../../src/lib/body/body-page.js";
import {longestDays, mostSteps} from "../../../src/lib/body/intake.js";
import {intakeOf} from "../../../src/lib/body/intake-scenario.js";
import {bodyPresets, presetOf} from "../../../src/lib/body/presets.js";
import {fileOf, linkOf, openFile, openLink} from "../../../src/lib/link.js";
import {bodyStates} from "./body-samples.js";

const asTransmitted = (state: BodyState): BodyState => JSON.parse(JSON.stringify(state)) as never;
const hashOf = (content: unknown): string => `#${encodeURIComponent(JSON.stringify(content))}`;

describe("a link or a file", () => {
  test("restores any state of the page without a note", () => {
    fc.assert(
      fc.property(bodyStates, (state) => {
        const opened = {state: asTransmitted(state), notes: []};
        expect(openLink(bodyKind, linkOf(bodyKind, state))).toEqual(opened);
        expect(openFile(bodyKind, "weeks.json", fileOf(state))).toEqual(opened);
      }),
    );
  });

  test("is empty for the usual course", () => {
    expect(linkOf(bodyKind, usualState)).toBe("");
    expect(openLink(bodyKind, "")).toEqual({state: usualState, notes: []});
  });

  test("of any content opens as a course that the page can show", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (scenario, pins, view) => {
        const {state} = openLink(bodyKind, hashOf({scenario, pins, view}));
        expect(checkScenario(state.scenario).problems).toEqual([]);
        expect(state.scenario.hours).toBe(24 * longestDays);
        expect(intakeOf(state.scenario).length).toBeLessThanOrEqual(mostSteps);
        expect(state.view.selected).toBeLessThan(intakeOf(state.scenario).length);
      }),
    );
  });
});

describe("the presets", () => {
  test.each(bodyPresets)("$name opens from its own link, and is known again", (preset) => {
    const {scenario, pins, view} = preset;
    const state = {...usualState, scenario, pins, view: {...usualState.view, ...view}};
    expect(openLink(bodyKind, linkOf(bodyKind, state))).toEqual({
      state: asTransmitted(state),
      notes: [],
    });
    expect(presetOf(scenario)).toBe(preset);
    expect(checkScenario(scenario).problems).toEqual([]);
  });
});
