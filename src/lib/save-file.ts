import {magnesium} from "/models/generated/magnesium.js";
import {download} from "./download.js";
import {pageFacts} from "./page-facts.js";
import {chartPicture, type PictureWords} from "./picture/chart-picture.js";
import {pngOf} from "./picture/png.js";
import type {Saved, SavedFormat} from "./save.js";
import {stateWords} from "./state-words.js";
import {tableCsv} from "./table-csv.js";

/** Makes a file of a chart or a table and hands it to the reader; returns its name. */
export async function saveFile(saved: Saved, format: SavedFormat): Promise<string> {
  const page = pageFacts()?.state.page ?? "notebook";
  const name = `magnesia-${page}-${saved.name}.${format.toLowerCase()}`;
  download(await contentOf(saved, format), name);
  return name;
}

async function contentOf(saved: Saved, format: SavedFormat): Promise<Blob> {
  if (format === "CSV") return csvBlob(saved);
  const {figure} = saved;
  const svg = figure?.querySelector<SVGSVGElement>(":scope > svg");
  if (!figure || !svg) throw new Error(`there is no picture of ${saved.title} yet`);
  const words = wordsOf(saved, figure, svg);
  figure.classList.add("is-exported"); // what is for the hand goes, the cursor's line comes
  const picture = chartPicture(svg, words);
  figure.classList.remove("is-exported");
  if (format === "SVG") return new Blob([picture.source], {type: "image/svg+xml"});
  const {title, description, caption, model, link, date} = words;
  return pngOf(picture, {
    Title: title,
    Description: [description, ...caption].filter(Boolean).join(" "),
    Software: model,
    Source: link,
    "Creation Time": date,
  });
}

function wordsOf(saved: Saved, figure: HTMLElement, svg: SVGSVGElement): PictureWords {
  const description = document.getElementById(svg.getAttribute("aria-describedby") ?? "");
  const notice = figure.querySelector(":is(.chart-notice, .plain-notice):not([hidden])");
  const facts = sourceFacts();
  return {
    title: svg.getAttribute("aria-label") ?? saved.title,
    heading: headingOf(saved, figure, svg),
    description: textOf(description),
    caption: [
      ...facts.parameters,
      ...(saved.caption?.() ?? []),
      ...(notice ? [textOf(notice)] : []),
    ],
    model: facts.model,
    link: facts.link,
    date: facts.date,
  };
}

/** The words above the plot, where the svg itself does not begin with its title. */
function headingOf({title}: Saved, figure: HTMLElement, svg: SVGSVGElement): Heading | null {
  const caption = figure.querySelector("figcaption");
  if (caption) return [textOf(caption.querySelector("b")), textOf(caption.children[1])];
  const shown = [...svg.querySelectorAll("text")].filter((text) => text.getClientRects().length);
  return shown.some((text) => textOf(text).startsWith(title)) ? null : [title, ""];
}

type Heading = readonly [title: string, unit: string];

function csvBlob(saved: Saved): Blob {
  const table = saved.table();
  if (table === null) throw new Error(`there are no numbers of ${saved.title} yet`);
  const {parameters, model, link, date} = sourceFacts();
  const text = tableCsv(table, [
    ["title", table.caption],
    ["parameters", parameters.join(" ")],
    ["model", model],
    ["link", link],
    ["date", date],
  ]);
  return new Blob([text], {type: "text/csv;charset=utf-8"});
}

/** Where a file comes from: what was asked for, of which model, and where it can be seen again. */
function sourceFacts() {
  const facts = pageFacts();
  return {
    parameters: facts === null ? [] : (facts.words ?? stateWords(facts.state)),
    model: `${magnesium.name} ${magnesium.version}`,
    link: facts?.link ?? location.href,
    date: new Date().toISOString().slice(0, 10),
  };
}

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? "";
