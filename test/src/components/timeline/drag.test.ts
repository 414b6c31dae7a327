import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dragPill, dragSideways} from "../../../../src/components/timeline/drag.js";
import {axisTop, frameFor} from "../../../../src/components/timeline/frame.js";
import {layoutFor} from "../../../../src/lib/layout.js";
import {days, dayWith} from "../../lib/day-samples.js";

const frame = frameFor(layoutFor(1096, 1440), 400);
const day = dayWith([3, 200]);
const pull = (dx: number, dy: number, keys = {}) => ({
  dx,
  dy,
  isFine: false,
  isFree: false,
  ...keys,
});
const drag = (timeOnly = false) => dragPill(day, 0, frame, frame.y(200), timeOnly);

describe("pulling a pill", () => {
  it("waits for 6 px, then keeps the axis it went along", () => {
    const follow = drag();
    expect(follow(pull(5, 3))).toBeNull();
    expect(follow(pull(9, 2))?.day.pills[0]).toMatchObject({elementalMg: 200});
    expect(follow(pull(9, -60))?.day.pills[0]).toMatchObject({elementalMg: 200});
  });

  it("frees both axes with Ctrl, for the rest of the pull", () => {
    const follow = drag();
    follow(pull(40, 0));
    follow(pull(40, -21, {isFree: true}));
    expect(follow(pull(40, -21))?.day.pills[0]).toMatchObject({timeH: 4.25, elementalMg: 300});
  });

  it("leaves a vertical pull to the page where only time may move", () => {
    const follow = drag(true);
    expect(follow(pull(2, -40))).toBeNull();
    expect(follow(pull(50, -40))?.day.pills[0]).toMatchObject({elementalMg: 200});
  });

  it("restores the very day when pulled back to the start", () => {
    const before = structuredClone(day);
    fc.assert(
      fc.property(days, fc.integer({min: -800, max: 800}), fc.nat(400), (some, dx, dy) => {
        const follow = dragPill(some, 0, frame, frame.plotTop, false);
        follow(pull(dx, dy, {isFree: true}));
        const back = follow(pull(0, 0, {isFree: true}));
        if (back) expect([...back.day.pills]).toEqual(expect.arrayContaining([...some.pills]));
      }),
    );
    expect(day).toEqual(before);
  });

  it("shows a doomed pill as no dose, and gives it up only when let go", () => {
    const doomed = drag()(pull(0, 100));
    expect(doomed).toMatchObject({isDoomed: true, released: {index: null, day: {pills: []}}});
    expect(doomed?.day.pills[0]?.elementalMg).toBe(0);
  });
});

it("a meal pulled up or down stays", () => {
  const follow = dragSideways(day, {kind: "meal", index: 0}, frame, null);
  expect(follow(pull(0, 80))).toBeNull();
});

describe("the dose axis", () => {
  it("rests at 400 mg, grows to the largest dose, and never passes the ceiling", () => {
    expect(axisTop([])).toBe(400);
    expect(axisTop([100, 650])).toBe(650);
    expect(axisTop([1200], 800)).toBe(800);
    expect(frameFor(frame.layout, 800).y(1200)).toBe(frame.plotTop);
  });
});
