import {describe, expect, test} from "vitest";
import {parameters, places} from "../../../../models/generated/data.js";
import {placeNames} from "../../../../models/magnesium/places.js";
import {usualState, withPlasma} from "../../../../src/lib/barrier/page.js";
import {createPersonReader} from "../../../../src/lib/barrier/person.js";
import {barrierArrows, plexusArrows} from "../../../../src/lib/barrier/profile-arrows.js";
import {profileOf} from "../../../../src/lib/barrier/profile-data.js";
import {createBarrierRunner} from "../../../../src/lib/barrier/run.js";
import {readBarrier} from "../../../../scripts/read-barrier.js";

const runPage = createBarrierRunner(createPersonReader(readBarrier()));
const usual = runPage(usualState);
const byName = (run = usual) =>
  Object.fromEntries(profileOf(placeNames, run).map((place) => [place.name, place]));

describe("how a level is drawn", () => {
  test("follows the grade of the parameter or observation it rests on", () => {
    expect(byName()["brain-fluid"]?.bars[0]?.grade).toBe(parameters.isf_rest.grade);
    expect(byName()["ventricle"]?.bars[0]?.grade).toBe(parameters.ventricular_rest.grade);
    expect(byName()["plasma"]?.bars[0]?.grade).toBe(parameters.barrier_free.grade);
    for (const name of placeNames) {
      const {stated, modelled} = places[name];
      const grades = byName()[name]?.bars.map(({grade}) => grade);
      if (!stated && !modelled) expect(grades).toEqual([]);
      else expect(new Set(grades)).toEqual(new Set([(stated ?? modelled)?.grade]));
    }
  });

  test("a place without a level has no potential either, whatever its voltage", () => {
    const plexus = byName()["choroid-plexus"];
    expect(plexus?.voltage).not.toBeNull();
    expect(plexus?.potential).toBeNull();
  });
});

test("ions run down into the cells and up out of them", () => {
  const at = (name: string): number => byName()[name]?.potential?.value ?? NaN;
  expect(at("plasma")).toBe(0);
  expect(at("endothelium")).toBeLessThan(-20);
  expect(at("brain-fluid")).toBeGreaterThan(0);
  expect(at("neuron")).toBeLessThan(at("brain-fluid") - 50);
});

test("before plasma is moved no level of before is drawn; after, each is", () => {
  expect(byName()["ventricle"]?.bars[0]?.usual).toBeNull();
  const moved = byName(runPage(withPlasma(usualState, 1.6)));
  expect(moved["ventricle"]?.bars[0]?.usual).toBeLessThan(moved["ventricle"]?.bars[0]?.level ?? 0);
});

describe("arrows", () => {
  const flowOf = (arrows: ReturnType<typeof barrierArrows>, id: string): number =>
    arrows.find((arrow) => arrow.id === id)?.flow ?? NaN;

  test("add up where everything has settled: what enters leaves with the fluid", () => {
    const run = runPage(withPlasma(usualState, 1.2));
    const [wall, plexus] = [barrierArrows(run), plexusArrows(run)];
    const intoBrain = flowOf(wall, "carrier") + flowOf(wall, "leak");
    expect(flowOf(wall, "out") / intoBrain).toBeCloseTo(1, 3);
    const intoCsf = flowOf(plexus, "carrier") + flowOf(plexus, "leak") + flowOf(wall, "out");
    expect(flowOf(plexus, "drainage") / intoCsf).toBeCloseTo(1, 3);
  });

  test("widen with plasma, and the leak has its own sign", () => {
    const [low, high] = [0.4, 2.5].map((level) => runPage(withPlasma(usualState, level)));
    if (!low || !high) throw new Error("expected two runs");
    expect(flowOf(barrierArrows(high), "carrier")).toBeGreaterThan(
      flowOf(barrierArrows(low), "carrier"),
    );
    expect(flowOf(barrierArrows(low), "leak")).toBeLessThan(0);
    expect(flowOf(barrierArrows(high), "leak")).toBeGreaterThan(0);
  });

  test("show a ride on glycine only while it is supposed", () => {
    expect(flowOf(barrierArrows(usual), "ride")).toBeNaN();
    const scenario = {...usualState.scenario, hypotheses: {glycinePiggyback: true}};
    const run = runPage({...usualState, scenario});
    expect(flowOf(barrierArrows(run), "ride")).toBeGreaterThan(0);
  });
});
