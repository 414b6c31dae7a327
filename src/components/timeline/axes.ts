import {setText} from "../../lib/set-text.js";
import {select} from "d3-selection";
import {clockText, timeTicks} from "../../lib/clock.js";
import {doseTicks} from "./frame.js";
import type {Strip} from "./strip.js";

/** Title, grid, dose ticks and the clock below. */
export function axesLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const layer = select(svg).append("g").attr("class", "axes").attr("aria-hidden", "true");
  const grid = layer.append("g").attr("class", "grid");
  const doses = layer.append("g").attr("class", "dose-ticks");
  const clock = layer.append("g").attr("class", "clock-ticks");
  const zero = layer.append("path").attr("class", "zero");
  const title = layer.append("text").attr("class", "title").text("The day");
  const unit = layer.append("text").attr("class", "unit");
  const meals = layer.append("text").attr("class", "meals-title").text("meals");
  const hint = layer.append("g").attr("class", "hint");
  hint.append("text").text("drag ↔ time, ↕ dose");
  hint.append("text").attr("class", "with-mouse").attr("y", 18).text("double-click adds a pill");
  hint.append("text").attr("class", "with-touch").attr("y", 18).text("hold to add a pill");

  const empty = layer.append("g").attr("class", "empty");
  empty.append("text").attr("class", "no-pills").text("No pills today.");
  empty.append("text").attr("class", "how").attr("y", 22);

  return ({frame, state, startClockH}) => {
    const {layout, x, y, plotTop, zeroY, clockY} = frame;
    const {left, right} = layout;
    const isNarrow = layout.size === "narrow";
    const [hours, ticks] = [timeTicks(layout, 24), doseTicks(frame)];

    const lines = [
      ...hours.map((hour) => `M${x(hour)},${plotTop}V${zeroY}`),
      ...(isNarrow ? [] : ticks.slice(1).map(({mg}) => `M${left},${y(mg)}H${right}`)),
    ];
    grid.selectAll("path").data(lines).join("path").attr("d", String);
    zero.attr("d", `M${left},${zeroY}H${right}`);

    const doseTexts = doses
      .selectAll("text")
      .data(ticks)
      .join("text")
      .attr("x", left - (isNarrow ? 8 : 10))
      .attr("y", ({mg}) => y(mg))
      .attr("dy", "0.35em");
    setText(doseTexts, ({text}) => text);

    const isEnd = (hour: number) => isNarrow && (hour === 0 || hour === 24);
    const clockTexts = clock
      .selectAll("text")
      .data(hours)
      .join("text")
      .attr("x", (hour) => x(hour))
      .attr("y", clockY)
      .attr("dy", "0.35em")
      .attr("text-anchor", (hour) => (!isEnd(hour) ? "middle" : hour ? "end" : "start"));
    setText(clockTexts, (hour) => clockText(hour, startClockH));

    title.attr("y", plotTop + 5).attr("display", isNarrow ? "none" : null);
    setText(unit, () => (isNarrow ? frame.units : `${frame.units} Mg`))
      .attr("x", isNarrow ? left + 6 : 0)
      .attr("y", plotTop + (isNarrow ? 11 : 23));
    meals
      .attr("x", isNarrow ? left - 8 : 0)
      .attr("y", frame.mealY + 8)
      .attr("text-anchor", isNarrow ? "end" : "start")
      .attr("display", state.mealsShown ? null : "none");
    setText(empty.select(".how"), () =>
      isNarrow ? "Hold to add one." : "Add one with + or a double-click.",
    );
    empty
      .attr(
        "transform",
        `translate(${(left + x(Math.max(12, state.day.night[0]))) / 2},${zeroY - 44})`,
      )
      .attr("display", state.day.pills.length ? "none" : null);
    hint
      .attr("transform", `translate(${right + 16},${zeroY - 2})`)
      .attr("display", isNarrow ? "none" : null);
  };
}
