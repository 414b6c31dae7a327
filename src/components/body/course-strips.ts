import {referenceRange} from "../../lib/body/body-sentence.js";
import {storeGrade} from "../../lib/body/slow-grades.js";
import {restOf} from "../../lib/body/stores.js";
import type {Layout} from "../../lib/layout.js";
import type {Notice} from "../chart/types.js";
import {wall} from "../wall.js";
import {serumData, storeData, storeReach, urineData, type ShownBody} from "./strip-data.js";
import {describeStrips} from "./strip-words.js";
import {weekStrip} from "./week-strip.js";

const storeNames = ["cells", "slow", "bone"] as const;
const titles = {cells: "Cells", slow: "Slow tissue", bone: "Deep bone"} as const;

/** Keeps words of a unit on one line. */
const noBreak = "\u00a0";

/** The strips below the intake, from urine to bone, with the walls between them; made once. */
export function createCourseStrips(layout: Layout) {
  const strip = {layout, height: 100} as const;
  const urine = weekStrip({...strip, title: "Urine", unit: "mg a day", include: [0]});
  const serum = weekStrip({
    ...strip,
    title: "Serum",
    unit: `mmol/L daily${noBreak}mean`,
    include: [0.4, 1],
    band: {...referenceRange, label: "reference"},
  });
  const store = (name: (typeof storeNames)[number]) =>
    weekStrip({
      ...strip,
      height: 92,
      title: titles[name],
      unit: "% of rest",
      include: [94, 101],
      level: 100,
      cutText: (low) => (name === "cells" ? `these axes start at ${low}` : ""),
      clock: name === "bone",
    });
  const charts = {urine, serum, cells: store("cells"), slow: store("slow"), bone: store("bone")};
  const walls = {
    kidney: wall({layout, name: "kidney"}),
    membrane: wall({layout, name: "membrane"}),
  };
  let isNarrow = layout.size === "narrow";

  return {
    charts,
    elements: [
      charts.urine,
      walls.kidney,
      charts.serum,
      walls.membrane,
      charts.cells,
      charts.slow,
      charts.bone,
    ],
    update(shown: ShownBody): void {
      charts.urine.update(urineData(shown));
      charts.serum.update(serumData(shown));
      const reach = storeReach(shown, storeNames);
      for (const name of storeNames) {
        const rest = `${restOf(shown.own.run, name).toFixed(0)} mmol`;
        const words = ["% of rest", ...(isNarrow ? [] : [rest]), `grade ${storeGrade[name]}`];
        const unit = words.map((word) => word.replaceAll(" ", noBreak)).join(isNarrow ? ", " : " ");
        charts[name].update({...storeData(shown, name, reach), unit});
      }
      if (!shown.isLive && shown.own.run.known === shown.own.run.wanted)
        describeStrips(charts, shown);
    },
    notice(notice: Notice | null): void {
      charts.serum.notice(notice);
    },
    resize(next: Layout): void {
      isNarrow = next.size === "narrow";
      for (const part of [...Object.values(charts), ...Object.values(walls)]) part.resize(next);
    },
    cursor(timeH: number): void {
      for (const chart of Object.values(charts)) chart.cursor(timeH);
    },
  };
}

export type CourseStrips = ReturnType<typeof createCourseStrips>;
