import {modelFile} from "../engine/model-file.js";
import type {Lab, LabFile} from "./lab.js";

/** A checked file as a file again: it reads back as the same. */
export function labFile({model, initial, records, covariates, times, solver}: Lab): LabFile {
  const parameters = Object.entries(model.parameters).filter(
    ([name]) => !Object.hasOwn(covariates, name),
  );
  return {
    ...modelFile(
      {...model, parameters: Object.fromEntries(parameters)},
      initialOf({model, initial}),
    ),
    ...(records.length > 0 && {records}),
    ...(Object.keys(covariates).length > 0 && {covariates}),
    ...(times.length > 0 && {times}),
    solver,
  };
}

/** Starting values by state. */
export const initialOf = ({model, initial}: Pick<Lab, "model" | "initial">) =>
  Object.fromEntries(Object.keys(model.states).map((state, i) => [state, initial[i] ?? 0]));
