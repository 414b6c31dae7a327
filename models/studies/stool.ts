import {stoolWeights} from "../generated/stool.js";

/** Weight of a day's stool, g: mean and standard deviation between people; more than the limit is diarrhoea. */
export const stool = {
  mean: stoolWeights.usual.value,
  deviation: 40,
  limit: stoolWeights.loose.value,
};
