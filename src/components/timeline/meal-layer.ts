import {setText} from "../../lib/set-text.js";
import {select} from "d3-selection";
import {clockText} from "../../lib/clock.js";
import type {MealMark} from "../../lib/pills.js";
import {bowl, bowlRadius} from "./bowl.js";
import type {Frame} from "./frame.js";
import type {Strip} from "./strip.js";
import {doseText} from "./words.js";

const pxPerLetter = 6;

/** Meals as bowls below the line, each a slider along the clock. */
export function mealLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const layer = select(svg).append("g").attr("class", "meals");
  return ({frame, state, startClockH, drag}) => {
    const meals = layer
      .attr("display", state.mealsShown ? null : "none")
      .selectAll<SVGGElement, MealMark>("g.meal")
      .data(state.day.meals)
      .join((enter) => {
        const group = enter
          .append("g")
          .attr("class", "meal handle")
          .attr("role", "slider")
          .attr("tabindex", 0)
          .attr("aria-valuemin", 0)
          .attr("aria-valuemax", 24);
        group.append("rect").attr("class", "hit");
        group.append("path").attr("class", "ring");
        group.append("path").attr("class", "bowl");
        group
          .append("text")
          .attr("x", bowlRadius + 6)
          .attr("y", 8);
        return group;
      })
      .attr("transform", (meal) => `translate(${frame.x(meal.timeH)},${frame.mealY})`)
      .attr("aria-label", (meal) => `${meal.name}, ${meal.mgMg} milligrams`)
      .attr("aria-valuenow", (meal) => meal.timeH)
      .attr("aria-valuetext", (meal) => clockText(meal.timeH, startClockH));
    meals.select(".hit").attr("x", -22).attr("width", 44).attr("y", -8).attr("height", 28);
    meals.select(".bowl").attr("d", bowl());
    meals.select(".ring").attr("d", bowl(bowlRadius + 4));
    setText(meals.select<SVGTextElement>("text"), (meal, _, current) =>
      drag ? current : mealLabel(meal, state.day.meals, frame),
    );
  };
}

/** The most a meal can say before the next bowl begins. */
function mealLabel(meal: MealMark, meals: readonly MealMark[], frame: Frame): string {
  const {layout, x} = frame;
  const ends = meals.map((other) => other.timeH).filter((timeH) => timeH > meal.timeH);
  const end = Math.min(x(Math.min(24, ...ends)) - bowlRadius, layout.right);
  const room = end - x(meal.timeH) - bowlRadius - 12;
  const short = doseText(Math.round(meal.mgMg), frame.units);
  const wishes = {wide: [`${meal.name} ${short}`, short], medium: [short], narrow: []};
  return wishes[layout.size].find((text) => text.length * pxPerLetter < room) ?? "";
}
