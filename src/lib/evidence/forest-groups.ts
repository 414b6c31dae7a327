import {extent} from "d3-array";
import {scaleLinear, scaleLog} from "d3-scale";
import type {Effect} from "./evidence.js";
import type {EffectRow} from "./rows.js";

/** Effects in one unit, which share an axis; nothing is pooled, nothing compared across units. */
export interface ForestGroup {
  readonly unit: string;
  /** Ratios stand on a log axis, and nothing changed is 1 instead of 0. */
  readonly isRatio: boolean;
  readonly nothing: 0 | 1;
  readonly rows: readonly EffectRow[];
  readonly ticks: readonly number[];
  /** Where a value lies on the axis, 0 at its left end to 1. */
  readonly place: (value: number) => number;
}

export interface Forest {
  readonly groups: readonly ForestGroup[];
  /** What no axis can show: no size was read, or it is a count of studies. */
  readonly inWords: readonly EffectRow[];
}

/** Units in the order of the file, and their rows too. */
export function forestOf(rows: readonly EffectRow[]): Forest {
  const drawn = rows.filter(({item}) => item.effect !== null && !isCount(item));
  const units = [...new Set(drawn.map(({item}) => item.unit))];
  return {
    groups: units.map((unit) =>
      groupOf(
        unit,
        drawn.filter(({item}) => item.unit === unit),
      ),
    ),
    inWords: rows.filter((row) => !drawn.includes(row)),
  };
}

/** "4 of 8 studies positive", "18.6 % of those on Mg": no difference from anything. */
export const isCount = ({unit}: Effect): boolean => /^(% )?of /.test(unit);

function groupOf(unit: string, rows: readonly EffectRow[]): ForestGroup {
  const isRatio = /ratio|relative risk/.test(unit) && !unit.includes("difference");
  const nothing = isRatio ? 1 : 0;
  const values = rows.flatMap(({item: {effect, low, high}}) => [effect, low, high]);
  const known = [nothing, ...values.filter((value) => value !== null)];
  const [least = nothing, most = nothing] = extent(known);
  const scale = isRatio
    ? scaleLog([least / 1.15, most * 1.15], [0, 1])
    : scaleLinear([least, most], [0, 1]).nice(4);
  const ticks = isRatio ? ratioTicks(least / 1.15, most * 1.15) : scale.ticks(4);
  return {unit, isRatio, nothing, rows, ticks, place: (value) => scale(value)};
}

/** Round ratios between two others: as many as an axis has room for, 1 among them. */
function ratioTicks(least: number, most: number): number[] {
  const steps = [
    [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3],
    [0.2, 0.5, 1, 2, 5],
  ];
  return (steps[most / least < 2.2 ? 0 : 1] ?? []).filter((tick) => tick >= least && tick <= most);
}
