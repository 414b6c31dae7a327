import type {ProfilePlace} from "../../lib/barrier/profile-data.js";
import type {ProfileLayout} from "../../lib/barrier/profile-layout.js";
import {voltageText} from "../../lib/barrier/text.js";
import {isMeasured} from "../../lib/evidence-line.js";
import {setAttr} from "../../lib/set-attr.js";
import {setText} from "../../lib/set-text.js";
import type {Layer} from "../chart/types.js";

/** How far uphill from plasma an ion is in each place: steps, joined through the walls. */
export function potentialLayer(parent: Layer) {
  const title = parent
    .append("text")
    .attr("class", "profile-strip-title")
    .text("Electrochemical potential");
  const zero = parent.append("line").attr("class", "profile-strip-zero");
  const path = parent.append("path").attr("class", "profile-strip-way");
  const steps = parent.append("g");
  const words = parent.append("g");
  return (places: readonly ProfilePlace[], layout: ProfileLayout): void => {
    const {potential, columns} = layout;
    if (!potential) return;
    const {scale} = potential;
    const shown = places.flatMap(({potential: value}, i) => {
      const column = columns[i];
      return value && column ? [{...value, ...column, y: scale(value.value)}] : [];
    });
    title.attr("x", (columns[0]?.x0 ?? 0) + 4).attr("y", potential.title);
    zero.attr("x1", columns[0]?.x0 ?? 0).attr("x2", columns.at(-1)?.x1 ?? 0);
    zero.attr("y1", scale(0)).attr("y2", scale(0));
    const points = shown.flatMap(({x0, x1, y}) => [
      `${x0 + 7},${y.toFixed(1)}`,
      `${x1 - 7},${y.toFixed(1)}`,
    ]);
    path.attr("d", `M${points.join("L")}`);
    const marks = steps
      .selectAll<SVGLineElement, (typeof shown)[number]>("line")
      .data(shown)
      .join("line");
    setAttr(marks, "class", ({grade}) => `potential-step${isMeasured(grade) ? "" : " is-dashed"}`);
    setAttr(marks, "x1", ({x0}) => x0 + 7);
    setAttr(marks, "x2", ({x1}) => x1 - 7);
    setAttr(marks, "y1", ({y}) => y.toFixed(1));
    setAttr(marks, "y2", ({y}) => y.toFixed(1));
    const texts = words
      .selectAll<SVGTextElement, (typeof shown)[number]>("text")
      .data(shown)
      .join((enter) =>
        enter
          .append("text")
          .attr("class", "chart-label is-line profile-word potential-word")
          .attr("text-anchor", "middle"),
      );
    setAttr(texts, "x", ({middle}) => middle);
    setAttr(texts, "y", ({y, value}) => (value < -60 ? y - 6 : y + 16).toFixed(1));
    setText(texts, ({value}) => voltageText(value));
  };
}
