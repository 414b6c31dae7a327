import {amountIn, amountText, signed, type Units} from "../../lib/amount-text.js";
import {dayCourse, morningCourse, tailOf, type DrawnCourse} from "../../lib/body/body-curves.js";
import type {BodyRun} from "../../lib/body/body-run.js";
import type {Intake} from "../../lib/body/intake.js";
import {dayBefore, ebbOf, restOf, shareOn, type StoreName} from "../../lib/body/stores.js";
import {weekAxis} from "../../lib/body/week-axis.js";
import {pinColour, pinDash, type PinLetter} from "../../lib/palette.js";
import {at} from "../../lib/series.js";
import {startClockH} from "../../lib/simulator-page.js";
import type {Curve} from "../chart/types.js";
import type {DayRow, Mark, WeekData} from "./week-strip.js";

/** A course that was followed, with the intake that it follows. */
export interface ShownCourse {
  readonly run: BodyRun;
  readonly intake: Intake;
}

export interface ShownBody {
  readonly own: ShownCourse;
  /** The last complete course, while this one is still on its way. */
  readonly before: ShownCourse | null;
  readonly pins: readonly (ShownCourse & {readonly letter: PinLetter})[];
  readonly weeks: number;
  readonly units: Units;
  readonly isLive: boolean;
}

type Draw = (course: ShownCourse) => DrawnCourse;
type Look = Pick<Curve, "id" | "label" | "colour"> & Partial<Curve>;

const frameOf = ({weeks, isLive, own}: ShownBody) => ({
  times: Array.from({length: 7 * weeks + 1}, (_, day) => 24 * day),
  hours: 168 * weeks,
  startClockH,
  timeAxis: weekAxis,
  // words wait for the whole course, as they wait for the hand
  dragging: isLive || own.run.known < own.run.wanted,
});

/** One line of this run, its paler rest of the last, and the same of each pinned run. */
function lines(shown: ShownBody, draw: Draw, look: Look): {own: Curve; others: Curve[]} {
  const {own, before, pins} = shown;
  const others: Curve[] = pins.map((pin) => ({
    ...look,
    ...draw(pin),
    id: `pin-${pin.letter}-${look.id}`,
    label: `${pin.letter}: ${look.label}`,
    mark: pin.letter,
    colour: pinColour(pin.letter),
    dash: pinDash[pin.letter],
    width: 1.6,
  }));
  if (before !== null) {
    const colour = `color-mix(in srgb, ${look.colour} 40%, var(--paper))`;
    const rest = tailOf(draw(before), own.run.known);
    others.unshift({...look, ...rest, id: `before-${look.id}`, mark: "", colour});
  }
  return {own: {...look, ...draw(own)}, others};
}

const known =
  ({own: {run}}: ShownBody, text: (day: number) => string) =>
  (day: number) =>
    day <= run.known ? text(day) : "…";

export function urineData(shown: ShownBody): WeekData {
  const {own, pins, units} = shown;
  const amount = (mmol: number) => `${amountText(amountIn(mmol, units), units)} ${units}`;
  const courseOf =
    (name: "urine" | "absorbed"): Draw =>
    ({run, intake}) =>
      dayCourse(
        run.days[name].map((mmol) => amountIn(mmol, units)),
        intake,
      );
  const urine = lines(shown, courseOf("urine"), {
    ...{id: "urine", label: `urine, ${units} a day`, mark: ""},
    ...{colour: "var(--ink)", width: 2.5},
  });
  const absorbed = lines({...shown, pins: []}, courseOf("absorbed"), {
    ...{id: "absorbed", label: `absorbed, ${units} a day`, mark: ""},
    ...{colour: "var(--carrier)", width: 1.75},
  });
  const {days, mornings} = own.run;
  return {
    ...frameOf(shown),
    unit: `${units} a day`,
    curves: [urine.own, absorbed.own],
    ghosts: [...absorbed.others, ...urine.others],
    names: [
      {id: "absorbed", text: "absorbed", side: "above"},
      {id: "urine", text: "urine", side: "below"},
    ],
    marks: [],
    rows: [
      {label: "urine", textOn: known(shown, (day) => amount(at(days.urine, dayBefore(day))))},
      {label: "absorbed", textOn: known(shown, (day) => amount(at(days.absorbed, dayBefore(day))))},
      {
        label: "gut carrier",
        textOn: known(shown, (day) => `× ${at(mornings.carrier, day).toFixed(2)}`),
      },
      ...pins.map(({letter, run}): DayRow => ({
        label: `urine, ${letter}`,
        textOn: (day) => amount(at(run.days.urine, dayBefore(day))),
        isQuiet: true,
      })),
    ],
  };
}

