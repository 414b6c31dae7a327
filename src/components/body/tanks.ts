import type {BodyRun} from "../../lib/body/body-run.js";
import {restOf, shareOn, stores, type StoreName} from "../../lib/body/stores.js";
import {weekText} from "../../lib/body/week-axis.js";
import {setText} from "../../lib/set-text.js";
import {hatchPattern} from "../chart/hatch.js";
import {plainFrame} from "../plain-frame.js";

export type Tanks = HTMLElement & {update(run: BodyRun, day: number): void};

interface Tank {
  readonly id: StoreName;
  readonly name: string;
  readonly mmol: number;
  readonly share: number;
  readonly x: number;
  readonly width: number;
}

const [gap, least] = [8, 9];

/** The stores at the cursor: as wide as what they hold at rest, filled as far as they are full. */
export function tanks(): Tanks {
  const frame = plainFrame({
    title: "Stores",
    unit: "width = mmol at rest",
    height: 104,
    margin: {left: 0, right: 0, top: 4, bottom: 40},
  });
  const layer = frame.layer("tanks");
  const hatch = hatchPattern(layer);
  const thinWords = frame.layer("thin").append("text").attr("class", "chart-name");
  let shown: {run: BodyRun; day: number} | null = null;

  function draw(): void {
    if (shown === null) return;
    const {run, day} = shown;
    const {top, bottom, right} = frame.plot();
    const list = tanksOf(run, day, right);
    const yOf = ({share}: Tank) => bottom - Math.min(1.06, share) * (bottom - top - 8);
    const full = top + 8;
    const groups = layer
      .selectAll<SVGGElement, Tank>("g")
      .data(list, ({id}) => id)
      .join((enter) => {
        const group = enter.append("g");
        group.append("rect").attr("class", "tank-missing").attr("fill", hatch);
        group.append("rect").attr("class", "tank-fill");
        group.append("path").attr("class", "tank-level");
        group.append("path").attr("class", "tank-wall");
        group.append("text").attr("class", "chart-value tank-share").attr("text-anchor", "middle");
        group.append("text").attr("class", "chart-name tank-name").attr("text-anchor", "middle");
        return group;
      })
      .attr("transform", ({x}) => `translate(${x},0)`);
    groups
      .select(".tank-missing")
      .attr("width", ({width}) => width)
      .attr("y", full)
      .attr("height", (tank) => Math.max(0, yOf(tank) - full));
    groups
      .select(".tank-fill")
      .attr("width", ({width}) => width)
      .attr("y", yOf)
      .attr("height", (tank) => bottom - yOf(tank));
    groups.select(".tank-level").attr("d", (tank) => `M0,${yOf(tank)}h${tank.width}`);
    groups.select(".tank-wall").attr("d", ({width}) => `M0,${top}V${bottom}h${width}V${top}`);
    const isWide = ({width}: Tank) => width > 60;
    setText(
      groups
        .select<SVGTextElement>(".tank-share")
        .attr("x", ({width}) => width / 2)
        .attr("y", (top + bottom) / 2 + 10),
      (tank) => (isWide(tank) ? percent(tank.share) : ""),
    );
    setText(
      groups
        .select<SVGTextElement>(".tank-name")
        .attr("x", ({width}) => width / 2)
        .attr("y", bottom + 18),
      (tank) => (isWide(tank) ? tank.name : ""),
    );
    // thin tanks share the row below
    const thin = list.filter((tank) => !isWide(tank));
    thinWords
      .attr("y", bottom + 36)
      .text(thin.map(({name, share}) => `${name} ${percent(share)}`).join(", "));
    frame.relabel({title: `Stores in ${weekText(day)}`});
    frame.describe(
      `${list.map(({name, share, mmol}) => `${name} ${percent(share)} of ${mmol.toFixed(0)} millimoles`).join(", ")}.`,
    );
    frame.table.update(() => ({
      caption: `Stores in ${weekText(day)}`,
      headings: ["store", "at rest, mmol", "now, mmol", "of rest"],
      rows: list.map(({name, mmol, share}) => [
        name,
        mmol,
        mmol * share,
        {value: share, text: percent(share)},
      ]),
    }));
  }
  frame.onResize(draw);
  return Object.assign(frame.figure, {
    update(run: BodyRun, day: number): void {
      shown = {run, day};
      draw();
    },
  });
}

function tanksOf(run: BodyRun, day: number, width: number): Tank[] {
  const rests = stores.map(({id}) => restOf(run, id));
  const total = rests.reduce((a, b) => a + b, 0);
  const room = width - gap * (stores.length - 1) - 2;
  let x = 1;
  return stores.map(({id, name}, i): Tank => {
    const mmol = rests[i] ?? NaN;
    const own = Math.max(least, (room * mmol) / total);
    const tank = {id, name, mmol, share: shareOn(run, id, day), x, width: own};
    x += own + gap;
    return tank;
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(share > 0.9 ? 1 : 0)} %`;
