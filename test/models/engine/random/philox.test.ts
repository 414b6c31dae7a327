import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {highWord, philox} from "../../../../models/engine/random/philox.js";

const word = fc.integer({min: 0, max: 0xffffffff});
const words = (text: string) => text.split(" ").map((hex) => parseInt(hex, 16));
const blockOf = ([a = 0, b = 0, c = 0, d = 0, k = 0, l = 0]: readonly number[]) =>
  philox([a, b, c, d], [k, l]);
const bits = (value: number) => (value >>> 0).toString(2).replaceAll("0", "").length;

describe("Philox4x32-10", () => {
  // the kat_vectors file of the Random123 distribution, lines "philox4x32 10"
  test.each([
    [
      "00000000 00000000 00000000 00000000",
      "00000000 00000000",
      "6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    ],
    [
      "ffffffff ffffffff ffffffff ffffffff",
      "ffffffff ffffffff",
      "408f276d 41c83b0e a20bc7c6 6d5451fd",
    ],
    [
      "243f6a88 85a308d3 13198a2e 03707344",
      "a4093822 299f31d0",
      "d16cfe09 94fdcceb 5001e420 24126ea1",
    ],
  ])("turns counter %s and key %s into the published block", (counter, key, block) => {
    expect(blockOf([...words(counter), ...words(key)])).toEqual(words(block));
  });

  test("changes about half of its bits when one bit of counter or key changes", () => {
    const input = fc.tuple(word, word, word, word, word, word);
    fc.assert(
      fc.property(input, fc.nat(5), fc.nat(31), ([...one], place, bit) => {
        const block = blockOf(one);
        const other = blockOf(one.map((value, i) => (i === place ? value ^ (1 << bit) : value)));
        const changed = block.map((value, i) => bits(value ^ (other[i] ?? NaN)));
        const sum = changed.reduce((total, n) => total + n, 0);
        // 64 of 128 with a standard deviation of 5.7: six of those either way
        expect(Math.abs(sum - 64)).toBeLessThan(35);
      }),
    );
  });
});

test("the upper word of a product is that of exact arithmetic", () => {
  fc.assert(
    fc.property(word, word, (x, y) => {
      expect(highWord(x, y)).toBe(Number((BigInt(x) * BigInt(y)) >> 32n));
    }),
    {numRuns: 1000, examples: [[0xffffffff, 0xffffffff]]},
  );
});
