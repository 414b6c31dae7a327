import {wordWidth} from "../../lib/label-field.js";
import type {Layer, Plot} from "./types.js";

/** Title and unit: stacked in the left margin, or one line above a narrow plot. */
export function drawCaption(parent: Layer, plot: Plot, title: string, unit: string): void {
  parent.selectAll("*").remove();
  const isNarrow = plot.layout.size === "narrow";
  const y = isNarrow ? 14 : plot.top + 3;
  const heading = parent.append("text").attr("class", "chart-title").attr("x", 0).attr("y", y);
  heading.text(title);
  if (isNarrow) {
    heading.append("tspan").attr("class", "chart-unit").attr("dx", 9).text(unit);
    return;
  }
  wrap(unit, plot.left - 20).forEach((text, i) => {
    const line = parent.append("text").attr("class", "chart-unit").attr("x", 0);
    line.attr("y", y + 18 * (i + 1)).text(text);
  });
}

/** Words broken into lines that fit the width. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines[lines.length - 1] ?? ""} ${word}`;
    if (lines.length > 0 && wordWidth(longer) < width + 16) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
