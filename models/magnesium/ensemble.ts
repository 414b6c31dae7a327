import {ensembleNames, ensembleRows} from "../generated/ensemble.js";

/**
 * Parameter sets that the data allow, drawn by the calibration: each stands in for the typical values
 * (`createSimulator({typical})`). What their runs have in common is known, where they part is not.
 */
export const ensemble: readonly Readonly<Record<string, number>>[] = ensembleRows.map((row) =>
  Object.fromEntries(ensembleNames.map((name, j) => [name, row[j] as number])),
);
