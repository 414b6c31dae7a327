import {setAttr} from "../../lib/set-attr.js";
import {setText} from "../../lib/set-text.js";
import {select} from "d3-selection";
import {pinColour} from "../../lib/palette.js";
import {appendCapsule, sizeCapsule} from "./capsule.js";
import type {Strip} from "./strip.js";
import {doseText} from "./words.js";

const [ghostWidth, ghostHeight] = [24, 12];

/** Pills of pinned days, pale, each with its pin's letter; not for dragging. */
export function ghostLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const layer = select(svg).append("g").attr("class", "ghosts").attr("aria-hidden", "true");
  return ({frame, state, places}) => {
    const ghosts = state.ghosts.flatMap(({letter, pills}) =>
      pills.map((pill, i) => ({letter, pill, key: `${letter}${i}`})),
    );
    type Shown = (typeof ghosts)[number];
    const groups = layer
      .selectAll<SVGGElement, Shown>("g.ghost")
      .data(ghosts, (ghost) => ghost.key)
      .join((enter) => {
        const group = enter.append("g").attr("class", "ghost");
        appendCapsule(group.append("g").attr("class", "capsule"));
        group
          .append("text")
          .attr("x", ghostWidth / 2 + 6)
          .attr("dy", "0.35em");
        return group.style("--form", (ghost) => pinColour(ghost.letter)); // its key holds the letter
      });
    setAttr(groups, "transform", ({pill}) => {
      return `translate(${frame.x(pill.timeH)},${frame.y(pill.elementalMg)})`;
    });
    sizeCapsule(groups.select(".capsule"), ghostWidth, ghostHeight);

    const isNarrow = frame.layout.size === "narrow";
    const roomFor = ({pill}: Shown) => {
      const [x, y] = [frame.x(pill.timeH), frame.y(pill.elementalMg)];
      const isNear = (p: {cx: number; y: number}) => Math.abs(p.y - y) < 26 && p.cx > x - 40;
      return !places.some((p) => isNear(p) && p.cx < x + (isNarrow ? 60 : 110));
    };
    setText(groups.select("text"), (ghost) => {
      if (isNarrow || !roomFor(ghost)) return roomFor(ghost) ? ghost.letter : "";
      return `${ghost.letter} ${doseText(ghost.pill.elementalMg, frame.units)}`;
    });
  };
}
