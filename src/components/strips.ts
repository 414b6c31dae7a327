import type {Layout} from "../lib/layout.js";
import type {SimulatorState} from "../lib/simulator-page.js";
import type {PageRun} from "../lib/run-page.js";
import {createStripCharts} from "./strip-charts.js";
import {stripData} from "./strip-data.js";
import {describeStrips} from "./strip-words.js";

/** The charts of the transect: made once, then told of every run, and of one that failed. */
export function createStrips(layout: Layout) {
  const charts = createStripCharts(layout);
  const all = Object.values(charts);
  return {
    charts,
    update(state: SimulatorState, run: PageRun, isLive: boolean): void {
      const {gut, absorbed, serum, change, urine} = stripData(state, run, isLive);
      charts.gut.update(gut);
      charts.absorbed.update(absorbed);
      charts.serum.update(serum);
      charts.change.update(change);
      charts.urine.update(urine);
      // how far a 24 h measure reaches is no matter of validity
      const outside = run.own.result.warnings.find((text) => !text.startsWith("the run ends"));
      charts.serum.notice(
        outside === undefined
          ? null
          : {kind: "outside", cause: "Outside validity:", rest: `${outside}.`},
      );
      if (!isLive) describeStrips(charts, run.own, state.view.units);
    },
    fail(reason: string | null): void {
      for (const chart of all) {
        chart.notice(
          reason === null ? null : {kind: "failed", cause: reason, rest: "Last good run shown."},
        );
      }
    },
  };
}
