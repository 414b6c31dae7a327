import {create} from "d3-selection";
import type {Scenario} from "/models/magnesium/scenario.js";
import {courseTitle} from "../../lib/body/course-title.js";
import {pinColour, pinDash, type PinLetter, pinLetters} from "../../lib/palette.js";
import {setText} from "../../lib/set-text.js";

export type PinList = HTMLElement & {update(pins: readonly Scenario[], own: Scenario): void};

/** The pinned courses with their letter and line; "unpin" carries the place of one. */
export function pinList(): PinList {
  const root = create("ul").attr("class", "pins");
  const element = root.node() as HTMLElement; // just created
  const letterOf = (i: number): PinLetter => pinLetters[i] ?? "A";
  return Object.assign(element, {
    update(pins: readonly Scenario[], own: Scenario): void {
      const items = root
        .selectAll("li")
        .data(pins)
        .join((enter) => {
          const item = enter.append("li");
          const sample = item.append("svg").attr("width", 30).attr("height", 6);
          sample
            .attr("aria-hidden", "true")
            .append("line")
            .attr("x2", 30)
            .attr("y1", 3)
            .attr("y2", 3);
          item.append("b");
          item.append("span");
          item.append("button").attr("type", "button").attr("class", "link").text("remove");
          return item;
        });
      items
        .select("line")
        .attr("stroke-width", 1.6)
        .attr("stroke-dasharray", (_, i) => pinDash[letterOf(i)])
        .style("stroke", (_, i) => pinColour(letterOf(i)));
      setText(items.select("b"), (_, i) => letterOf(i));
      setText(items.select("span"), (pin) => courseTitle(pin, own));
      items
        .select("button")
        .attr("aria-label", (_, i) => `remove pin ${letterOf(i)}`)
        .on("click", (event: Event) => {
          const item = (event.currentTarget as Element).parentElement as never;
          const detail = items.nodes().indexOf(item);
          element.dispatchEvent(new CustomEvent("unpin", {bubbles: true, detail}));
        });
    },
  });
}
