import {curveChart, type CurveData, type Curve} from "../../src/components/curve-chart.js";
import {stackChart, type StackData} from "../../src/components/stack-chart.js";
import type {Layout} from "../../src/lib/layout.js";
import type {MockDay} from "./mock-day.js";

/** The strips of the simulator, as its page makes them. */
export function strips(layout: Layout) {
  const heights = layout.size === "narrow" ? [112, 80, 78, 62] : [128, 80, 96, 92];
  const [gut = 0, absorbed = 0, serum = 0, change = 0] = heights;
  return {
    gut: stackChart({
      layout,
      height: gut,
      title: "In the gut",
      unit: "mg Mg",
      spine: "gut",
      include: [0, 100],
      suffix: " mg",
      format: whole,
    }),
    absorbed: curveChart({
      layout,
      height: absorbed,
      title: "Absorbed",
      unit: "mg so far",
      spine: "blood",
      y: {include: [0, 50]},
      suffix: " mg",
      headline: {id: "carrier", label: "by carrier"},
    }),
    serum: curveChart({
      layout,
      height: serum,
      title: "Serum",
      unit: "mmol/L",
      spine: "blood",
      y: {include: [0.4, 1], band: {low: 0.75, high: 0.95, label: "reference"}},
      headline: {id: "total"},
    }),
    change: curveChart({
      layout,
      height: change,
      title: "Change",
      unit: "% above the pill-free day",
      spine: "brain",
      signed: true,
      clock: true,
      leaders: true,
      y: {include: [0, 0.5]},
      suffix: " %",
      headline: {id: "brain", label: "brain"},
    }),
    urine: curveChart({
      layout,
      height: 60,
      title: "Urine",
      unit: "mg so far",
      y: {include: [0, 50]},
      suffix: " mg",
      headline: {id: "urine"},
    }),
  };
}

const whole = (mg: number): string => mg.toFixed(0);
const gutLayers = [
  {place: "colon", label: "colon", textOn: "var(--on-gut-colon)"},
  {place: "ileum", label: "ileum", textOn: "var(--on-gut-ileum)"},
  {place: "jejunum", label: "jejunum", textOn: "var(--on-gut)"},
  {place: "duodenum", label: "duodenum", textOn: "var(--on-gut)"},
  {place: "stomach", label: "stomach", textOn: "var(--on-gut)"},
  {place: "undissolved", label: "not dissolved", textOn: "", hatch: true},
] as const;

const pinA = {label: "A", colour: "var(--pin-a)", dash: "6 4", width: 1.6};
const pillFree = {
  label: "without pills",
  mark: "",
  colour: "var(--ink3)",
  dash: "1.5 3.5",
  width: 1.5,
};

export function gutData(day: MockDay, pin?: MockDay): StackData {
  return {
    ...spanOf(day),
    layers: gutLayers.map(({place, ...layer}) => {
      return {...layer, id: place, colour: `var(--gut-${place})`, y: day.gut[place]};
    }),
    ghosts: pin ? [{...pinA, id: "A", y: pin.total, times: pin.times}] : [],
  };
}

export function absorbedData(day: MockDay, free: MockDay, pin?: MockDay): CurveData {
  const route = {tint: true, width: 2.25, format: whole};
  return {
    ...spanOf(day),
    curves: [
      {
        ...route,
        id: "gaps",
        label: "through gaps",
        mark: "through the gaps",
        colour: "var(--gaps)",
        y: day.gaps,
      },
      {...route, id: "carrier", label: "by carrier", colour: "var(--carrier)", y: day.carrier},
    ],
    ghosts: [
      {...pillFree, id: "free", y: onto(day, free, free.absorbed), format: whole, inReadout: true},
      ...(pin ? [{...pinA, id: "A", mark: "", y: onto(day, pin, pin.absorbed)}] : []),
    ],
  };
}

export function serumData(day: MockDay, free: MockDay, pin?: MockDay): CurveData {
  const format = (level: number): string => level.toFixed(3);
  return {
    ...spanOf(day),
    curves: [
      {id: "total", label: "total", colour: "var(--blood)", y: day.serum, format},
      {
        id: "ionised",
        label: "ionised",
        colour: "var(--blood)",
        dash: "3 2.5",
        width: 1.75,
        y: day.ionised,
        format,
      },
    ],
    ghosts: [
      {...pillFree, id: "free", y: onto(day, free, free.serum)},
      ...(pin
        ? [
            {
              ...pinA,
              id: "A",
              label: "A, total",
              mark: "",
              y: onto(day, pin, pin.serum),
              inReadout: true,
              format,
            },
          ]
        : []),
    ],
    readings: [
      {id: "urine", label: "urine so far", y: day.urine, format: (mg) => `${mg.toFixed(0)} mg`},
    ],
  };
}

export function changeData(day: MockDay, free: MockDay, pin?: MockDay): CurveData {
  const above = percentAbove(day, free);
  const format = (percent: number): string =>
    `${percent >= 0 ? "+" : "\u2212"}${Math.abs(percent).toFixed(2)}`;
  const fluid = (id: string, label: string, share: number, style: Partial<Curve>): Curve => {
    return {
      id,
      label,
      colour: `var(--${id})`,
      y: above.map((percent) => percent * share),
      format,
      ...style,
    };
  };
  return {
    ...spanOf(day),
    curves: [
      fluid("blood", "serum", 1, {}),
      fluid("csf", "CSF", 0.2, {dash: "8 3", width: 2.25}),
      fluid("brain", "brain fluid", 0.08, {dash: "2 2.5", width: 2.25}),
    ],
    ghosts: pin ? [{...pinA, id: "A", y: onto(day, pin, percentAbove(pin, free))}] : [],
    readings: [
      {
        id: "level",
        label: "brain, mmol/L",
        quiet: true,
        y: day.serum.map((level) => level * 1.3),
        format: (v) => v.toFixed(2),
      },
    ],
  };
}

export function urineData(day: MockDay, free: MockDay): CurveData {
  return {
    ...spanOf(day),
    curves: [
      {id: "urine", label: "urine", colour: "var(--ink)", width: 2, y: day.urine, format: whole},
    ],
    ghosts: [
      {...pillFree, id: "free", y: onto(day, free, free.urine), format: whole, inReadout: true},
    ],
  };
}

const spanOf = ({times, hours, startClockH, dragging}: MockDay) => {
  return {times, hours, startClockH, dragging};
};

/** A course of another run at the times of this one; both have jumps of their own. */
function onto(day: MockDay, other: MockDay, values: Float64Array): Float64Array {
  let i = 0;
  return Float64Array.from(day.times, (time, n) => {
    while (i + 1 < other.times.length && (other.times[i + 1] ?? 0) <= time) i++;
    const isBeforeJump = day.times[n + 1] === time && other.times[i - 1] === time;
    return values[isBeforeJump ? i - 1 : i] ?? NaN;
  });
}

function percentAbove(day: MockDay, free: MockDay): Float64Array {
  const without = onto(day, free, free.serum);
  return day.serum.map((level, i) => 100 * (level / (without[i] ?? level) - 1));
}
