import {create} from "d3-selection";
import {halfTimes} from "../../lib/body/slow-grades.js";

/** What is measured here and what assumed, and what is left to do with the course. */
export function courseFoot(keep: HTMLElement): HTMLElement {
  const root = create("div").attr("class", "course-foot");
  const [slow, bone] = halfTimes;
  root
    .append("p")
    .attr("class", "page-note")
    .text(
      `Modelled, not measured, for one person whose days are all alike; supplements are taken once a day with breakfast. The kidney’s curve rests on human data. Grade D is assumed: how nearly saturated the uptake into cells and slow tissue is, how far kidney and gut answer to depletion, how slow bone is. Half-time of slow tissue: ${slow?.text} (grade ${slow?.grade}); of deep bone: ${bone?.text} (grade ${bone?.grade}). A store counts as back from 99.5 % of its rest on. A teaching model, no medical advice, and no promise of any effect on health.`,
    );
  const element = root.node() as HTMLElement; // just created
  element.append(keep);
  return element;
}
