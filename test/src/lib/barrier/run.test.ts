import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {entryOf} from "../../../../src/lib/barrier/entry-data.js";
import {hypotheses} from "../../../../src/lib/barrier/hypotheses.js";
import {introOf} from "../../../../src/lib/barrier/intro.js";
import {nmdaOf} from "../../../../src/lib/barrier/nmda-data.js";
import {afterRange, usualState, withPlasma} from "../../../../src/lib/barrier/page.js";
import {createPersonReader} from "../../../../src/lib/barrier/person.js";
import {profileOf} from "../../../../src/lib/barrier/profile-data.js";
import {type BarrierRun, createBarrierRunner} from "../../../../src/lib/barrier/run.js";
import type {Person} from "../../../../models/magnesium/scenario.js";
import {readBarrier} from "../../../../scripts/read-barrier.js";
import {person as persons} from "../state-samples.js";
import {frees} from "./samples.js";

const data = readBarrier();
const personOf = createPersonReader(data);
const runPage = createBarrierRunner(personOf);
const share = personOf(usualState.scenario).values["barrier_free"] ?? NaN;
const held = (free: number | null, afterH: number = afterRange[1]): BarrierRun => {
  const state = withPlasma(usualState, free === null ? null : free / share);
  return runPage({...state, view: {...state.view, afterH}});
};
const of = (person: Person): BarrierRun =>
  runPage({...usualState, scenario: {...usualState.scenario, person}});

describe("the headline", () => {
  test("holds in everybody: brain fluid holds more than blood, total and free, and its ions lie uphill", () => {
    fc.assert(
      fc.property(persons, (person) => {
        const run = of(person);
        expect(run.usual.brain_isf).toBeGreaterThan(run.plasmaTotal);
        expect(run.usual.brain_isf).toBeGreaterThan(run.usual.plasma_free);
        const [, , brain] = profileOf(["plasma", "endothelium", "brain-fluid"], run);
        expect(brain?.potential?.value).toBeGreaterThan(0);
        expect(brain?.bars[1]?.level).toBeGreaterThan(brain?.balance ?? NaN);
      }),
      {numRuns: 8}, // each finds the steady state of another person
    );
  });

  test("the carrier is mostly full and the leak runs back, as the first sentence says", () => {
    const run = held(null);
    const {now, ceiling, twice} = entryOf(run);
    expect(now.flow / ceiling).toBeGreaterThan(0.7);
    expect(run.usual.barrier_leak).toBeLessThan(0);
    expect(twice.flow / now.flow).toBeLessThan(1.2);
    expect(introOf(run, entryOf(run), afterRange[1])).toContain("leak runs back to the blood");
  });
});

describe("plasma held", () => {
  test("at its own level changes nothing", () => {
    const {own, usual} = held(null);
    for (const name of ["csf_ventricular", "csf_lumbar", "brain_isf"] as const) {
      expect(own.now[name]).toBeCloseTo(usual[name], 5);
    }
  });

  test("higher gives more of every fluid at every time, and never as much more as plasma", () => {
    fc.assert(
      fc.property(frees, frees, fc.constantFrom(1, 24, 168, 2016), (a, b, afterH) => {
        const [low, high] = [held(Math.min(a, b), afterH), held(Math.max(a, b), afterH)];
        for (const name of ["csf_ventricular", "csf_lumbar", "brain_isf"] as const) {
          const [less, more] = [low.own.now[name], high.own.now[name]];
          expect(more - less).toBeGreaterThan(-1e-6);
          expect(more / less).toBeLessThanOrEqual(high.plasmaTotal / low.plasmaTotal + 1e-6);
        }
      }),
      {numRuns: 60},
    );
  });

  test("is seen in the ventricles first, and has settled at the end", () => {
    const soon = held(1.2, 4);
    const change = (name: "csf_ventricular" | "csf_lumbar" | "brain_isf") =>
      soon.own.now[name] / soon.usual[name];
    expect(change("csf_ventricular")).toBeGreaterThan(change("csf_lumbar"));
    expect(change("csf_lumbar")).toBeGreaterThan(change("brain_isf"));
    const {course} = soon.own;
    const late = course.brain_isf.slice(-8);
    expect(Math.max(...late) / Math.min(...late)).toBeLessThan(1.1);
    const end = held(1.2).own.now.brain_isf;
    expect(Math.abs((late.at(-1) ?? NaN) / end - 1)).toBeLessThan(1e-3);
  });

  test("high enough turns the leak, and the sentence says so", () => {
    const run = held(1.7, 1);
    expect(run.own.now.barrier_leak).toBeGreaterThan(0);
    expect(introOf(run, entryOf(run), 1)).toContain("the leak runs inward");
  });

  test("shifts the block less upwards than downwards, as the sentence below the curve says", () => {
    for (const name of ["jahr-stevens", "vargas-caballero", "ascher-nowak", "glun2a-2b"]) {
      const {open} = nmdaOf(held(null), name, -60);
      expect(open.less - open.now).toBeGreaterThan(open.now - open.doubled);
      expect(open.doubled).toBeLessThan(open.now);
    }
  });
});

describe("hypotheses", () => {
  const with_ = (id: string, free: number | null) => {
    const hypothesis = hypotheses.find((one) => one.id === id);
    if (!hypothesis) throw new Error(id);
    const state = withPlasma(usualState, free === null ? null : free / share);
    return runPage({
      ...state,
      scenario: hypothesis.within(state.scenario, hypothesis.size.initial),
    });
  };

  test("are off unless switched on", () => {
    expect(held(0.8).supposed).toBeNull();
    expect(held(0.8).alone).toEqual({});
  });

  test.each(["glycine", "threonate"])("%s would raise brain fluid at any level", (id) => {
    for (const free of [null, 0.3, 1.5]) {
      const {own, supposed} = with_(id, free);
      expect(supposed?.now.brain_isf).toBeGreaterThan(own.now.brain_isf * 1.01);
    }
  });

  test("depletion acts only while plasma is low, and never lifts above the usual level", () => {
    const usual = with_("depletion", null);
    expect(
      Math.abs((usual.supposed?.now.brain_isf ?? NaN) / usual.own.now.brain_isf - 1),
    ).toBeLessThan(0.005);
    const low = with_("depletion", 0.25);
    expect(low.supposed?.now.brain_isf).toBeGreaterThan(low.own.now.brain_isf * 1.05);
    expect(low.supposed?.now.brain_isf).toBeLessThan(low.usual.brain_isf);
  });

  test("L-threonate reaches what its slider says and no more", () => {
    const {own, supposed} = with_("threonate", null);
    const rise = 100 * ((supposed?.now.brain_isf ?? NaN) / own.now.brain_isf - 1);
    const {max} = hypotheses[1]?.size ?? {max: NaN};
    expect(rise).toBeGreaterThan(0.7 * max);
    expect(rise).toBeLessThanOrEqual(max);
  });
});
