import {describe, expect, it} from "vitest";
import type {Day} from "../../../../src/lib/pills.js";
import {layoutFor} from "../../../../src/lib/layout.js";
import {frameFor, type Frame} from "../../../../src/components/timeline/frame.js";
import {labelShift, placeLabels} from "../../../../src/components/timeline/labels.js";
import {standApart} from "../../../../src/components/timeline/stand-apart.js";
import {dayWith} from "../../lib/day-samples.js";

const wide = frameFor(layoutFor(1096, 1440), 400);
const narrow = frameFor(layoutFor(358, 390), 400);

function spotsOf(day: Day, frame: Frame) {
  return standApart(day.pills, frame).map((cx, i) => {
    const pill = day.pills[i];
    return {x: frame.x(pill?.timeH ?? 0), cx, y: frame.y(pill?.elementalMg ?? 0)};
  });
}
const labels = (day: Day, frame: Frame, selected: number | null = null) =>
  placeLabels(day, spotsOf(day, frame), frame, selected);

describe("the label of a pill", () => {
  it("stands right of it with dose, form and time", () => {
    expect(labels(dayWith([3, 200]), wide)).toEqual([{side: "right", lines: 2}]);
  });

  it("flips to the left before the night begins or the plot ends", () => {
    expect(labels(dayWith([16, 200]), wide)).toEqual([{side: "left", lines: 2}]);
    expect(labels(dayWith([23.5, 200]), wide)).toEqual([{side: "left", lines: 2}]);
  });

  it("drops the form between neighbours, goes above between close ones", () => {
    const near = dayWith([3, 200], [6.25, 200], [9.5, 200]);
    expect(labels(near, wide)[1]).toEqual({side: "right", lines: 1});
    const closer = dayWith([3, 200], [5, 200], [7, 200]);
    expect(labels(closer, wide)[1]).toEqual({side: "above", lines: 1});
  });

  it("is left out in a crowd, unless the pill is selected", () => {
    const crowd = dayWith([4, 200], [4.25, 200], [4.5, 200], [4.75, 200], [5, 200]);
    expect(labels(crowd, wide)[1]?.lines).toBe(0);
    expect(labels(crowd, wide, 1)[1]?.lines).toBe(1);
  });

  it("says the dose alone on a phone", () => {
    expect(labels(dayWith([3, 200]), narrow)).toEqual([{side: "right", lines: 1}]);
  });

  it("never sinks below the zero line", () => {
    const y = wide.y(0);
    const shift = labelShift({x: 0, cx: 0, y}, {side: "right", lines: 2}, wide);
    expect(y + shift + 16).toBeLessThan(wide.zeroY);
  });
});
