import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {plainColour} from "../../../../src/lib/picture/colour.js";

const part = fc.nat(255);

describe("a colour for other programs", () => {
  it("is the same whether the browser says it in numbers to 255 or in shares of one", () => {
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const shares = [red, green, blue].map((each) => each / 255).join(" ");
        const {colour, opacity} = plainColour(`color(srgb ${shares})`);
        expect(colour).toMatch(/^#[0-9a-f]{6}$/);
        expect({colour, opacity}).toEqual(plainColour(`rgb(${red}, ${green}, ${blue})`));
      }),
    );
  });

  it("keeps its transparency apart, and what is no colour as it is", () => {
    expect(plainColour("rgba(1, 2, 3, 0.5)").opacity).toBe("0.5");
    expect(plainColour("color(srgb 0.1 0.2 0.3 / 0.5)").opacity).toBe("0.5");
    expect(plainColour("url(#hatch)").colour).toBe("url(#hatch)");
  });
});
