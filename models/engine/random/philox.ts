/** Four words of 32 bits, each from 0 to 2³² − 1. */
export type Block = readonly [number, number, number, number];

/**
 * Philox4x32-10: ten rounds that turn a counter and a key into four random words. It keeps no state, so
 * a number depends on its counter and key alone, never on what was drawn before it.
 * Salmon, Moraes, Dror & Shaw, Proc. SC11 (2011), doi:10.1145/2063384.2063405.
 *
 * All words are whole numbers from 0 to 2³² − 1; others are taken modulo 2³².
 */
export function philox(counter: Block, key: readonly [number, number]): Block {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < rounds; round++) {
    const [highA, highC] = [highWord(multiplierA, a), highWord(multiplierC, c)];
    const [lowA, lowC] = [Math.imul(multiplierA, a), Math.imul(multiplierC, c)];
    [a, b, c, d] = [highC ^ b ^ k, lowC, highA ^ d ^ l, lowA];
    k = (k + goldenRatio) | 0;
    l = (l + rootOfThree) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

const rounds = 10;
const [multiplierA, multiplierC] = [0xd2511f53, 0xcd9e8d57];
/** Weyl steps of the key: the leading 32 bits of the golden ratio − 1 and of √3 − 1. */
const [goldenRatio, rootOfThree] = [0x9e3779b9, 0xbb67ae85];

/** Upper 32 bits of the 64-bit product x·y, by schoolbook multiplication of 16-bit halves. */
export function highWord(x: number, y: number): number {
  const [xHigh, xLow, yHigh, yLow] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff];
  // a product of halves and the 16 bits carried to it stay below 2³²
  const outer = (Math.imul(xHigh, yLow) + (Math.imul(xLow, yLow) >>> 16)) >>> 0;
  const inner = (Math.imul(xLow, yHigh) + (outer & 0xffff)) >>> 0;
  return (Math.imul(xHigh, yHigh) + (outer >>> 16) + (inner >>> 16)) >>> 0;
}
