import fc from "fast-check";

/** Random laws in a, b and c that are smooth and finite for values between 0.5 and 2. */
export const laws = fc.letrec<{law: string}>((tie) => ({
  law: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom("a", "b", "c"),
    fc.double({min: 0.5, max: 3, noNaN: true}).map((x) => x.toFixed(2)),
    fc.tuple(tie("law"), fc.constantFrom("+", "*", "-"), tie("law")).map((p) => `(${p.join(" ")})`),
    fc.tuple(tie("law"), tie("law")).map(([x, y]) => `(${x})/(1 + (${y})^2)`),
    fc.tuple(tie("law"), tie("law")).map(([x, y]) => `(${x})/((2 + sin(${y}))*(3 + tanh(${x})))`),
    tie("law").map((x) => `softplus(${x})`),
    tie("law").map((x) => `tanh(${x})`),
    tie("law").map((x) => `sqrt(1 + (${x})^2)`),
    tie("law").map((x) => `log(2 + tanh(${x}))`),
    tie("law").map((x) => `max(${x}, 0.7)`),
    fc.tuple(tie("law"), tie("law")).map(([x, y]) => `hill(1 + tanh(${x}), 2 + sin(${y}), 2)`),
  ),
})).law;

const value = fc.double({min: 0.5, max: 2, noNaN: true});
export const values = fc.record({a: value, b: value, c: value});
