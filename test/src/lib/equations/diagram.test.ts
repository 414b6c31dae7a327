import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {headedLine} from "../../../../src/lib/equations/arrow.js";
import {type Box, diagramLayout, laneKey} from "../../../../src/lib/equations/diagram-layout.js";
import type {Point} from "../../../../src/lib/point.js";
import {flows, places} from "../../../../src/lib/equations/places.js";

const widths = fc.integer({min: 288, max: 640});
const isOn = ({x, y, width, height}: Box, point: Point): boolean =>
  point.x >= x - 0.6 &&
  point.x <= x + width + 0.6 &&
  point.y >= y - 0.6 &&
  point.y <= y + height + 0.6;

describe("the compartment diagram", () => {
  test("has a lane for every flow, from the box it leaves to the box it enters, at any width", () => {
    fc.assert(
      fc.property(widths, (width) => {
        const {boxes, lanes} = diagramLayout(width);
        for (const flow of flows) {
          const lane = lanes[laneKey(flow)];
          expect(lane, laneKey(flow)).toBeDefined();
          const [first, last] = [lane?.points[0], lane?.points.at(-1)];
          expect(first && isOn(boxes[flow.from], first), laneKey(flow)).toBe(true);
          expect(last && isOn(boxes[flow.to], last), laneKey(flow)).toBe(true);
        }
        expect(Object.keys(lanes).sort()).toEqual(flows.map(laneKey).sort());
      }),
      {numRuns: 30},
    );
  });

  test("keeps its boxes apart and inside at any width", () => {
    fc.assert(
      fc.property(widths, (width) => {
        const {boxes, height} = diagramLayout(width);
        const list = places.map(({id}) => ({id, ...boxes[id]}));
        for (const a of list) {
          expect(a.x >= 0 && a.x + a.width <= width + 0.5 && a.y + a.height <= height, a.id).toBe(
            true,
          );
          for (const b of list) {
            const isApart =
              a === b ||
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y;
            expect(isApart, `${a.id} and ${b.id}`).toBe(true);
          }
        }
      }),
      {numRuns: 30},
    );
  });
});

describe("an arrow", () => {
  const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

  test("ends its head where its way ends, and its line where the head begins", () => {
    const {line, head} = headedLine(
      [
        {x: 0, y: 0},
        {x: 30, y: 40},
      ],
      3,
    );
    const [tipX, tipY] = numbers(head);
    expect([tipX, tipY]).toEqual([30, 40]);
    const [, , endX = NaN, endY = NaN] = numbers(line);
    expect(Math.hypot(30 - endX, 40 - endY)).toBeCloseTo(8, 1);
    expect(endY / endX).toBeCloseTo(40 / 30, 1);
  });

  test("never turns back on a way that is shorter than its head", () => {
    const {line} = headedLine(
      [
        {x: 0, y: 0},
        {x: 3, y: 0},
      ],
      9,
    );
    expect(numbers(line)).toEqual([0, 0, 0, 0]);
  });
});
