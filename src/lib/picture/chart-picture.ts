import {tokenColour} from "./colour.js";
import {make} from "./elements.js";
import {dublinCore} from "./metadata.js";
import {standaloneGroup} from "./standalone-svg.js";
import {wrapText} from "./wrap-text.js";

/** What a picture says about itself, in its caption and in its metadata. */
export interface PictureWords {
  /** "Serum, mmol/L". */
  readonly title: string;
  /** Title and unit above the plot, where the chart does not draw them itself. */
  readonly heading: readonly [title: string, unit: string] | null;
  /** One sentence on what the chart shows now. */
  readonly description: string;
  /** Sentences below the plot: parameters, the hour of the readout. */
  readonly caption: readonly string[];
  /** Name and version: "Magnesia 0.1.0". */
  readonly model: string;
  readonly link: string;
  /** Year, month and day. */
  readonly date: string;
}

export interface Picture {
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

const margin = 16;
const leastWidth = 320;
const pitch = 18;
const longestShown = 96;
/** How much narrower Source Sans is than what replaces it. */
const narrowest = 0.86;

/** A chart as a picture of its own: paper, what it draws, a caption, metadata; nothing else is needed. */
export function chartPicture(chart: SVGSVGElement, words: PictureWords): Picture {
  const box = extentOf(chart);
  const width = Math.max(leastWidth, Math.ceil(box.width)) + 2 * margin;
  const top = margin + (words.heading === null ? 0 : 26);
  const captionTop = top + Math.ceil(box.height) + 22;
  const lines = captionLines(words, width - 2 * margin);
  const height = captionTop + pitch * (lines.length - 1) + margin;

  const root = make("svg", {width, height, viewBox: `0 0 ${width} ${height}`, role: "img"});
  root.append(make("title", {}, words.title), make("desc", {}, descriptionOf(words)));
  root.append(metadataOf(words));
  root.append(make("rect", {width, height, fill: tokenColour("--paper")}));
  const group = standaloneGroup(chart);
  group.setAttribute("transform", `translate(${margin - box.x} ${top - box.y})`);
  root.append(group);
  const captions = make("g", {"font-family": sans, "font-size": "13px"});
  captions.setAttribute("style", "font-variant-numeric: lining-nums tabular-nums");
  group.setAttribute("style", "font-variant-numeric: lining-nums tabular-nums");
  if (words.heading !== null) captions.append(headingOf(words.heading));
  const link = make("a", {href: words.link});
  lines.forEach(({text, isSource}, i) => {
    const fill = tokenColour(isSource ? "--ink3" : "--ink2");
    const line = make("text", {x: margin, y: captionTop + pitch * i, fill}, text);
    (isSource ? link : captions).append(line);
  });
  captions.append(link);
  root.append(captions);
  return {source: `${new XMLSerializer().serializeToString(root)}\n`, width, height};
}

/** The drawing with what reaches over its edge, in whole px. */
function extentOf(chart: SVGSVGElement): DOMRectReadOnly {
  const {x, y, width, height} = chart.getBBox();
  const [right, bottom] = [
    Math.max(chart.clientWidth, Math.ceil(x + width)),
    Math.max(chart.clientHeight, Math.ceil(y + height)),
  ];
  const [left, top] = [Math.min(0, Math.floor(x)), Math.min(0, Math.floor(y))];
  return new DOMRectReadOnly(left, top, right - left, bottom - top);
}

function captionLines(
  {caption, model, link, date}: PictureWords,
  width: number,
): {text: string; isSource: boolean}[] {
  const widthOf = textWidth();
  const room = width * narrowest; // another typeface may stand in for ours, and be wider
  const bare = link.replace(/^https?:\/\//, "");
  const shown = bare.length <= longestShown ? bare : bare.replace(/[?#].*$/, "#…");
  const text = wrapText(caption.join(" "), room, widthOf);
  const source = wrapText(`${model}, ${date}, ${shown}`, room, widthOf);
  return [
    ...text.map((line) => ({text: line, isSource: false})),
    ...source.map((line) => ({text: line, isSource: true})),
  ];
}

const descriptionOf = ({description, caption, model, link, date}: PictureWords): string =>
  [description, ...caption, `${model}, ${date}, ${link}`].filter(Boolean).join(" ");

const metadataOf = ({title, description, caption, model, link, date}: PictureWords): SVGElement =>
  dublinCore({
    title,
    description: [description, ...caption].filter(Boolean).join(" "),
    creator: model,
    source: link,
    date,
    format: "image/svg+xml",
  });

function headingOf([title, unit]: readonly [string, string]): SVGElement {
  const text = make("text", {x: margin, y: margin + 13, fill: tokenColour("--ink3")});
  const bold = {"font-size": "14px", "font-weight": 600, fill: tokenColour("--ink")};
  text.append(make("tspan", bold, title), make("tspan", {dx: 9}, unit));
  return text;
}

const sans = '"Source Sans 3 Variable", "Source Sans 3", "Segoe UI", system-ui, sans-serif';

function textWidth(): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length * 6.6;
  context.font = `13px ${sans}`;
  return (text) => context.measureText(text).width;
}
