import {create} from "d3-selection";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {Split} from "../../lib/splits/grid.js";
import type {SplitMap} from "../../lib/splits/split-map.js";
import {bothAnswers, linearText, stoolText, why} from "../../lib/splits/reasons.js";
import {comparison} from "../../lib/splits/words.js";
import type {View} from "../../lib/splits-kind.js";
import {setText} from "../../lib/set-text.js";

export interface SaysData {
  readonly map: SplitMap;
  readonly scenario: Scenario;
  readonly view: View;
  readonly shown: Split;
  readonly address: string;
}

export interface Says {
  /** What the chosen cell gains beside other splits, and the way to its day. */
  readonly sentence: HTMLElement;
  /** Why. */
  readonly reading: HTMLElement;
  update(data: SaysData): void;
}

/** The chosen cell in words. */
export function says(): Says {
  const head = create("div").attr("class", "split-says");
  const sentence = head.append("p").attr("class", "split-sentence");
  const link = head.append("a").attr("class", "split-open").text("Open this day");
  const body = create("div").attr("class", "reading split-reading");
  const paragraphs = body.append("div");
  const small = body.append("p").attr("class", "page-note");
  return {
    sentence: head.node() as HTMLElement, // both were created above
    reading: body.node() as HTMLElement,
    update({map, scenario, view, shown, address}: SaysData): void {
      setText(sentence.data([comparison(map, shown, view)]), String);
      link.attr("href", address);
      const lines = [why(map, shown, scenario, view.units), bothAnswers(map, shown, view.units)];
      setText(paragraphs.selectAll("p").data(lines).join("p").attr("class", "quiet"), String);
      setText(small.data([`${linearText(map, shown, view)} ${stoolText(map, shown)}`]), String);
    },
  };
}
