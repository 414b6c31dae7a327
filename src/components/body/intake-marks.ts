import {
  endOf,
  levelOf,
  stepAt,
  type Intake,
  type Step,
  type Supplement,
} from "../../lib/body/intake.js";
import {foodTexts, supplementTexts} from "../../lib/body/intake-text.js";
import {weekAxis} from "../../lib/body/week-axis.js";
import {wordWidth} from "../../lib/label-field.js";
import {formColour, formDash, pinColour, pinDash} from "../../lib/palette.js";
import {setText} from "../../lib/set-text.js";
import type {Scales} from "../chart/types.js";
import type {Frame} from "../frame.js";
import {weekRow, type IntakeState} from "./intake-state.js";

/** The drawing of the intake: food in ink on a pale ground, supplements in their form's colour above it. */
export function intakeMarks(frame: Frame) {
  const foods = frame.layer("food");
  const supplements = frame.layer("supplement");
  const ghosts = frame.layer("ghosts");
  const line = frame.layer("line").append("path").attr("class", "chart-line intake-line");
  const tops = frame.layer("tops");
  const words = frame.layer("words");
  const weeks = frame.layer("weeks");

  function draw({intake, pins, weeks: shownWeeks}: IntakeState, scales: Scales): void {
    const hours = 168 * shownWeeks;
    const shown = intake.map((_, i) => i).filter((i) => 24 * stepAt(intake, i).fromDay < hours);
    const span = (i: number) => spanOf(intake, i, hours, scales);
    foods
      .selectAll("rect")
      .data(shown)
      .join("rect")
      .attr("class", "intake-food")
      .attr("x", (i) => span(i).x0)
      .attr("width", (i) => span(i).x1 - span(i).x0)
      .attr("y", (i) => scales.y(stepAt(intake, i).foodMg))
      .attr("height", (i) => scales.y(0) - scales.y(stepAt(intake, i).foodMg));
    line.attr(
      "d",
      stepsPath(intake, hours, scales, ({foodMg}) => foodMg),
    );
    drawSupplements(intake, shown, span, scales);
    ghosts
      .selectAll("path")
      .data(pins)
      .join("path")
      .attr("class", "chart-line")
      .style("stroke", ({letter}) => pinColour(letter))
      .style("stroke-width", 1.6)
      .style("stroke-dasharray", ({letter}) => pinDash[letter])
      .attr("d", (pin) => stepsPath(pin.intake, hours, scales, levelOf));
    drawWords(intake, shown, span, scales);
    drawWeeks(hours, scales);
  }

  function drawSupplements(
    intake: Intake,
    shown: readonly number[],
    span: (i: number) => Span,
    {y}: Scales,
  ): void {
    const given = shown.flatMap((i) => {
      const {supplement, foodMg} = stepAt(intake, i);
      return supplement ? [{...span(i), supplement, foodMg}] : [];
    });
    const colour = ({supplement}: {supplement: Supplement}) => formColour(supplement.form);
    supplements
      .selectAll("rect")
      .data(given)
      .join("rect")
      .attr("class", "chart-tint")
      .style("fill", colour)
      .attr("x", ({x0}) => x0)
      .attr("width", ({x0, x1}) => x1 - x0)
      .attr("y", ({foodMg, supplement}) => y(foodMg + supplement.mg))
      .attr("height", ({foodMg, supplement}) => y(foodMg) - y(foodMg + supplement.mg));
    tops
      .selectAll("path")
      .data(given)
      .join("path")
      .attr("class", "chart-line")
      .style("stroke", colour)
      .style("stroke-width", 2.5)
      .style("stroke-dasharray", ({supplement}) => formDash[supplement.form] || null)
      .attr("d", ({x0, x1, foodMg, supplement}) => `M${x0},${y(foodMg + supplement.mg)}H${x1}`);
  }

  /** The longest words that fit over their step: food on its level, a supplement inside its area. */
  function drawWords(
    intake: Intake,
    shown: readonly number[],
    span: (i: number) => Span,
    {y}: Scales,
  ): void {
    const fitting = (texts: readonly string[], {x0, x1}: Span) =>
      texts.find((text) => wordWidth(text) < x1 - x0 - 8) ?? "";
    const placed = shown.flatMap((i) => {
      const {foodMg, supplement} = stepAt(intake, i);
      const x = (span(i).x0 + span(i).x1) / 2;
      const top = y(foodMg + (supplement?.mg ?? 0));
      const hasRoom = supplement !== null && y(foodMg) - top > 18;
      const inArea = {
        x,
        y: (y(foodMg) + top) / 2 + 5,
        text: fitting(supplementTexts(intake, i), span(i)),
      };
      const onFood = {x, y: y(foodMg) - 7, text: fitting(foodTexts(intake, i), span(i))};
      if (supplement === null) return [onFood];
      return [hasRoom ? inArea : {...inArea, y: top - 7}];
    });
    const texts = words.selectAll("text").data(placed).join("text");
    texts
      .attr("class", "chart-label is-line intake-word")
      .attr("text-anchor", "middle")
      .attr("x", ({x}) => x)
      .attr("y", (word) => word.y);
    setText(texts, ({text}) => text);
  }

  function drawWeeks(hours: number, {x}: Scales): void {
    const {layout, svgHeight, right} = frame.plot();
    const isNarrow = layout.size === "narrow";
    const ticks = weekAxis.ticks(layout, hours);
    const texts = weeks
      .selectAll<SVGTextElement, number>("text.chart-tick")
      .data(ticks)
      .join("text");
    texts
      .attr("class", "chart-tick")
      .attr("x", (tick) => x(tick))
      .attr("y", svgHeight - weekRow + 4.5)
      .attr("text-anchor", (tick) => (isNarrow && x(tick) > right - 16 ? "end" : "middle"));
    setText(texts, (tick) => weekAxis.tickText(tick, hours, 0));
    const name = weeks
      .selectAll("text.week-name")
      .data([isNarrow ? "wk" : "week"])
      .join("text");
    name
      .attr("class", "chart-unit week-name")
      .attr("x", 0)
      .attr("y", svgHeight - weekRow + 4.5);
    setText(name, String);
  }

  /** Words of the row of weeks make room for the flag. */
  function cursor(cursorX: number): void {
    weeks.selectAll<SVGTextElement, number>("text.chart-tick").attr("display", function () {
      return Math.abs(Number(this.getAttribute("x")) - cursorX) < 46 ? "none" : null;
    });
  }

  return {draw, cursor};
}

interface Span {
  readonly x0: number;
  readonly x1: number;
}

function spanOf(intake: Intake, index: number, hours: number, {x}: Scales): Span {
  const end = Math.min(hours, 24 * endOf(intake, index));
  return {x0: x(24 * stepAt(intake, index).fromDay), x1: x(end)};
}

function stepsPath(
  intake: Intake,
  hours: number,
  {x, y}: Scales,
  levelAt: (step: Step) => number,
): string {
  const shown = intake.filter(({fromDay}) => 24 * fromDay < hours);
  const pieces = shown.map(
    (step, i) =>
      `${i === 0 ? "M" : "H"}${x(24 * step.fromDay)}${i === 0 ? "," : "V"}${y(levelAt(step))}`,
  );
  return `${pieces.join("")}H${x(hours)}`;
}
