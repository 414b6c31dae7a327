import type {Bar, ProfilePlace} from "../../lib/barrier/profile-data.js";
import {type Column, levelDomain, type ProfileLayout} from "../../lib/barrier/profile-layout.js";
import {levelText} from "../../lib/barrier/text.js";
import {spread} from "../../lib/barrier/spread.js";
import {isMeasured} from "../../lib/evidence-line.js";
import {setAttr} from "../../lib/set-attr.js";
import {setText} from "../../lib/set-text.js";
import type {Layer} from "../chart/types.js";

interface Stroke {
  readonly id: string;
  readonly kind: "own" | "thin" | "usual" | "supposed" | "balance";
  readonly colour: string;
  readonly isDashed: boolean;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

interface Word {
  readonly id: string;
  readonly kind: Stroke["kind"];
  readonly text: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Levels as bars with their figures, where they were before, where they would be, and where balance lies. */
export function barsLayer(parent: Layer) {
  const lines = parent.append("g");
  const words = parent.append("g");
  return (places: readonly ProfilePlace[], layout: ProfileLayout): void => {
    const drawn = places.flatMap((place, i) => {
      const column = layout.columns[i];
      return column ? [inColumn(place, column, layout)] : [];
    });
    const bars = lines
      .selectAll<SVGLineElement, Stroke>("line")
      .data(
        drawn.flatMap(({strokes}) => strokes),
        ({id}) => id,
      )
      .join((enter) => enter.append("line").style("stroke", ({colour}) => colour));
    setAttr(
      bars,
      "class",
      ({kind, isDashed}) => `profile-bar is-${kind}${isDashed ? " is-dashed" : ""}`,
    );
    setAttr(bars, "x1", ({x0}) => x0);
    setAttr(bars, "x2", ({x1}) => x1);
    setAttr(bars, "y1", ({y}) => y.toFixed(1));
    setAttr(bars, "y2", ({y}) => y.toFixed(1));
    const texts = words
      .selectAll<SVGTextElement, Word>("text")
      .data(
        drawn.flatMap((column) => column.words),
        ({id}) => id,
      )
      .join((enter) => enter.append("text").style("fill", ({colour}) => colour));
    setAttr(texts, "class", ({kind}) => `chart-label is-line profile-word is-${kind}`);
    setAttr(texts, "text-anchor", ({anchor}) => anchor);
    setAttr(texts, "x", ({x}) => x.toFixed(1));
    setAttr(texts, "y", ({y}) => y.toFixed(1));
    setText(texts, ({text}) => text);
  };
}

function inColumn(place: ProfilePlace, column: Column, layout: ProfileLayout) {
  const strokes = place.bars.flatMap((bar) => strokesOf(bar, column, layout));
  const words = place.bars.flatMap((bar) => wordsOf(bar, column, layout));
  const {balance} = place;
  if (balance !== null && place.bars.length > 0) {
    const isOff = balance > levelDomain[1];
    const y = layout.level(Math.min(balance, levelDomain[1]));
    if (!isOff) strokes.push(balanceStroke(place, column, y));
    const figure = isOff ? `${balance.toFixed(0)} ↑` : levelText(balance);
    words.push({
      ...{id: `${place.name}-balance`, kind: "balance", colour: "var(--ink3)"},
      ...(isOff ? middleOf(column) : sideOf("right", column, layout)),
      ...{text: `${layout.isNarrow ? "bal." : "in balance"} ${figure}`, y: y + (isOff ? 11 : 13)},
    });
  }
  return {strokes, words: apart(words, layout)};
}

/** Words that share a side stand below one another. */
function apart(words: readonly Word[], layout: ProfileLayout): Word[] {
  const range = [layout.top + 9, layout.level(0) - 3] as const;
  return ["start", "middle", "end"].flatMap((anchor) => {
    const side = words.filter((word) => word.anchor === anchor);
    const ys = spread(
      side.map(({y}) => y),
      14,
      range,
    );
    return side.map((word, i) => ({...word, y: ys[i] ?? word.y}));
  });
}

const middleOf = ({middle: x}: Column) => ({x, anchor: "middle"}) as const;

/** Left and right of a column; its middle where it has no room for both. */
function sideOf(side: "left" | "right", column: Column, {isNarrow}: ProfileLayout) {
  if (isNarrow) return middleOf(column);
  if (side === "left") return {x: column.x0 + 9, anchor: "start"} as const;
  return {x: column.x1 - 9, anchor: "end"} as const;
}

function strokesOf(bar: Bar, {x0, x1}: Column, {level}: ProfileLayout): Stroke[] {
  const {id, colour, grade, isThin = false} = bar;
  const across = {x0: x0 + 7, x1: x1 - 7};
  const at = (value: number): number => level(Math.min(value, levelDomain[1]));
  const strokes: Stroke[] = [
    {
      ...{id, colour, ...across, y: at(bar.level)},
      ...{kind: isThin ? "thin" : "own", isDashed: !isMeasured(grade)},
    },
  ];
  if (isApart(bar.usual, bar.level)) {
    const look = {kind: "usual", colour: "var(--ink3)", isDashed: false} as const;
    strokes.unshift({id: `${id}-usual`, ...look, x0, x1, y: at(bar.usual)});
  }
  if (isApart(bar.supposed, bar.level)) {
    const look = {kind: "supposed", colour: "var(--chelate)", isDashed: false} as const;
    strokes.push({id: `${id}-supposed`, ...look, ...across, y: at(bar.supposed)});
  }
  return strokes;
}

/** The figure of a level stands above it, that of ions below; what is supposed stands on the other side. */
function wordsOf(bar: Bar, column: Column, layout: ProfileLayout): Word[] {
  const {id, colour, isThin = false, isAlone = false} = bar;
  const {level, isNarrow} = layout;
  const at = (value: number): number => level(Math.min(value, levelDomain[1]));
  const own = isAlone ? middleOf(column) : sideOf("left", column, layout);
  const lift = id === "plasma" ? -13 : isThin ? 14 : -7;
  const words: Word[] = [
    {
      ...{id, ...own, colour, kind: isThin ? "thin" : "own", y: at(bar.level) + lift},
      text: isNarrow ? bar.text.replace("ionised", "ions") : bar.text,
    },
  ];
  if (isApart(bar.supposed, bar.level)) {
    const beyond = bar.supposed > levelDomain[1] ? " ↑" : "";
    words.push({
      ...{id: `${id}-supposed`, colour: "var(--chelate)", kind: "supposed"},
      ...sideOf("right", column, layout),
      text: `${isNarrow ? "if so" : "supposed"} ${levelText(bar.supposed)}${beyond}`,
      y: at(bar.supposed) + (beyond ? 14 : -7),
    });
  }
  return words;
}

const balanceStroke = (place: ProfilePlace, {x0, x1}: Column, y: number): Stroke => ({
  ...{id: `${place.name}-balance`, kind: "balance", colour: "var(--ink3)", isDashed: false},
  ...{x0: (x0 + x1) / 2, x1: x1 - 7, y},
});

/** Far enough from each other to be two lines. */
const isApart = (other: number | null, level: number): other is number =>
  other !== null && Math.abs(other - level) > 0.004;
