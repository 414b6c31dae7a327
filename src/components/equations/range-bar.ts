import {create} from "d3-selection";
import {numberText} from "../../lib/number-text.js";

const [width, height] = [112, 20];

/**
 * A plausible range as a bar and the value as a dot, on a scale from zero to twice the value; where the
 * range goes further its end is an arrow. The words for it stand beside, for ears and for print.
 */
export function rangeBar(value: number, low: number, high: number): HTMLElement {
  const top = value > 0 ? 2 * value : high;
  const x = (at: number) => 4 + (width - 8) * Math.min(1, Math.max(0, at / top));
  const svg = create("svg:svg").attr("class", "range-bar").attr("aria-hidden", "true");
  svg.attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
  const middle = height / 2;
  const line = (name: string, from: number, to: number) =>
    svg
      .append("line")
      .attr("class", name)
      .attr("x1", from.toFixed(1))
      .attr("x2", to.toFixed(1))
      .attr("y1", middle)
      .attr("y2", middle);
  line("range-scale", 4, width - 4);
  if (high > low) line("range-span", x(low), x(high));
  if (high > top * 1.001) {
    const tip = width;
    svg.append("path").attr("class", "range-tip").attr("d", `M${tip},${middle}l-6,-4v8z`);
  }
  svg.append("circle").attr("cx", x(value).toFixed(1)).attr("cy", middle).attr("r", 5);
  const words = create("span").attr("class", "range-words");
  words.text(high > low ? `${numberText(low)} to ${numberText(high)}` : "exact");
  const element = create("div").attr("class", "range").node() as HTMLElement; // just created
  element.append(svg.node() as SVGSVGElement, words.node() as HTMLElement);
  return element;
}
