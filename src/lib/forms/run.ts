import {doseEvents, doseMmol} from "/models/magnesium/day.js";
import {magnesium} from "/models/generated/magnesium.js";
import type {FormName} from "/models/magnesium/names.js";
import type {Hypotheses, Scenario} from "/models/magnesium/scenario.js";
import {type Comparison, createSimulator} from "/models/magnesium/simulate.js";
import {type Acid, doseOf, spanH, withAcid} from "../forms-page.js";

/** One form after one dose. Amounts in mmol, beyond the same day without the dose. */
export interface Course {
  /** Hours after the dose. */
  readonly times: Float64Array;
  /** Share of the dose that is in solution, or was. */
  readonly dissolved: Float64Array;
  /** Absorbed so far, by route and in all. */
  readonly carrier: Float64Array;
  readonly gaps: Float64Array;
  readonly chelate: Float64Array;
  readonly absorbed: Float64Array;
  readonly urine: Float64Array;
  /** Greatest rise of total serum Mg, mmol/L, and the level that it rises from. */
  readonly serumRise: number;
  readonly serumRest: number;
  /** Urine of the same hours without the dose. */
  readonly usualUrine: number;
  /** Water that dissolved Mg holds in colon and stool at the end, g. */
  readonly stoolWaterG: number;
  readonly warnings: readonly string[];
}

/** The course of a form in a stomach with or without its acid; each is simulated when it is asked for. */
export type CourseOf = (form: FormName, acid: Acid) => Course;

/** Runs forms one after the other; the person's starting states are remembered. */
export function createFormsRunner(): (scenario: Scenario) => CourseOf {
  const simulate = {normal: createSimulator(), blocker: createSimulator()};
  return (scenario) => {
    const courses = new Map<string, Course>();
    return (form, acid) => {
      const key = `${acid} ${placesOf(form, scenario)}`;
      const known = courses.get(key);
      if (known !== undefined) return known;
      const run = onPage(withAcid(scenario, acid), form);
      const course = courseOf(simulate[acid](run), doseOf(run));
      courses.set(key, course);
      return course;
    };
  };
}

/**
 * Where a dose of the form puts its magnesium, as text. Forms with the same text are the same to the
 * model, so one run serves them all; ligands count only while a hypothesis lets them act on the brain.
 */
export function placesOf(form: FormName, scenario: Scenario): string {
  const {hypotheses = {}} = scenario;
  const [event] = doseEvents(
    {...doseOf(scenario), form},
    {hours: Infinity, bioaccessible: 1, chelateShare: hypotheses.chelateRouteShare ?? 0},
  );
  const places = (event?.add ?? []).map(({state, amount}) => [magnesium.states[state], amount]);
  return JSON.stringify(
    places.filter(([state]) => ligandsAct(hypotheses) || !isLigand(String(state))),
  );
}

const isLigand = (state: string): boolean => /_(glycine|threonate)$/.test(state);

const ligandsAct = ({glycinePiggyback, threonateBrainFactor = 1}: Hypotheses): boolean =>
  glycinePiggyback === true || threonateBrainFactor !== 1;

const onPage = (scenario: Scenario, form: FormName): Scenario => {
  const dose = {...doseOf(scenario), form};
  return {
    ...scenario,
    hours: dose.timeH + spanH,
    doses: [dose],
    outputTimes: timesFor(dose.timeH),
    solver: {rtol: 1e-4},
  };
};

/** Every 2.5 min in the first hour, while tablets dissolve, then 5, and 10 before the dose and after 6 h. */
function timesFor(doseH: number): number[] {
  const before = Array.from({length: Math.ceil(doseH * 6 - 1e-9)}, (_, k) => k / 6);
  const minutes = [...steps(0, 60, 2.5), ...steps(60, 360, 5), ...steps(360, 60 * spanH, 10)];
  return [...before, ...[...minutes, 60 * spanH].map((minute) => doseH + minute / 60)];
}

const steps = (from: number, to: number, by: number): number[] =>
  Array.from({length: (to - from) / by}, (_, k) => from + k * by);

function courseOf(run: Comparison, dose: ReturnType<typeof doseOf>): Course {
  const {times, series, measures, warnings} = run.result;
  const from = times.indexOf(dose.timeH);
  const extra = (name: keyof typeof series): Float64Array =>
    Float64Array.from(
      series[name].slice(from),
      (value, i) => value - (run.pillFree[name][from + i] ?? NaN),
    );
  const given = doseMmol(dose);
  const [carrier, gaps, chelate] = [
    extra("absorbed_carrier"),
    extra("absorbed_paracellular"),
    extra("absorbed_chelate"),
  ];
  const free = run.pillFree.urine;
  return {
    times: Float64Array.from(times.slice(from), (timeH) => timeH - dose.timeH),
    dissolved: Float64Array.from(run.solid.slice(from), (solid) =>
      given === 0 ? 0 : 1 - solid / given,
    ),
    ...{carrier, gaps, chelate},
    absorbed: carrier.map((value, i) => value + (gaps[i] ?? NaN) + (chelate[i] ?? NaN)),
    urine: extra("urine"),
    serumRise: measures.plasmaDeltaMax,
    serumRest: measures.plasmaBaseline,
    usualUrine: (free.at(-1) ?? NaN) - (free[from] ?? NaN),
    stoolWaterG: measures.extraStoolWaterMl, // a millilitre of water is a gram
    warnings: warnings.filter((text) => !text.startsWith("the run ends")),
  };
}
