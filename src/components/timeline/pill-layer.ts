import {select, type BaseType, type Selection} from "d3-selection";
import {formColour, formDash} from "../../lib/palette.js";
import {isAsleep, largestDoseMg, type Pill} from "../../lib/pills.js";
import {setAttr} from "../../lib/set-attr.js";
import {setText} from "../../lib/set-text.js";
import {appendCapsule, sizeCapsule, sizeRound} from "./capsule.js";
import {labelGap, labelShift} from "./labels.js";
import {focusPill, type Place, type Strip} from "./strip.js";
import {clockAndForm, doseText, mannerOf, spokenSlider} from "./words.js";

interface Shown {
  readonly pill: Pill;
  readonly place: Place;
  readonly index: number;
}

type Groups = Selection<SVGGElement, Shown, BaseType, unknown>;

/** One slider per pill. Elements follow their pill through every edit, so focus stays with it. */
export function pillLayer(svg: SVGSVGElement): (strip: Strip) => void {
  const layer = select(svg).append("g").attr("class", "pills");
  return (strip) => {
    const shown = strip.state.day.pills.flatMap((pill, index): Shown[] => {
      const place = strip.places[index];
      return place ? [{pill, place, index}] : [];
    });
    const focused = layer.selectChildren<SVGGElement, Shown>().filter(":focus");
    const [lost] = focused
      .filter((old) => !shown.some((now) => now.place.key === old.place.key))
      .data();
    // Not join(), which would put elements in order by moving the one that is dragged or focused.
    const kept = layer.selectAll<SVGGElement, Shown>("g.pill").data(shown, (one) => one.place.key);
    const added = kept.enter().append("g").attr("class", "pill handle").call(createPill);
    kept.exit().remove();
    const groups = kept.merge(added);
    describe(groups, strip);
    draw(groups, strip);
    putInOrder(groups.nodes(), draggedNode(groups, strip) ?? focused.node(), strip.drag !== null);
    if (lost) focusPill(strip, lost.index < shown.length ? lost.index : null);
  };
}

function createPill(groups: Groups): void {
  groups
    .attr("role", "slider")
    .attr("tabindex", 0)
    .attr("aria-orientation", "vertical")
    .attr("aria-valuemin", 0)
    .attr("aria-valuemax", largestDoseMg);
  groups.append("path").attr("class", "stem");
  for (const name of ["halo", "focus-ring", "ring", "limit"]) {
    groups.append("rect").attr("class", name);
  }
  appendCapsule(groups.append("g").attr("class", "capsule"));
  groups.append("text").attr("class", "dose");
  groups.append("text").attr("class", "form");
  const hit = groups.append("rect").attr("class", "hit");
  hit.attr("x", -22).attr("y", -22).attr("width", 44).attr("height", 44);
}

function describe(groups: Groups, strip: Strip): void {
  const {state, drag} = strip;
  const manner = mannerOf(strip);
  const limitMg = state.limitMg ?? Infinity;
  groups
    .attr("aria-label", ({index}) => `pill ${index + 1}`)
    .attr("aria-valuenow", ({pill}) => pill.elementalMg)
    .attr("aria-valuetext", ({index}) => spokenSlider(state.day, index, manner, limitMg))
    .classed("selected", ({index}) => index === state.selected)
    .classed("over-limit", ({pill}) => pill.elementalMg > limitMg)
    .classed("at-night", ({pill}) => isAsleep(state.day.night, pill.timeH))
    .classed("dragged", ({index}) => drag?.handle.kind === "pill" && drag.handle.index === index)
    .classed("doomed", ({index}) => !!drag?.isDoomed && drag.handle.index === index)
    .each(function ({pill}) {
      const colour = formColour(pill.form);
      if (this.style.getPropertyValue("--form") !== colour)
        this.style.setProperty("--form", colour);
    });
}

function draw(groups: Groups, {frame, startClockH}: Strip): void {
  const [width, height] = [frame.pillWidth, frame.pillHeight];
  setAttr(groups, "transform", ({place}) => `translate(${place.cx},${place.y})`);
  const stems = groups.select(".stem");
  setAttr(stems, "stroke-dasharray", ({pill}) => formDash[pill.form] || "none");
  setAttr(stems, "d", ({place: {x, cx, y}}) => `M${x - cx},${frame.zeroY - y}L0,0`);
  sizeCapsule(groups.select(".capsule"), width, height);
  sizeRound(groups.select(".halo"), width + 12, height + 12);
  sizeRound(groups.select(".ring"), width + 8.5, height + 8.5);
  sizeRound(groups.select(".limit"), width + 8.5, height + 8.5);
  sizeRound(groups.select(".focus-ring"), width + 16, height + 16);

  const beside = width / 2 + labelGap;
  const starts = {right: beside, left: -beside, above: 0};
  const anchors = {right: "start", left: "end", above: "middle"};
  const anchor = ({place}: Shown) => anchors[place.label.side];
  const x = ({place}: Shown) => starts[place.label.side];
  const y = ({place}: Shown) => labelShift(place, place.label, frame);
  groups
    .classed("unlabelled", ({place}) => place.label.lines === 0)
    .classed("unnamed", ({place}) => place.label.lines < 2);
  const doses = groups.select<SVGTextElement>(".dose");
  setText(doses, ({pill}) => doseText(pill.elementalMg, frame.units));
  setAttr(doses, "y", y);
  const forms = groups.select<SVGTextElement>(".form");
  setText(forms, ({pill}) => clockAndForm(pill, startClockH));
  setAttr(forms, "y", (one) => y(one) + 16);
  for (const texts of [doses, forms]) {
    setAttr(texts, "text-anchor", anchor);
    setAttr(texts, "x", x);
  }
}

function draggedNode(groups: Groups, {drag}: Strip): SVGGElement | null {
  return drag?.handle.kind === "pill" ? (groups.nodes()[drag.handle.index] ?? null) : null;
}

/** Clock order for the Tab key. The pivot never moves, or it would lose focus; dragged, it is last. */
function putInOrder(nodes: SVGGElement[], pivot: SVGGElement | null, isLast: boolean): void {
  const others = nodes.filter((node) => node !== pivot);
  const wanted = pivot && isLast ? [...others, pivot] : nodes;
  if (wanted.every((node, i) => i === 0 || node.previousSibling === wanted[i - 1])) return;
  const at = pivot ? wanted.indexOf(pivot) : 0;
  const fixed = wanted[at];
  fixed?.before(...wanted.slice(0, at));
  fixed?.after(...wanted.slice(at + 1));
}