export function serumData(shown: ShownBody): WeekData {
  const {own, pins} = shown;
  const level = (run: BodyRun, day: number) => at(run.days.serum, dayBefore(day)).toFixed(3);
  const serum = lines(shown, ({run, intake}) => dayCourse(run.days.serum, intake), {
    ...{id: "serum", label: "serum, mmol/L", mark: "total"},
    ...{colour: "var(--blood)", width: 2.5},
  });
  return {
    ...frameOf(shown),
    curves: [serum.own],
    ghosts: serum.others,
    marks: [],
    rows: [
      {label: "total", textOn: known(shown, (day) => level(own.run, day))},
      {label: "at rest", textOn: () => level(own.run, 0)},
      ...pins.map(({letter, run}): DayRow => ({
        label: `total, ${letter}`,
        textOn: (day) => level(run, day),
        isQuiet: true,
      })),
    ],
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export function storeData(shown: ShownBody, store: StoreName, reach: readonly number[]): WeekData {
  const {run} = shown.own;
  const drawn = lines(
    shown,
    ({run: one}) =>
      morningCourse(one.mornings[store].map((_, day) => 100 * shareOn(one, store, day))),
    {id: store, label: "% of rest", colour: "var(--blood)", width: 2},
  );
  const gained = (day: number) => (shareOn(run, store, day) - 1) * restOf(run, store);
  return {
    ...frameOf(shown),
    curves: [drawn.own],
    ghosts: drawn.others,
    marks: run.known < run.wanted ? [] : marksOf(run, store),
    reach,
    rows: [
      {label: "of rest", textOn: known(shown, (day) => percent(shareOn(run, store, day)))},
      {label: "change", textOn: known(shown, (day) => `${changeText(gained(day))} mmol`)},
      ...shown.pins.map(({letter, run: pin}): DayRow => ({
        label: `of rest, ${letter}`,
        textOn: (day) => percent(shareOn(pin, store, day)),
        isQuiet: true,
      })),
    ],
  };
}

const changeText = (mmol: number): string => signed(mmol.toFixed(1).replace("-", "−"));

/** Everything that the strips of stores show, so that one axis serves them all. */
export const storeReach = ({own, before, pins}: ShownBody, names: readonly StoreName[]): number[] =>
  [own, ...(before ? [before] : []), ...pins].flatMap(({run}) =>
    names.flatMap((name) => {
      const shares = run.mornings[name].map((_, day) => 100 * shareOn(run, name, day));
      return [Math.min(...shares), Math.max(...shares)];
    }),
  );

function marksOf(run: BodyRun, store: StoreName): Mark[] {
  const ebb = ebbOf(run, store);
  if (ebb === null) return [];
  const {lowDay, low, backDay} = ebb;
  const week = (day: number) => `week ${Math.round(day / 7)}`;
  const lowest = {text: `lowest ${percent(low)}, ${week(lowDay)}`, day: lowDay, value: 100 * low};
  if (backDay === null) return [lowest];
  const value = 100 * shareOn(run, store, backDay);
  return [lowest, {text: `back, ${week(backDay)}`, day: backDay, value}];
}
