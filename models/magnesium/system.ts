import {joinParts, type Model, type Parameter, type Part} from "../engine/model.js";
import {brain} from "./brain.js";
import {chelate} from "./chelate.js";
import {clamp} from "./clamp.js";
import {counters, outputs} from "./counters.js";
import {gut} from "./gut.js";
import {kidney} from "./kidney.js";
import {glycine, threonate} from "./ligands.js";
import {plasma} from "./plasma.js";
import {stomach} from "./stomach.js";
import {tissue} from "./tissue.js";

/** The whole declaration: each organ is one file, each number one row of data/parameters.csv. */
export const magnesiumModel = (parameters: Model<Parameter>["parameters"]): Model<Parameter> =>
  joinParts({name: "Magnesia", version: "0.1.0", timeUnit: "h", parameters}, [
    wholeBody,
    stomach,
    gut,
    chelate,
    plasma,
    tissue,
    kidney,
    glycine,
    threonate,
    brain,
    clamp,
    {title: "Running totals", ...counters},
    {outputs},
  ]);

const wholeBody: Part = {
  title: "The whole body",
  assumptions: [
    "The run starts as if every day for years had been like the usual day of the diet, so that even bone is in balance; hardly anyone lives so evenly.",
    "A person is a weight, a sex, an age, a kidney function, a diet, illnesses and medicines; age acts through filtration only and sex through the tissue pools only, which is less than is known to differ.",
    "An illness or a medicine is one or a few constant factors, many of them guessed (grade D).",
    "The body neither grows nor ages during a run, and pregnancy and breast-feeding, which change nearly every organ here, are left out.",
    "Calcium, potassium, phosphate and hormones are not followed, although they and magnesium act on one another.",
  ],
};

/** Parameters that no law reads: they say how a meal enters the stomach. */
export const mealParameters = ["food_bioaccessible"] as const;
