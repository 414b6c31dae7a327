import {expect, test} from "vitest";
import {crewSize} from "../../../src/lib/crew.js";

test("a crew leaves a core to the page where it can, and does not crowd the machine", () => {
  expect([1, 2, 3, 4, 8, 64].map(crewSize)).toEqual([1, 2, 2, 3, 4, 4]);
});
