import type {Lab} from "./lab.js";

/** A checked file with other values for some parameters; what it does not have is left out. */
export function withParameters(lab: Lab, values: Readonly<Record<string, number>>): Lab {
  const rows = Object.entries(lab.model.parameters).map(([name, row]) => [
    name,
    {...row, value: values[name] ?? row.value},
  ]);
  return {...lab, model: {...lab.model, parameters: Object.fromEntries(rows)}};
}
