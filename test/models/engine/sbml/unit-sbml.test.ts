import {unit} from "../../../../models/engine/mathjs.js";
import {describe, expect, test} from "vitest";
import {dimensionOf} from "../../../../models/engine/dimension.js";
import {createUnitList} from "../../../../models/engine/sbml/unit-list.js";
import {sbmlUnits} from "../../../../models/engine/sbml/unit-sbml.js";

/** Kinds of SBML as mathjs calls them, where the name differs. */
const names: Readonly<Record<string, string>> = {
  mole: "mol",
  litre: "L",
  metre: "m",
  candela: "cd",
  siemens: "S",
  pascal: "Pa",
};

/** Multiplied out, as section 4.4 says: (multiplier · 10^scale · kind)^exponent. */
function product(text: string): string {
  const factors = sbmlUnits(dimensionOf(text));
  const size = factors.reduce(
    (all, {scale, multiplier, exponent}) => all * (multiplier * 10 ** scale) ** exponent,
    1,
  );
  const kinds = factors
    .filter(({kind}) => kind !== "dimensionless")
    .map(({kind, exponent}) => `${names[kind] ?? kind}^${exponent}`);
  return `${size} ${kinds.join(" ")}`;
}

describe("a unit in SBML", () => {
  test.each(
    (
      "mmol mg g kg L mL h min day s week years mV V J kJ mol/L mmol/(L*h) mL/mmol 1/h mL/min " +
      "L/kg m^2 mmol^2/L acre lbm gallon cm^3 K mA uF ohm atm mmHg deg rad kPa*L Hz N*m W"
    ).split(" "),
  )("%s is of the same size as it is to mathjs", (text) => {
    expect(unit(product(text)).equals(unit(text.startsWith("1") ? text : `1 ${text}`))).toBe(true);
  });

  test("a kilocalorie is 4184 joule", () => {
    expect(sbmlUnits(dimensionOf("kcal/day"))).toEqual([
      {kind: "joule", exponent: 1, scale: 0, multiplier: 4184},
      {kind: "second", exponent: -1, scale: 0, multiplier: 86400},
    ]);
  });

  test.each(["degC", "mmol/bit", "degF"])("%s has none, and is named", (text) => {
    const last = text.split("/").at(-1) ?? "";
    expect(() => sbmlUnits(dimensionOf(text))).toThrow(`SBML cannot express the unit ${last}`);
  });
});

describe("the list of units", () => {
  test("defines each once, however it is written", () => {
    const list = createUnitList(() => false);
    expect(["mmol/L/h", "mmol/(L*h)", "mmol*h^-1/L"].map((u) => list.id(dimensionOf(u)))).toEqual(
      Array(3).fill("mmol_per_L_h"),
    );
    expect(list.definitions()).toHaveLength(1);
  });

  test("defines no pure number, and nothing where no unit was said", () => {
    const list = createUnitList(() => false);
    expect(list.id(dimensionOf("1"))).toBe("dimensionless");
    expect(list.id("any")).toBeUndefined();
    expect(list.definitions()).toEqual([]);
  });

  test("takes no name of the model and none that SBML keeps for itself", () => {
    const list = createUnitList((id) => id === "L");
    expect(["L", "mole"].map((u) => list.id(dimensionOf(u)))).toEqual(["L_unit", "mole_unit"]);
  });
});
