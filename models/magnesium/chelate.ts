import type {Flux, Part} from "../engine/model.js";
import {flux} from "./flux.js";
import {gutParts} from "./gut.js";

/**
 * # A hypothesis: the chelate that stays whole
 *
 * Makers of glycinate hold that some of it is taken up whole, by the carrier of small peptides in
 * duodenum and jejunum. At gastric pH the complex is wholly apart (its stability constant says so) and no
 * test with a blocked carrier is known, so the share is 0 unless the reader gives one. What is left at
 * the ileum comes apart and goes on as dissolved magnesium.
 */
const parts = gutParts.filter(({section}) => ["duodenum", "jejunum"].includes(section));
const stations = ["stomach", ...parts.map(({name}) => name)];

export const isChelatePart = (part: string): boolean => stations.includes(part);

export const chelate: Part = {
  title: "Chelate that stays whole",
  assumptions: [
    "No chelate is absorbed whole unless the reader asks for it: at the acidity of the stomach it should fall apart, and no test with the carrier blocked is known.",
    "Where it is switched on, uptake runs at one rate without a ceiling, in duodenum and jejunum only; the rate is a guess (grade D).",
    "A chelate that reaches the ileum comes apart at once, and one that is absorbed is plain magnesium in plasma; both are conventions without a measurement.",
  ],
  states: Object.fromEntries(
    stations.map((name) => [
      `${name}_chelate`,
      {unit: "mmol", meaning: `Mg of the supplement still in its chelate, ${name}`},
    ]),
  ),
  fluxes: [
    ...stations.map((name, i): Flux => {
      const next = stations[i + 1];
      const emptying = name === "stomach" ? "gastric_emptying" : `${name}_emptying`;
      const to = next ? `${next}_chelate` : "ileum1_labelled";
      return flux(`transit_${name}_chelate`, `${name}_chelate`, to, `${emptying}*${name}_chelate`);
    }),
    ...parts.map(({name}) =>
      flux(`chelate_${name}`, `${name}_chelate`, "plasma", `chelate_rate*${name}_chelate`),
    ),
  ],
};
