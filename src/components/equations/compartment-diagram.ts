import type {Moment} from "/models/magnesium/inside.js";
import type {Units} from "../../lib/amount-text.js";
import {amountIn} from "../../lib/amount-text.js";
import {headedLine} from "../../lib/equations/arrow.js";
import {diagramLayout, laneKey, type DiagramLayout} from "../../lib/equations/diagram-layout.js";
import {flows, type Flow, type PlaceId, places} from "../../lib/equations/places.js";
import type {EquationsData} from "../../lib/equations/data.js";
import {numberText} from "../../lib/number-text.js";
import {setText} from "../../lib/set-text.js";
import type {Layer} from "../chart/types.js";
import {plainFrame} from "../plain-frame.js";

export type CompartmentDiagram = HTMLElement & {
  update(moment: Moment, look: {units: Units; clock: string; isLive: boolean}): void;
  /** Shows what a term of an equation is about; null shows all alike. */
  light(keys: ReadonlySet<string> | null): void;
};

/** Below this a flow, mmol/h, is drawn as a dotted way without a figure. */
const stillness = 1e-5;

/** Places with what they hold and flows between them, at one moment; the layout follows the width. */
export function compartmentDiagram(data: EquationsData): CompartmentDiagram {
  let layout: DiagramLayout = diagramLayout(416);
  const frame = plainFrame({
    title: "Magnesium in its compartments",
    unit: "mg, flows in mg/h",
    height: () => layout.height,
    margin: {left: 0, right: 0, top: 0, bottom: 4},
  });
  frame.figure.classList.add("compartments");
  const [wallLayer, flowLayer, placeLayer] = ["walls", "flows", "places"].map((name) =>
    frame.layer(name),
  ) as [Layer, Layer, Layer]; // as many as names
  const boxes = placeLayer.selectAll("g").data(places).join("g").attr("class", "place");
  boxes.attr("data-place", ({id}) => id);
  boxes.append("rect").attr("rx", 2);
  boxes
    .append("text")
    .attr("class", "place-name")
    .text(({name}) => name);
  boxes.append("text").attr("class", "place-amount");
  const ways = flowLayer
    .selectAll<SVGGElement, Flow>("g")
    .data(flows.filter((flow) => laneKey(flow) in layout.lanes))
    .join("g")
    .attr("class", ({road}) => `flow road-${road}`);
  ways.append("path").attr("class", "flow-line");
  ways.append("path").attr("class", "flow-head");
  ways.append("text").attr("class", "flow-figure");
  boxes.on("click", (_, {organ}) => choose(organ));

  let shown: {moment: Moment; units: Units} | null = null;
  const amountOf = (id: PlaceId, moment: Moment): number =>
    places
      .find((place) => place.id === id)
      ?.states.reduce((sum, state) => sum + (moment.states[state] ?? NaN), 0) ?? NaN;
  const netOf = (flow: Flow, moment: Moment): number =>
    flow.fluxes.reduce((sum, {name, sign}) => sum + sign * (moment.fluxes[name] ?? NaN), 0);

  function arrange(): void {
    layout = diagramLayout(frame.plot().width);
    frame.figure.classList.toggle("is-small", frame.plot().width < 340);
    boxes.attr("transform", ({id}) => `translate(${layout.boxes[id].x},${layout.boxes[id].y})`);
    boxes
      .select("rect")
      .attr("width", ({id}) => layout.boxes[id].width)
      .attr("height", ({id}) => layout.boxes[id].height);
    for (const [name, dy] of [
      ["place-name", -3],
      ["place-amount", 15],
    ] as const) {
      boxes
        .select(`.${name}`)
        .attr("x", ({id}) => layout.boxes[id].width / 2)
        .attr("y", ({id}) => layout.boxes[id].height / 2 + dy);
    }
    drawWalls(wallLayer, layout);
    if (shown !== null) draw();
  }

  function draw(): void {
    if (shown === null) return;
    const {moment, units} = shown;
    boxes.classed("is-absent", ({id}) => id === "clamp" && moment.states["clamp_gain"] === 0);
    setText(boxes.select<SVGTextElement>(".place-amount"), ({id}) =>
      numberText(amountIn(amountOf(id, moment), units), 3),
    );
    ways.each(function (flow) {
      const lane = layout.lanes[laneKey(flow)];
      if (lane === undefined) return;
      const net = netOf(flow, moment);
      const isStill = Math.abs(net) < stillness;
      const way = ways.filter((other) => other === flow);
      const width = isStill ? 1 : Math.min(9, 1.2 + 2.2 * Math.sqrt(Math.abs(net)));
      const points = net < 0 ? [...lane.points].reverse() : lane.points;
      const {line, head} = headedLine(points, width);
      way.classed("is-still", isStill);
      way.classed("is-absent", isStill && isOptional(flow));
      way.select(".flow-line").attr("d", line).attr("stroke-width", width.toFixed(1));
      way.select(".flow-head").attr("d", isStill ? "" : head);
      const figure = isStill ? "" : numberText(amountIn(Math.abs(net), units), 2);
      way
        .select(".flow-figure")
        .attr("x", lane.label.x)
        .attr("y", lane.label.y)
        .attr("text-anchor", lane.label.anchor);
      setText(way.select<SVGTextElement>(".flow-figure"), () => figure);
    });
  }
  frame.onResize(arrange);

  const choose = (organ: string) =>
    frame.figure.dispatchEvent(new CustomEvent("organ", {bubbles: true, detail: organ}));

  return Object.assign(frame.figure, {
    update(moment: Moment, {units, clock, isLive}: {units: Units; clock: string; isLive: boolean}) {
      shown = {moment, units};
      draw();
      frame.relabel({unit: `${units}, flows in ${units}/h, at ${clock}`});
      frame.table.update(() => tableOf(data, moment, units, clock), isLive);
      if (!isLive) {
        const [gut, blood] = [amountOf("bowel", moment), amountOf("plasma", moment)];
        frame.describe(
          `At ${clock} the small bowel holds ${numberText(amountIn(gut, units), 3)} ${units} and plasma ` +
            `${numberText(amountIn(blood, units), 3)} ${units}; the table lists every amount.`,
        );
      }
    },
    light(keys: ReadonlySet<string> | null): void {
      const hasPlace = ({states}: (typeof places)[number]) =>
        keys !== null && states.some((state) => keys.has(state));
      const hasFlow = ({fluxes}: Flow) =>
        keys !== null && fluxes.some(({name}) => keys.has(`flux:${name}`) || keys.has(name));
      boxes.classed("is-lit", hasPlace);
      ways.classed("is-lit", hasFlow);
      const isAny = places.some(hasPlace) || flows.some(hasFlow);
      frame.figure.classList.toggle("has-lit", isAny);
    },
  });
}

