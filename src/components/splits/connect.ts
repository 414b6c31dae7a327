import type {Scenario} from "/models/magnesium/scenario.js";
import {addressOf} from "../../lib/page-address.js";
import {simulatorKind} from "../../lib/simulator-kind.js";
import type {Split} from "../../lib/splits/grid.js";
import {mapKeeper} from "../../lib/splits/map-keeper.js";
import {createSplitsCrew} from "../../lib/splits/run-map.js";
import {splitDay} from "../../lib/splits/split-day.js";
import type {SplitMap} from "../../lib/splits/split-map.js";
import {comparison} from "../../lib/splits/words.js";
import {splitsKind, type View} from "../../lib/splits-kind.js";
import type {Store} from "../../lib/store.js";
import {connectPage} from "../connect-page.js";
import type {NotesRegion} from "../notes-region.js";
import type {Segmented} from "../segmented.js";
import type {Curves} from "./curves.js";
import type {MapChart} from "./map-chart.js";
import type {Says} from "./says.js";

interface Parts {
  readonly store: Store<View>;
  readonly map: MapChart;
  readonly curves: Curves;
  readonly says: Says;
  readonly switcher: Segmented<View["quantity"]>;
  readonly controls: HTMLElement;
  readonly notes: NotesRegion;
}

/** Joins the parts of the page: every change of the scenario asks for another map, the rest is drawn at once. */
export function connectSplits(parts: Parts): void {
  const {store, map: chart, curves, says, switcher, controls, notes} = parts;
  let drawn: {readonly map: SplitMap; readonly scenario: Scenario} | null = null;
  /** The cell under the mouse, or the dose on its way along the curve. */
  let passing: Split | null = null;
  let hasFailed = false;
  const keeper = mapKeeper(createSplitsCrew({onRestart: tellRestart}), {onMap, onFailure});

  function onMap(map: SplitMap, scenario: Scenario): void {
    const isFirst = drawn === null;
    drawn = {map, scenario};
    if (hasFailed) chart.notice(null);
    hasFailed = false;
    draw();
    performance.mark(`magnesia:splits-${map.isCoarse ? "coarse" : "whole"}`);
    if (!map.isCoarse && !isFirst) speak();
  }

  function onFailure(reason: string): void {
    if (drawn === null) {
      notes.show([`this map cannot be computed (${reason}); this is the usual map`]);
      store.set(splitsKind.usual, "released");
      return;
    }
    hasFailed = true;
    chart.notice({kind: "failed", cause: `${reason}.`, rest: "Last good map shown."});
    draw();
  }

  function tellRestart(): void {
    notes.add("a worker stopped and was started again; the map goes on");
  }

  function draw(): void {
    if (drawn === null) return;
    const {view, scenario: wanted} = store.state;
    const {map, scenario} = drawn;
    const shown = passing ?? view;
    const isStale = !hasFailed && JSON.stringify(scenario) !== JSON.stringify(wanted);
    const address = dayAddress(shown);
    const isPassing = passing !== null;
    chart.update({map, scenario, view, shown, isPassing, isStale, address});
    curves.update({map, view, shown, isStale});
    says.update({map, scenario, view, shown, address});
  }

  /** The simulator on the day that a cell stands for. */
  function dayAddress(split: Split): string {
    const {scenario, view} = store.state;
    const {usual} = simulatorKind;
    return addressOf(simulatorKind, {
      ...usual,
      scenario: splitDay(scenario, split),
      view: {...usual.view, units: view.units},
    });
  }

  function speak(): void {
    // a cell that is walked to says its own name
    if (drawn === null || chart.contains(document.activeElement)) return;
    notes.speak(comparison(drawn.map, store.state.view, store.state.view));
  }

  connectPage({kind: splitsKind, store, notes, controls});
  store.listen(({scenario, view}, moment) => {
    switcher.value = view.quantity;
    if (moment === "released") keeper.ask(scenario);
    draw();
    if (moment === "released") speak();
  });
  switcher.addEventListener("input", () => store.look({quantity: switcher.value ?? "extra"}));
  for (const part of [chart, curves]) {
    part.addEventListener("point", (event) => {
      const {detail} = event as CustomEvent<Split | null>;
      if (JSON.stringify(detail) === JSON.stringify(passing)) return;
      passing = detail;
      draw();
    });
    part.addEventListener("choose", (event) => {
      const {dose, servings} = (event as CustomEvent<Split>).detail;
      passing = null;
      store.look({dose, servings});
    });
  }
  chart.addEventListener("open", (event) => {
    const {dose, servings} = (event as CustomEvent<Split>).detail;
    passing = null;
    store.look({dose, servings}); // on the way back the cell is still chosen
    location.assign(dayAddress({dose, servings}));
  });
}
