import type {Grade} from "/models/engine/model.js";
import {places} from "/models/generated/data.js";
import {balanceLevel, uphill, voltageOf, weakest} from "/models/magnesium/electrochemistry.js";
import type {BarrierState} from "/models/magnesium/hold-plasma.js";
import type {PlaceName} from "/models/magnesium/places.js";
import {numberText} from "../number-text.js";
import type {BarrierRun, Outcome} from "./run.js";
import {levelText} from "./text.js";

/** One level in a place: how high, how well known, and what it is called. */
export interface Bar {
  readonly id: string;
  /** What it is, with its figure. */
  readonly text: string;
  /** mmol/L */
  readonly level: number;
  readonly grade: Grade;
  readonly colour: string;
  readonly isThin?: boolean;
  /** Its figure has the place to itself. */
  readonly isAlone?: boolean;
  /** Before plasma was moved, and with the hypotheses that are on; null where it is the same or unknown. */
  readonly usual: number | null;
  readonly supposed: number | null;
}

export interface ProfilePlace {
  readonly name: PlaceName;
  readonly label: string;
  readonly short: string;
  /** None: nobody measured the level. */
  readonly bars: readonly Bar[];
  /** Level of ions that would be in balance with those of plasma, mmol/L; null in plasma itself. */
  readonly balance: number | null;
  readonly voltage: Graded | null;
  /** How far uphill from plasma an ion is, mV. */
  readonly potential: Graded | null;
}

interface Graded {
  readonly value: number;
  readonly grade: Grade;
}

/** The places of a chain as they are in a run. */
export function profileOf(names: readonly PlaceName[], run: BarrierRun): ProfilePlace[] {
  const ionised = run.person.values["ionised"] ?? NaN;
  const plasmaIons = ionised * run.plasmaTotal;
  return names.map((name) => {
    const {label, short} = places[name];
    const voltage = voltageOf(name);
    const ions = name === "plasma" ? {level: plasmaIons, grade: "A" as const} : ionsIn(name, run);
    return {
      ...{name, label, short, voltage},
      bars: barsOf(name, run),
      balance: voltage && name !== "plasma" ? balanceLevel(plasmaIons, voltage.value) : null,
      potential:
        ions && voltage
          ? {
              value: uphill(ions.level, plasmaIons, voltage.value),
              grade: weakest(ions.grade, voltage.grade),
            }
          : null,
    };
  });
}

const series = {
  plasma: "plasma_free",
  "brain-fluid": "brain_isf",
  ventricle: "csf_ventricular",
  subarachnoid: "csf_lumbar",
} as const satisfies Partial<Record<PlaceName, keyof BarrierState>>;

const isFollowed = (name: PlaceName): name is keyof typeof series => name in series;

const colours: Readonly<Record<PlaceName, string>> = {
  plasma: "var(--blood)",
  endothelium: "var(--ink2)",
  "brain-fluid": "var(--brain)",
  neuron: "var(--ink2)",
  "choroid-plexus": "var(--ink2)",
  ventricle: "var(--csf)",
  subarachnoid: "var(--csf)",
};

function barsOf(name: PlaceName, run: BarrierRun): Bar[] {
  const colour = colours[name];
  const {stated, modelled} = places[name];
  if (stated) {
    const {value: level, grade} = stated;
    const none = {usual: null, supposed: null};
    return [
      {
        id: name,
        text: `about ${numberText(level, 1)}`,
        level,
        grade,
        colour,
        isAlone: true,
        ...none,
      },
    ];
  }
  if (!modelled || !isFollowed(name)) return [];
  const key = series[name];
  const {grade} = modelled;
  const at = (state: BarrierState, share = 1): number => share * state[key];
  const bar = (id: string, text: string, share = 1): Bar => ({
    ...{id, text: `${text} ${levelText(at(run.own.now, share))}`},
    ...{grade, colour, level: at(run.own.now, share)},
    usual: run.isHeld ? at(run.usual, share) : null,
    supposed: name === "plasma" ? null : supposedLevel(run.supposed, (state) => at(state, share)),
  });
  if (name === "plasma") return [{...bar(name, run.isHeld ? "held at" : "free"), isAlone: true}];
  if (name !== "brain-fluid") return [bar(name, "total")];
  const ions = bar(`${name}-ions`, "ionised", run.person.values["brain_ionised"] ?? NaN);
  return [bar(name, "total"), {...ions, isThin: true, usual: null, supposed: null}];
}

const supposedLevel = (
  supposed: Outcome | null,
  levelIn: (state: BarrierState) => number,
): number | null => (supposed ? levelIn(supposed.now) : null);

/** Free ions of a place, which the voltage acts on. */
function ionsIn(name: PlaceName, run: BarrierRun): {level: number; grade: Grade} | null {
  const {stated, modelled} = places[name];
  if (stated) return {level: stated.value, grade: stated.grade};
  if (!modelled || !isFollowed(name)) return null;
  const share = run.person.values["brain_ionised"] ?? NaN;
  return {level: share * run.own.now[series[name]], grade: modelled.grade};
}
