import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addPill, movePill, removePill} from "../../../../src/lib/pills.js";
import {matchKeys} from "../../../../src/components/timeline/match-keys.js";
import {days, dayWith} from "../../lib/day-samples.js";

const keysOf = (count: number) => Array.from({length: count}, (_, i) => i);

describe("keys", () => {
  it("follow a pill that overtakes the others, also through a copy of the day", () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.nat(95), fc.boolean(), (day, n, quarter, isCopied) => {
        const distinct = {...day, pills: day.pills.map((p, i) => ({...p, elementalMg: i}))};
        const index = n % day.pills.length;
        const edit = movePill(distinct, index, quarter / 4);
        const after = isCopied ? structuredClone(edit.day) : edit.day;
        const keys = matchKeys(distinct.pills, keysOf(day.pills.length), after.pills);
        expect(keys).toEqual(after.pills.map((pill) => pill.elementalMg));
      }),
    );
  });

  it("are new for a new pill and go with a removed one", () => {
    const day = dayWith([3, 100], [9, 200]);
    const added = addPill(day, {timeH: 5, form: "oxide", elementalMg: 300}).day;
    expect(matchKeys(day.pills, [0, 1], added.pills)).toEqual([0, 2, 1]);
    expect(matchKeys(day.pills, [0, 1], removePill(day, 0).day.pills)).toEqual([1]);
  });
});
