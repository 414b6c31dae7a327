import {joinParts, type Model} from "../engine/model.js";
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
export const magnesiumModel = (parameters: Model["parameters"]): Model =>
  joinParts({name: "Magnesia", version: "0.1.0", timeUnit: "h", parameters}, [
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
    counters,
    {outputs},
  ]);

/** Parameters that no law reads: they say how a meal enters the stomach. */
export const mealParameters = ["food_bioaccessible"] as const;