/** A hypothesis or an experiment: not drawn while nothing goes there. */
const isOptional = ({road, from, to}: Flow): boolean =>
  road === "chelate" ||
  from === "clamp" ||
  (from === "plasma" && to === "brainFluid" && road === "other");

function drawWalls(layer: Layer, {walls}: DiagramLayout): void {
  const groups = layer.selectAll("g").data(walls).join("g").attr("class", "wall-upright");
  groups
    .selectAll("line")
    .data(({x, y0, y1}) => [-1.75, 1.75].map((dx) => ({x: x + dx, y0, y1})))
    .join("line")
    .attr("x1", ({x}) => x)
    .attr("x2", ({x}) => x)
    .attr("y1", ({y0}) => y0)
    .attr("y2", ({y1}) => y1);
  groups
    .selectAll("text")
    .data((wall) => [wall])
    .join("text")
    .attr("x", ({x}) => x)
    .attr("y", ({nameY}) => nameY)
    .text(({name}) => name);
}

/** Every state of the model with what it is now: magnesium in the unit that is chosen. */
function tableOf(data: EquationsData, {states}: Moment, units: Units, clock: string) {
  const rows = Object.entries(states).map(([name, value]) => {
    const {meaning = name, unit = ""} = data.names[name] ?? {};
    const isMagnesium = places.some(({states: own}) => own.includes(name));
    const amount = isMagnesium ? amountIn(value, units) : value;
    return [meaning, numberText(amount, 4), isMagnesium ? units : unit === "1" ? "" : unit];
  });
  return {
    caption: `Every state of the model at ${clock}`,
    headings: ["state", "now", "unit"],
    rows,
  };
}
