import {create, type Selection} from "d3-selection";
import type {Units} from "../lib/amount-text.js";
import {pinColour, pinDash, type PinLetter} from "../lib/palette.js";
import type {ShownRun} from "../lib/run-page.js";
import {setText} from "../lib/set-text.js";
import {figures, ratioOf, ratioText, spanText} from "./compare-figures.js";
import type {Table} from "./details-table.js";
import {saveButton} from "./save-button.js";
import {segmented} from "./segmented.js";

export interface PinnedRun {
  readonly letter: PinLetter;
  readonly title: string;
  /** Null: it could not be computed. */
  readonly run: ShownRun | null;
}

export type CompareTable = HTMLElement & {
  update(own: ShownRun, pins: readonly PinnedRun[], units: Units): void;
};

/** What a run adds to the pill-free day, this one beside the pinned ones. "unpin" carries a letter. */
export function compareTable(): CompareTable {
  const root = create("div").attr("class", "compare");
  const choice = segmented("Compare by", [
    {value: "amount", label: "amounts"},
    {value: "ratio", label: "ratios", description: "this run divided by the pinned one"},
  ]);
  choice.value = "amount";
  // the roles are said aloud because the style of a wide table would take them away
  const table = root.append("table").attr("role", "table");
  const [head, body] = [
    table.append("thead").append("tr").attr("role", "row"),
    table.append("tbody"),
  ];
  const showPins = pinList(root);
  const element = root.node() as HTMLElement; // created above, so it is there
  let shown: Parameters<CompareTable["update"]> | null = null;
  const content = () => (shown ? contentOf(...shown) : null);
  element.prepend(choice);
  element.append(saveButton({name: "comparison", title: "the comparison", table: content}));
  choice.addEventListener("input", (event) => {
    event.stopPropagation();
    if (shown) draw(...shown);
  });

  function draw(own: ShownRun, pins: readonly PinnedRun[], units: Units): void {
    const asRatio = pins.length > 1 && choice.value === "ratio";
    choice.hidden = pins.length < 2;
    const headings = [
      asRatio ? "now divided by" : spanText(own),
      ...(asRatio ? [] : ["now"]),
      ...pins.map(({letter}) => letter),
      ...(pins.length === 1 ? ["ratio"] : []),
    ];
    table.classed("is-wide", headings.length > 4).style("--runs", headings.length - 1);
    const heads = head
      .selectAll<Element, string>("th")
      .data(headings)
      .join((enter) => enter.append("th").attr("scope", "col").attr("role", "columnheader"));
    setText(heads, String);
    const rows = figures(units).map(({name, of, text}) => {
      const now = of(own);
      const thens = pins.map(({run}) => (run === null ? null : of(run)));
      const amounts = thens.map((then) => (then === null ? "–" : text(then)));
      const ratios = thens.map((then) => (then === null ? "–" : ratioText(now, then)));
      if (asRatio) return [name, ...ratios];
      return [name, text(now), ...amounts, ...(pins.length === 1 ? ratios : [])];
    });
    const cells = body
      .selectAll("tr")
      .data(rows)
      .join((enter) => enter.append("tr").attr("role", "row"))
      .selectAll<HTMLElement, string>("th, td")
      .data((row) => row)
      .join((enter) =>
        enter
          .append((_, i) => document.createElement(i === 0 ? "th" : "td"))
          .attr("scope", (_, i) => (i === 0 ? "row" : null))
          .attr("role", (_, i) => (i === 0 ? "rowheader" : "cell")),
      );
    setText(cells, String);
  }

  return Object.assign(element, {
    update(own: ShownRun, pins: readonly PinnedRun[], units: Units): void {
      shown = [own, pins, units];
      draw(own, pins, units);
      showPins(pins);
    },
  });
}

/** Everything compared, differences and ratios, for a file. */
function contentOf(own: ShownRun, pins: readonly PinnedRun[], units: Units): Table {
  const runs = pins.flatMap(({letter, title, run}) => (run ? [{letter, title, run}] : []));
  return {
    caption: `What the pills add to the pill-free day, ${spanText(own)}`,
    headings: [
      "figure",
      "now",
      ...runs.flatMap(({letter, title}) => [`${letter}: ${title}`, `now divided by ${letter}`]),
    ],
    rows: figures(units).map(({name, of, text}) => [
      name,
      {value: of(own), text: text(of(own))},
      ...runs.flatMap(({run}) => [
        {value: of(run), text: text(of(run))},
        {value: ratioOf(of(own), of(run)), text: ratioText(of(own), of(run))},
      ]),
    ]),
  };
}

/** The pinned runs by letter and in words, each with a way to remove it. */
function pinList(root: Selection<HTMLDivElement, undefined, null, undefined>) {
  const list = root.append("ul").attr("class", "pins");
  return (pins: readonly PinnedRun[]): void => {
    const items = list
      .selectAll<HTMLLIElement, PinnedRun>("li")
      .data(pins, ({letter}) => letter)
      .join((enter) => {
        const item = enter.append("li");
        const sample = item.append("svg").attr("aria-hidden", "true");
        const line = sample.attr("width", 30).attr("height", 6).append("line");
        line.attr("x2", 30).attr("y1", 3).attr("y2", 3).attr("stroke-width", 1.6);
        line
          .attr("stroke-dasharray", ({letter}) => pinDash[letter])
          .style("stroke", ({letter}) => pinColour(letter));
        item.append("b");
        item.append("span");
        const remove = item.append("button").attr("type", "button").attr("class", "link");
        remove.text("remove").attr("aria-label", ({letter}) => `remove pin ${letter}`);
        remove.on("click", (event: Event, {letter}) => {
          const detail = letter;
          event.currentTarget?.dispatchEvent(new CustomEvent("unpin", {bubbles: true, detail}));
        });
        return item;
      })
      .order();
    setText(items.select("b"), ({letter}) => letter);
    setText(items.select("span"), ({title, run}) =>
      run === null ? `${title} (cannot be computed)` : title,
    );
  };
}
