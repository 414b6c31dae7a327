// Generated from data/observations.csv by "npm run generate". Do not edit.
import type {Parameter} from "../engine/model.js";

export const stoolWeights: Readonly<Record<"usual" | "loose", Parameter>> = {
  usual: {"value":125,"unit":"g/d","low":100,"high":150,"source":"textbook","grade":"D","meaning":"weight of a day's stool without a supplement"},
  loose: {"value":200,"unit":"g/d","low":200,"high":200,"source":"textbook","grade":"D","meaning":"weight of a day's stool above which it counts as diarrhoea"},
};
