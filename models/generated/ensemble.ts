// Generated from data/ensemble.csv by "npm run generate". Do not edit.
export const ensembleNames: readonly string[] = ["gut_vmax"];

/** One row for each parameter set, in the order of the names. */
export const ensembleRows: readonly (readonly number[])[] = [
];
