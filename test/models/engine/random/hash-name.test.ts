import {expect, test} from "vitest";
import {hashName} from "../../../../models/engine/random/hash-name.js";

// test vectors published with the algorithm
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of %j is the published one", (name, hash) => {
  expect(hashName(name)).toBe(hash);
});

test("names that differ beyond plain letters differ in their hash", () => {
  expect(hashName("µ")).not.toBe(hashName("m"));
  expect(hashName("Vmax")).not.toBe(hashName("vmax"));
});
