import type {ProfilePlace} from "../../lib/barrier/profile-data.js";
import {type ProfileLayout} from "../../lib/barrier/profile-layout.js";
import {voltageText} from "../../lib/barrier/text.js";
import {gradeWord, isMeasured} from "../../lib/evidence-line.js";
import {setAttr} from "../../lib/set-attr.js";
import {setText} from "../../lib/set-text.js";
import type {Layer} from "../chart/types.js";

/** Two fine strokes, as every wall of the site, here upright. */
const strokes = [-1.75, 1.75];

/** The cells that the first two walls enclose: no fluid, so no ground. */
const lining = 1;

/** Grounds, names and walls: what stays while plasma moves. */
export function placesLayer(under: Layer, over: Layer, walls: readonly number[]) {
  return (places: readonly ProfilePlace[], layout: ProfileLayout): void => {
    const {columns, gaps, top, bottom, isNarrow} = layout;
    under
      .selectAll("rect")
      .data(columns)
      .join("rect")
      .attr("class", (_, i) => (i === lining ? "profile-ground is-bare" : "profile-ground"))
      .attr("x", ({x0}) => x0)
      .attr("width", ({x0, x1}) => x1 - x0)
      .attr("y", top - 24)
      .attr("height", bottom - top + 24);
    under
      .selectAll("line")
      .data(walls.flatMap((wall) => strokes.map((aside) => (gaps[wall] ?? 0) + aside)))
      .join("line")
      .attr("class", "profile-wall")
      .attr("x1", (x) => x)
      .attr("x2", (x) => x)
      .attr("y1", top - 24)
      .attr("y2", bottom);
    over
      .selectAll("text")
      .data(places)
      .join("text")
      .attr("class", isNarrow ? "profile-name is-narrow" : "profile-name")
      .attr("text-anchor", "middle")
      .attr("x", (_, i) => columns[i]?.middle ?? 0)
      .attr("y", top - 8)
      .text(({label, short}) => (isNarrow ? short : label));
  };
}

/** What nobody measured has a dotted frame instead of a level. */
export function unknownLayer(parent: Layer) {
  const group = parent.append("g").attr("class", "profile-unknown");
  return (places: readonly ProfilePlace[], {columns, level, isNarrow}: ProfileLayout): void => {
    const inset = isNarrow ? 2 : 8;
    const unknown = columns.filter((_, i) => places[i]?.bars.length === 0);
    const [top, bottom] = [level(1.15), level(0.45)];
    group
      .selectAll("rect")
      .data(unknown)
      .join("rect")
      .attr("x", ({x0}) => x0 + inset)
      .attr("width", ({x0, x1}) => Math.max(0, x1 - x0 - 2 * inset))
      .attr("y", top)
      .attr("height", bottom - top)
      .attr("rx", 6);
    const lines = unknown.flatMap(({middle}) => [
      {middle, text: "not", y: (top + bottom) / 2 - 3},
      {middle, text: "measured", y: (top + bottom) / 2 + 13},
    ]);
    group
      .selectAll("text")
      .data(lines)
      .join("text")
      .attr("text-anchor", "middle")
      .attr("x", ({middle}) => middle)
      .attr("y", ({y}) => y)
      .text(({text}) => text);
  };
}

/** The voltage of each place, and how it is known; without a strip of potentials, also how far uphill it lies. */
export function voltagesLayer(parent: Layer) {
  return (places: readonly ProfilePlace[], layout: ProfileLayout): void => {
    const {columns, bottom, isNarrow, potential} = layout;
    const rows = places.flatMap((place, i) => {
      const at = columns[i]?.middle ?? 0;
      const lines = [voltageLine(place, isNarrow)];
      if (!potential) lines.push(uphillLine(place, isNarrow));
      return lines.map((text, line) => ({
        ...{text, x: at, y: bottom + 16 + 17 * line},
        isSure: place.voltage === null || isMeasured(place.voltage.grade),
      }));
    });
    const texts = parent
      .selectAll<SVGTextElement, (typeof rows)[number]>("text")
      .data(rows)
      .join((enter) => enter.append("text").attr("text-anchor", "middle"));
    setAttr(texts, "class", ({isSure}) =>
      isSure ? "profile-voltage" : "profile-voltage is-unsure",
    );
    setAttr(texts, "x", ({x}) => x);
    setAttr(texts, "y", ({y}) => y);
    setText(texts, ({text}) => text);
  };
}

function voltageLine({voltage}: ProfilePlace, isNarrow: boolean): string {
  if (!voltage) return "voltage unknown";
  const {value, grade} = voltage;
  const text = voltageText(value);
  return isNarrow || value === 0 ? text : `${text}, ${gradeWord[grade]}`;
}

function uphillLine({potential, name}: ProfilePlace, isNarrow: boolean): string {
  if (name === "plasma") return "";
  if (!potential) return isNarrow ? "" : "level unknown";
  const {value} = potential;
  const way = value >= 0 ? "up" : "down";
  return `${Math.abs(Math.round(value))} mV ${isNarrow ? way : `${way}hill`}`;
}
