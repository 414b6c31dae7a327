import {expect, test} from "vitest";
import {rowTimes} from "../../../src/components/time-table.js";

test.each([24, 48, 168, 672, 4032])("a table of %i h has few rows, from start to end", (hours) => {
  const times = rowTimes(hours);
  expect(times.length).toBeLessThanOrEqual(61);
  expect(times[0]).toBe(0);
  expect(times.at(-1)).toBe(hours);
});
