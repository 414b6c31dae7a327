import {create} from "d3-selection";
import {timeScale} from "../lib/clock.js";
import type {Layout} from "../lib/layout.js";
import type {PillFreeDay} from "../lib/pill-free-day.js";
import {curveChart} from "./curve-chart.js";
import {bowl, bowlRadius} from "./timeline/bowl.js";

/** What an empty place shows: the day as it is without pills, from which everything starts. */
export function pillFreeChart(day: PillFreeDay): HTMLElement {
  const root = create("div").attr("class", "pill-free");
  const element = root.node() as HTMLElement; // created above, so it is there
  const {startClockH, times, serum, meals} = day;
  const layoutOf = (width: number): Layout => ({size: "narrow", width, left: 44, right: width});
  const chart = curveChart({
    layout: layoutOf(600),
    height: 82,
    title: "The day without pills",
    unit: "serum, mmol/L",
    y: {include: [0.7, 1], band: {low: 0.75, high: 0.95, label: "reference"}},
    headline: {id: ""},
    clock: true,
  });
  chart.update({
    ...{times, hours: 24, startClockH, dragging: false, curves: []},
    ghosts: [
      {
        ...{id: "pill-free", label: "without pills", mark: "", y: serum},
        ...{colour: "var(--ink3)", dash: "1.5 3.5", width: 1.5},
      },
    ],
  });
  const [low, high] = [Math.min(...serum), Math.max(...serum)].map((level) => level.toFixed(2));
  chart.describe(`Without pills serum magnesium stays from ${low} to ${high} mmol/L.`);
  element.append(chart);

  const row = root.append("svg").attr("class", "pill-free-meals").attr("height", 24);
  row.attr("role", "img").attr("aria-label", `Meals: ${meals.map(({name}) => name).join(", ")}`);
  const bowls = row.selectAll("g").data(meals).join("g");
  bowls.append("path").attr("d", bowl());
  bowls
    .append("text")
    .attr("x", bowlRadius + 6)
    .attr("y", 9)
    .text(({name}) => name);
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === 0) return;
    const layout = layoutOf(width);
    chart.resize(layout);
    const x = timeScale(layout, 24);
    row.attr("width", width);
    bowls.attr("transform", ({timeH}) => `translate(${x(timeH)},4)`);
  }).observe(element);
  return element;
}
