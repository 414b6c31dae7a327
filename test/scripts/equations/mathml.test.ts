import {describe, expect, test} from "vitest";
import {mathml} from "../../../scripts/equations/mathml.js";

describe("a formula as MathML", () => {
  test("keeps its structure and none of KaTeX's own", () => {
    expect(mathml("\\frac{a}{b}")).toBe(
      "<math><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow></math>",
    );
  });

  test("carries the number of a marked glyph, and no address", () => {
    const text = mathml("\\href{#12}{K_{\\text{m}}}");
    expect(text).toContain('<msub data-term="12">');
    expect(text).not.toContain("href");
  });

  test("leaves no markup in its words", () => {
    expect(mathml("\\text{a<b}")).toContain("a&lt;b");
  });

  test("is refused where LaTeX is wrong", () => {
    expect(() => mathml("\\frac{a")).toThrow("KaTeX");
  });
});
