import type {Route} from "../../src/lib/equations/data.js";

/** The road across a wall that a flux or a rule stands for, by its key. */
export const routeOf = (key: string): Route | undefined =>
  roads.find(([pattern]) => pattern.test(key))?.[1];

const roads: readonly (readonly [RegExp, Route])[] = [
  [/^flux:carrier_|^(duodenum|jejunum\d|ileum\d|colon\d)_uptake$/, "carrier"],
  [/^(choroid|barrier)_carrier$/, "carrier"],
  [/^flux:(back_)?leak_|^flux:(choroid|barrier)_leak$/, "gaps"],
  [/^flux:chelate_/, "chelate"],
];
