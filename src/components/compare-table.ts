import {setText} from "../lib/set-text.js";
import {create} from "d3-selection";
import type {Comparison} from "/models/magnesium/simulate.js";
import {amountIn, amountText, signed, type Units} from "../lib/amount-text.js";
import {pinColour, pinDash, type PinLetter, pinLetters} from "../lib/palette.js";

export type CompareTable = HTMLElement & {
  update(own: Comparison, pins: readonly {run: Comparison; title: string}[], units: Units): void;
};

/** What a run adds to the pill-free day, this one beside the pinned ones. "unpin" carries an index. */
export function compareTable(): CompareTable {
  const root = create("div").attr("class", "compare");
  // the roles are said aloud because the style of a wide table would take them away
  const table = root.append("table").attr("role", "table");
  const [head, body] = [
    table.append("thead").append("tr").attr("role", "row"),
    table.append("tbody"),
  ];
  const list = root.append("ul").attr("class", "pins");
  const element = root.node() as HTMLElement; // created above, so it is there

  return Object.assign(element, {
    update(own: Comparison, pins: readonly {run: Comparison; title: string}[], units: Units): void {
      const first = pins[0];
      const runs = [own, ...pins.map(({run}) => run)];
      const letters = pins.map((_, i) => pinLetters[i] as PinLetter); // at most as many pins as letters
      const ratio = pins.length === 1 ? ["ratio"] : [];
      const headings = [spanText(own), "now", ...letters, ...ratio];
      table.classed("is-wide", pins.length > 2).style("--runs", runs.length);
      const heads = head.selectAll("th").data(headings).join("th");
      setText(heads.attr("scope", "col").attr("role", "columnheader"), String);
      const rows = figures(units).map(({name, of, text}) => {
        const values = runs.map(of);
        const [now = 0, then = 0] = values;
        const ratioText = first ? [Math.abs(then) < 1e-9 ? "–" : (now / then).toFixed(2)] : [];
        return [
          name,
          ...values.map((value) => signed(text(value))),
          ...(ratio.length ? ratioText : []),
        ];
      });
      const cells = body
        .selectAll("tr")
        .data(rows)
        .join((enter) => enter.append("tr").attr("role", "row"))
        .selectAll<HTMLElement, string>("th, td")
        .data((row) => row)
        .join((enter) => enter.append((_, i) => document.createElement(i === 0 ? "th" : "td")))
        .attr("scope", (_, i) => (i === 0 ? "row" : null))
        .attr("role", (_, i) => (i === 0 ? "rowheader" : "cell"));
      setText(cells, String);
      const items = list
        .selectAll("li")
        .data(pins)
        .join((enter) => {
          const item = enter.append("li");
          item
            .append("svg")
            .attr("width", 30)
            .attr("height", 6)
            .attr("aria-hidden", "true")
            .append("line");
          item.append("b");
          item.append("span");
          item.append("button").attr("type", "button").attr("class", "link").text("remove");
          return item;
        });
      items
        .select("line")
        .attr("x2", 30)
        .attr("y1", 3)
        .attr("y2", 3)
        .attr("stroke-width", 1.6)
        .attr("stroke-dasharray", (_, i) => pinDash[letters[i] ?? "A"])
        .style("stroke", (_, i) => pinColour(letters[i] ?? "A"));
      setText(items.select("b"), (_, i) => letters[i] ?? "");
      setText(items.select("span"), ({title}) => title);
      items
        .select("button")
        .attr("aria-label", (_, i) => `remove pin ${letters[i]}`)
        .on("click", (event: Event) => {
          const index = items
            .nodes()
            .indexOf((event.currentTarget as Element).parentElement as never);
          element.dispatchEvent(new CustomEvent("unpin", {bubbles: true, detail: index}));
        });
    },
  });
}

const spanText = ({result}: Comparison): string => {
  const hours = result.times.at(-1) ?? 24;
  return hours <= 48 ? `over ${Math.round(hours)} h` : `over ${Math.round(hours / 24)} days`;
};

/** The rows: what each compares and how it is written. */
const figures = (units: Units) => [
  {
    name: `absorbed, ${units}`,
    of: ({result}: Comparison) => amountIn(result.measures.extraAbsorbedMmol, units),
    text: (value: number) => amountText(value, units),
  },
  {
    name: "serum, mmol/L",
    of: ({result}: Comparison) => result.measures.plasmaDeltaMax,
    text: (value: number) => value.toFixed(3),
  },
  {
    name: `urine, ${units}`,
    of: ({result, pillFree}: Comparison) =>
      amountIn((result.series.urine.at(-1) ?? NaN) - (pillFree.urine.at(-1) ?? NaN), units),
    text: (value: number) => amountText(value, units),
  },
  {
    name: "stool water, mL",
    of: ({result}: Comparison) => result.measures.extraStoolWaterMl,
    text: (value: number) => value.toFixed(0).replace("-", "−"),
  },
];
