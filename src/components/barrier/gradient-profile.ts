import {scaleLinear} from "d3-scale";
import {freeRange, freeStep} from "../../lib/barrier/page.js";
import type {ProfileArrow} from "../../lib/barrier/profile-arrows.js";
import type {ProfilePlace} from "../../lib/barrier/profile-data.js";
import {
  isNarrowProfile,
  levelDomain,
  profileHeight,
  profileLayout,
  type ProfileMeasures,
} from "../../lib/barrier/profile-layout.js";
import {flowIn, flowText, flowUnit, levelText, voltageText} from "../../lib/barrier/text.js";
import {gradeWord} from "../../lib/evidence-line.js";
import type {Units} from "../../lib/amount-text.js";
import type {Moment} from "../../lib/store.js";
import {ringHandle} from "../chart/ring-handle.js";
import type {Cell, Table} from "../details-table.js";
import type {Notice} from "../chart/types.js";
import {plainFrame, ticksOf} from "../plain-frame.js";
import {barsLayer} from "./profile-bars.js";
import {flowsLayer} from "./profile-flows.js";
import {placesLayer, unknownLayer, voltagesLayer} from "./profile-places.js";
import {potentialLayer} from "./profile-potential.js";

export interface ProfileOptions extends ProfileMeasures {
  readonly title: string;
  /** The gaps between places that a wall fills. */
  readonly walls: readonly number[];
  /** A hand moves free plasma magnesium, mmol/L. */
  readonly hold: (free: number, moment: Moment) => void;
  readonly letBe: () => void;
}

export interface ProfileData {
  readonly places: readonly ProfilePlace[];
  readonly arrows: readonly ProfileArrow[];
  readonly plasmaFree: number;
  readonly units: Units;
  readonly isLive: boolean;
}

export type Profile = HTMLElement & {
  update(data: ProfileData): void;
  notice(notice: Notice | null): void;
  describe(sentence: string): void;
};

/** Levels place by place across walls, with what is carried and what leaks; the first place can be dragged. */
export function gradientProfile(options: ProfileOptions): Profile {
  const margin = {left: 34, right: 10, top: 26, bottom: options.hasPotential ? 24 : 42};
  const frame = plainFrame({
    hasHandles: true,
    title: options.title,
    unit: "mmol/L",
    height: (width) => profileHeight(options, isNarrowProfile(width - margin.left - margin.right)),
    margin,
  });
  const drawPlaces = placesLayer(
    frame.layer("grounds", "under"),
    frame.layer("names"),
    options.walls,
  );
  const drawUnknown = unknownLayer(frame.layer("unknown"));
  const drawBars = barsLayer(frame.layer("bars"));
  const drawFlows = flowsLayer(frame.layer("flows"));
  const drawPotential = options.hasPotential
    ? potentialLayer(frame.layer("potential"))
    : () => undefined;
  const drawVoltages = voltagesLayer(frame.layer("voltages"));
  let data: ProfileData | null = null;
  let layout = profileLayout(frame.plot(), options);

  const handle = ringHandle(frame.layer("handle"), {
    label: `Free plasma magnesium, ${options.title.toLowerCase()}`,
    min: freeRange[0],
    max: freeRange[1],
    steps: {usual: 0.05, fine: freeStep, page: 0.2},
    drags: "up-down",
    valueAt: ({y}) => Math.round(layout.level.invert(y) / freeStep) * freeStep,
    textOf: (free) => `${levelText(free)} millimoles a litre`,
    change: options.hold,
    reset: options.letBe,
  });

  function draw(): void {
    if (!data) return;
    const {places, arrows, plasmaFree, units} = data;
    drawBars(places, layout);
    drawFlows(arrows, layout, units);
    drawPotential(places, layout);
    drawVoltages(places, layout);
    const x = layout.columns[0]?.middle ?? 0;
    handle.update({value: plasmaFree, x, y: layout.level(Math.min(plasmaFree, levelDomain[1]))});
  }
  /** What only another width moves. */
  function stand(): void {
    if (!data) return;
    drawPlaces(data.places, layout);
    drawUnknown(data.places, layout);
  }
  frame.onResize(() => {
    layout = profileLayout(frame.plot(), options);
    const scale = scaleLinear(levelDomain, [layout.level(0), layout.level(levelDomain[1])]);
    const y = ticksOf(scale, 4, (value) => value.toFixed(1));
    frame.axes({x: {places: [], texts: []}, y, zero: layout.level(0)});
    stand();
    draw();
  });

  return Object.assign(frame.figure, {
    update(next: ProfileData): void {
      const isFirst = data === null;
      data = next;
      if (frame.plot().width > 0) {
        if (isFirst) stand();
        draw();
      }
      frame.table.update(() => tableOf(next, options.title), next.isLive);
    },
    notice: frame.notice,
    describe: frame.describe,
  });
}

function tableOf({places, arrows, units}: ProfileData, title: string): Table {
  const graded = (part: ProfilePlace["voltage"]): Cell =>
    part ? {value: part.value, text: `${voltageText(part.value)} (${gradeWord[part.grade]})`} : "";
  const levels = places.flatMap(({label, bars, voltage, potential, balance}): Cell[][] => {
    const pull: Cell[] = [
      balance === null ? "" : {value: balance, text: levelText(balance)},
      graded(voltage),
      graded(potential),
    ];
    if (bars.length === 0) return [[label, "not measured", "", "", ...pull]];
    return bars.map(({text, level, grade}) => [
      `${label}, ${text.replace(/ [\d.]+$/, "")}`,
      {value: level, text: levelText(level)},
      "",
      gradeWord[grade],
      ...pull,
    ]);
  });
  const flows = arrows.map(({text, flow}): Cell[] => [
    text,
    "",
    {value: flowIn(flow, units), text: `${flow < 0 ? "−" : ""}${flowText(flow, units)}`},
    ...["simulated", "", "", ""],
  ]);
  return {
    caption: `${title}; a flow below zero runs back`,
    headings: [
      ...["place or flow", "level, mmol/L", `flow, ${flowUnit(units)}`, "known"],
      ...["in balance, mmol/L", "voltage, mV", "uphill, mV"],
    ],
    rows: [...levels, ...flows],
  };
}
