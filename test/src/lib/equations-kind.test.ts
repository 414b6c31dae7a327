import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {equationsKind} from "../../../src/lib/equations-kind.js";
import {linkOf, openLink} from "../../../src/lib/link.js";
import {equationsStates} from "./equations-samples.js";

describe("a link to the equations page", () => {
  test("brings back any of its states, without a note", () => {
    fc.assert(
      fc.property(equationsStates, (state) => {
        const opened = openLink(equationsKind, linkOf(equationsKind, state));
        expect(opened).toEqual({state, notes: []});
      }),
    );
  });

  test.each([
    [{organ: "heart"}, 'view.organ: "heart" ignored'],
    [{cursorH: 25}, "view.cursorH: 25 ignored"],
    [{search: "x".repeat(61)}, "view.search: "],
    [{selected: 1}, "view.selected: unknown, ignored"],
  ])("names what it cannot show: %j", (view, note) => {
    const hash = `#${encodeURIComponent(JSON.stringify({version: 1, view}))}`;
    const {state, notes} = openLink(equationsKind, hash);
    expect(notes).toEqual([expect.stringContaining(note)]);
    expect(state).toEqual(equationsKind.usual);
  });
});
