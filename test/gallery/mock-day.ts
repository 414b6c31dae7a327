import type {TimeData} from "../../src/components/chart/types.js";

/** Courses that look like a day of magnesium; drawn from rates at hand, not from the model. */
export interface MockDay extends TimeData {
  readonly gut: Readonly<Record<Place, Float64Array>>;
  readonly total: Float64Array;
  readonly carrier: Float64Array;
  readonly gaps: Float64Array;
  readonly absorbed: Float64Array;
  readonly serum: Float64Array;
  readonly ionised: Float64Array;
  readonly urine: Float64Array;
}

const places = ["colon", "ileum", "jejunum", "duodenum", "stomach", "undissolved"] as const;
export type Place = (typeof places)[number];

interface Intake {
  readonly timeH: number;
  readonly mg: number;
  /** Share that arrives undissolved. */
  readonly solid: number;
}

const meals: readonly Intake[] = [
  {timeH: 2, mg: 80, solid: 0.1},
  {timeH: 7, mg: 110, solid: 0.1},
  {timeH: 13, mg: 110, solid: 0.1},
];

/** Every 5 min for `hours`; at each intake two points share a time. */
export function mockDay(pills: readonly Intake[], hours = 24, dragging = false): MockDay {
  const intakes = [...meals, ...pills];
  const times: number[] = [];
  const rows: number[][] = [];
  const state = [170, 15, 2, 1, 5, 0, 0, 0, 0, 0.8];
  const keep = (time: number): void => {
    times.push(time);
    rows.push([...state]);
  };
  const perHour = 60;
  for (let minute = 0; minute <= hours * perHour; minute++) {
    const time = minute / perHour;
    if (minute % 5 === 0) keep(time);
    for (const {mg, solid} of intakes.filter(({timeH}) => Math.abs(timeH - time) < 1e-9)) {
      add(state, 4, mg * (1 - solid));
      add(state, 5, mg * solid);
      keep(time);
    }
    step(state, 1 / perHour);
  }
  const column = (i: number): Float64Array => Float64Array.from(rows, (row) => row[i] ?? NaN);
  const gut = Object.fromEntries(places.map((place, i) => [place, column(i)]));
  const [carrier, gaps, serum] = [column(6), column(7), column(9)];
  return {
    times,
    hours,
    startClockH: 6,
    dragging,
    gut: gut as MockDay["gut"], // one entry for each place, above
    total: Float64Array.from(rows, (row) => row.slice(0, 6).reduce((sum, mg) => sum + mg)),
    carrier,
    gaps,
    absorbed: carrier.map((mg, i) => mg + (gaps[i] ?? 0)),
    serum,
    ionised: serum.map((level) => 0.62 * level),
    urine: column(8),
  };
}

function step(state: number[], h: number): void {
  const [, ileum = 0, jejunum = 0, duodenum = 0, stomach = 0, solid = 0, , , , serum = 0] = state;
  const flow = (from: number, to: number, mg: number): void => {
    add(state, from, -mg * h);
    add(state, to, mg * h);
  };
  const carried = (6 * ileum) / (ileum + 60);
  flow(5, 4, 0.4 * solid);
  flow(4, 3, 0.5 * stomach);
  flow(3, 2, 4 * duodenum);
  flow(2, 1, 0.6 * jejunum);
  flow(1, 0, 0.45 * ileum);
  flow(1, 6, carried);
  flow(2, 7, 0.02 * jejunum);
  flow(1, 7, 0.01 * ileum);
  add(state, 0, -0.035 * (state[0] ?? 0) * h);
  const excreted = Math.max(0, 60 * (serum - 0.74));
  add(state, 8, excreted * h);
  add(state, 9, (0.0016 * carried - 0.06 * (serum - 0.77)) * h);
}

const add = (state: number[], i: number, amount: number): void => {
  state[i] = (state[i] ?? 0) + amount;
};
