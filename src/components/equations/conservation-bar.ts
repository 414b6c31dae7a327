import {create} from "d3-selection";
import {amountIn, signed, type Units} from "../../lib/amount-text.js";
import {bookParts, type Books} from "../../lib/equations/books.js";
import {scientificText} from "../../lib/equations/scientific-text.js";
import {numberText} from "../../lib/number-text.js";
import {plainFrame} from "../plain-frame.js";

export type ConservationBar = HTMLElement & {
  update(books: Books, look: {units: Units; since: string; isLive: boolean}): void;
};

/** Rounding of some hundred numbers leaves less than this of what is counted. */
const trusted = 1e-9;
const height = 22;

/**
 * All that went in since the start as one bar: what each part of the body has gained of it, right of the
 * zero line, and what it gave besides, left of it. The sum of both is what was taken.
 */
export function conservationBar(): ConservationBar {
  const frame = plainFrame({
    title: "All that went in",
    unit: "",
    height,
    margin: {left: 0, right: 0, top: 2, bottom: 4},
  });
  frame.figure.classList.add("conservation");
  const bar = frame.layer("bar");
  const zero = frame.layer("zero").append("line").attr("class", "chart-zero");
  const list = create("ul").attr("class", "conservation-parts");
  const items = list.selectAll("li").data(bookParts).join("li");
  items.append("i").style("background", ({colour}) => colour);
  items.append("span").text(({name}) => name);
  items.append("b");
  const verdict = create("p").attr("class", "conservation-verdict");
  frame.table.before(list.node() as HTMLElement, verdict.node() as HTMLElement); // just created
  let shown: {books: Books; units: Units} | null = null;

  function draw(): void {
    if (shown === null) return;
    const {gains} = shown.books;
    const sum = (sign: 1 | -1) =>
      gains.reduce((total, {gain}) => total + Math.max(0, sign * gain), 0);
    const [up, down] = [sum(1), sum(-1)];
    const {width} = frame.plot();
    const scale = up + down > 0 ? width / (up + down) : 0;
    let [right, left] = [down * scale, down * scale];
    const pieces = gains.map(({part, gain}) => {
      const size = Math.abs(gain) * scale;
      const x = gain < 0 ? (left -= size) : right;
      if (gain > 0) right += size;
      return {part, x, size, isLoss: gain < 0};
    });
    bar
      .selectAll("rect")
      .data(pieces)
      .join("rect")
      .attr("x", ({x}) => x.toFixed(1))
      .attr("y", ({isLoss}) => (isLoss ? 7 : 2))
      .attr("width", ({size}) => Math.max(0, size - 1).toFixed(1))
      .attr("height", ({isLoss}) => (isLoss ? 12 : height))
      .style("fill", ({part}) => part.colour);
    const at = (down * scale).toFixed(1);
    zero
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", 0)
      .attr("y2", height + 4);
  }
  frame.onResize(draw);

  return Object.assign(frame.figure, {
    update(books: Books, {units, since, isLive}: {units: Units; since: string; isLive: boolean}) {
      shown = {books, units};
      const decimals = units === "mg" ? 1 : 3; // no finer than a pill is weighed
      const amount = (mmol: number) =>
        numberText(Number(amountIn(mmol, units).toFixed(decimals)), 4);
      frame.relabel({unit: `${amount(books.taken)} ${units} since ${since}`});
      items.classed("is-absent", ({name}) => name === "clamp" && gainOf(books, name) === 0);
      items.select("b").text(({name}) => `${signed(amount(gainOf(books, name)))} ${units}`);
      const isBroken = !(books.worst < trusted);
      verdict.classed("is-broken", isBroken);
      verdict.text(
        isBroken
          ? `The books do not close: ${amount(books.missing)} ${units} are missing.`
          : `The parts add up to what was taken. Over the whole run the books are never off by more than ${scientificText(books.worst)} of what they count.`,
      );
      draw();
      frame.table.update(
        () => ({
          caption: `What each part has gained since ${since}`,
          headings: ["part", `gain, ${units}`],
          rows: books.gains.map(({part, gain}) => [part.name, signed(amount(gain))]),
        }),
        isLive,
      );
      if (!isLive) {
        const largest = books.gains.reduce((most, one) => (one.gain > most.gain ? one : most));
        frame.describe(
          `Of ${amount(books.taken)} ${units} taken since ${since}, ${amount(largest.gain)} are now in ${largest.part.name}.`,
        );
      }
    },
  });
}

const gainOf = ({gains}: Books, name: string): number =>
  gains.find(({part}) => part.name === name)?.gain ?? 0;
