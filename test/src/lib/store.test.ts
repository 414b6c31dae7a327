import {describe, expect, it} from "vitest";
import {simulatorKind} from "../../../src/lib/simulator-kind.js";
import {defaultState, type SimulatorState} from "../../../src/lib/simulator-page.js";
import {createStore, type Moment} from "../../../src/lib/store.js";

const withDose = (elementalMg: number, state: SimulatorState = defaultState): SimulatorState => ({
  ...state,
  scenario: {...state.scenario, doses: [{timeH: 3, form: "citrate", elementalMg}]},
});
const inMmol = (state: SimulatorState): SimulatorState => ({
  ...state,
  view: {...state.view, units: "mmol"},
});

describe("undo", () => {
  it("takes back one release at a time, to the very start", () => {
    const store = createStore(simulatorKind, defaultState);
    for (const mg of [100, 200, 300]) store.set(withDose(mg), "released");
    const seen = [1, 2, 3].map(() => (store.undo(), store.state));
    expect(seen).toEqual([withDose(200), withDose(100), defaultState]);
    expect(store.canUndo).toBe(false);
    store.undo();
    expect(store.state).toEqual(defaultState);
  });

  it("takes a whole drag as one step", () => {
    const store = createStore(simulatorKind, defaultState);
    for (const mg of [110, 120, 130]) store.set(withDose(mg), "live");
    expect(store.canUndo).toBe(false);
    store.set(withDose(130), "released");
    store.undo();
    expect(store.state).toEqual(defaultState);
    expect(store.canUndo).toBe(false);
  });

  it("makes no step of a release that changes nothing", () => {
    const store = createStore(simulatorKind, defaultState);
    store.set(withDose(700), "live");
    store.set(structuredClone(defaultState), "released");
    expect(store.canUndo).toBe(false);
  });

  it("makes no step of what is merely looked at, and leaves it alone", () => {
    const store = createStore(simulatorKind, defaultState);
    store.set(withDose(100), "released");
    store.set(inMmol(store.state), "released");
    store.undo();
    expect(store.state).toEqual(inMmol(defaultState));
  });
});

it("tells every listener at once and after each change, until it stops", () => {
  const store = createStore(simulatorKind, defaultState);
  const heard: Moment[] = [];
  const stop = store.listen((_, moment) => heard.push(moment));
  store.set(withDose(1), "live");
  store.set(withDose(1), "released");
  store.undo();
  stop();
  store.set(withDose(2), "released");
  expect(heard).toEqual(["released", "live", "released", "released"]);
});
