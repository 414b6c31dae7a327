import {serumVariation} from "/models/studies/gut-validation-noise.js";
import {stool} from "/models/studies/stool.js";

/** How much one person's samples of serum scatter around their level, mmol/L (one standard deviation). */
export const scatterOf = (level: number): number => (serumVariation / 100) * level;

/** Water that takes a stool of mean weight to the limit, g. */
export const stoolRoom = stool.limit - stool.mean;
