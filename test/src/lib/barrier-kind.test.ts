import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {parameters} from "../../../models/generated/data.js";
import {heldTotal, freeRange, usualState} from "../../../src/lib/barrier/page.js";
import {barrierKind} from "../../../src/lib/barrier-kind.js";
import {fileOf, linkOf, openFile, openLink} from "../../../src/lib/link.js";
import {barrierStates} from "./barrier/samples.js";

const hashOf = (content: object): string =>
  `#${encodeURIComponent(JSON.stringify({version: 1, ...content}))}`;

describe("a link to the barrier", () => {
  it("restores any state without a note, and so does a file", () => {
    fc.assert(
      fc.property(barrierStates, (given) => {
        const state = JSON.parse(JSON.stringify(given)) as typeof given; // as it is sent
        expect(openLink(barrierKind, linkOf(barrierKind, state))).toEqual({state, notes: []});
        expect(openFile(barrierKind, "a.json", fileOf(state))).toEqual({state, notes: []});
        expect(checkScenario(state.scenario).problems).toEqual([]);
      }),
    );
  });

  it("is empty at the usual level", () => {
    expect(linkOf(barrierKind, usualState)).toBe("");
  });

  it.each([
    ["afterH", 0],
    ["afterH", 1e9],
    ["afterH", "24"],
    ["voltage", 90],
    ["voltage", null],
    ["block", "<img src=x onerror=alert(1)>"],
    ["block", "toString"],
    ["block", 3],
  ])("with a wrong %s, %j, names it and keeps the rest", (key, value) => {
    const {state, notes} = openLink(barrierKind, hashOf({view: {units: "mmol", [key]: value}}));
    expect(state).toEqual({...usualState, view: {...usualState.view, units: "mmol"}});
    expect(notes).toEqual([expect.stringContaining(`view.${key}: `)]);
  });

  it.each([
    ["doses", {doses: [{timeH: 8, form: "citrate", elementalMg: 300}]}],
    ["infusions", {infusions: [{startH: 0, durationH: 1, mmol: 8}]}],
    ["diet", {diet: "none"}],
    ["hypotheses.chelateRouteShare", {hypotheses: {chelateRouteShare: 0.1}}],
  ])("with %s says that it is no matter of this page", (place, scenario) => {
    const {state, notes} = openLink(barrierKind, hashOf({scenario}));
    expect(state).toEqual(usualState);
    expect(notes).toEqual([expect.stringContaining(`scenario.${place}: left out`)]);
  });

  it("holds a curve at its last level, and says so", () => {
    const clampPlasma = [
      [0, 0.8],
      [5, 1.2],
    ];
    const {state, notes} = openLink(barrierKind, hashOf({scenario: {clampPlasma}}));
    expect(heldTotal(state.scenario)).toBe(1.2);
    expect(notes).toEqual([expect.stringContaining("held at its last level")]);
  });

  it.each([0.06, 9])("brings a level of %d mmol/L into the picture, and says so", (level) => {
    const {state, notes} = openLink(barrierKind, hashOf({scenario: {clampPlasma: [[0, level]]}}));
    const free = parameters.barrier_free.value * (heldTotal(state.scenario) ?? NaN);
    expect(freeRange.some((end) => Math.abs(end - free) < 1e-3)).toBe(true);
    expect(notes).toEqual([expect.stringContaining("outside the picture")]);
  });
});
