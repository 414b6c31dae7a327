import type {Layout} from "../lib/layout.js";
import type {Notice} from "./chart/types.js";
import {absorbedStrip} from "./strips/absorbed.js";
import {changeStrip} from "./strips/change.js";
import {gutStrip} from "./strips/gut.js";
import {serumStrip} from "./strips/serum.js";
import type {Shown, Strip} from "./strips/strip.js";
import {urineStrip} from "./strips/urine.js";
import type {TimeData} from "./chart/types.js";

/** The charts of the transect: made once, then told of every run, and of one that failed. */
export function createStrips(layout: Layout) {
  const strips = {
    gut: gutStrip(layout),
    absorbed: absorbedStrip(layout),
    serum: serumStrip(layout),
    change: changeStrip(layout),
    urine: urineStrip(layout),
  };
  const {gut, absorbed, serum, change, urine} = strips;
  const charts = {
    gut: gut.chart,
    absorbed: absorbed.chart,
    serum: serum.chart,
    change: change.chart,
    urine: urine.chart,
  };
  function show<Data extends TimeData>({chart, dataOf, wordsOf}: Strip<Data>, shown: Shown): void {
    chart.update(dataOf(shown));
    if (!shown.time.dragging) chart.describe(wordsOf(shown));
  }
  return {
    charts,
    update(shown: Shown): void {
      show(gut, shown);
      show(absorbed, shown);
      show(serum, shown);
      show(change, shown);
      show(urine, shown);
      charts.serum.notice(validityNotice(shown.own.result.warnings));
    },
    fail(reason: string | null): void {
      for (const chart of Object.values(charts)) {
        chart.notice(
          reason === null ? null : {kind: "failed", cause: reason, rest: "Last good run shown."},
        );
      }
    },
  };
}

function validityNotice(warnings: readonly string[]): Notice | null {
  // how far a 24 h measure reaches is no matter of validity
  const outside = warnings.find((text) => !text.startsWith("the run ends"));
  if (outside === undefined) return null;
  return {kind: "outside", cause: "Outside validity:", rest: `${outside}.`};
}
