import type {Parameter} from "../models/engine/model.js";
import type {Evidence, Place, PlaceName, Stated} from "../models/magnesium/places.js";
import {readTable} from "./data/read-table.js";

/** The places of data/places.csv; how the model's own level is known is said by a parameter or an observation. */
export function readPlaces(parameters: Record<string, Parameter>): [string, Place][] {
  const observations = new Map(readTable("observations").map((row) => [row.id, row]));
  const evidenceOf = (key: string): Evidence | null => {
    const {source, grade} = parameters[key] ?? observations.get(key) ?? {};
    return source && grade ? {source, grade} : null;
  };
  return readTable("places").map((row) => {
    const voltage = stated(row, "voltage", row.voltage_mv);
    return [
      row.name,
      {
        label: row.label,
        short: row.short,
        modelled: row.level_from === undefined ? null : evidenceOf(row.level_from),
        stated: stated(row, "level", row.level_mmol_per_l),
        voltage: voltage && {...voltage, against: row.against as PlaceName}, // a rule holds it to one
      },
    ];
  });
}

type Row = ReturnType<typeof readTable<"places">>[number];

/** The table's rules say that these cells are filled together. */
const stated = (row: Row, part: "level" | "voltage", value: number | undefined): Stated | null =>
  value === undefined
    ? null
    : {
        value,
        low: row[`${part}_low`] ?? NaN,
        high: row[`${part}_high`] ?? NaN,
        source: row[`${part}_source`] ?? "",
        grade: row[`${part}_grade`] ?? "D",
      };
