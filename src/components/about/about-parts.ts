import {create} from "d3-selection";
import type {About} from "../../lib/about.js";

/** Where the model may be used, a row for each limit. */
export const validityTable = ({validity}: About): HTMLElement =>
  pairs(
    "Where it may be used",
    validity.map(({what, range}) => [what, range]),
  );

/** How the numbers of the model are known, and how many of each kind there are. */
export const gradeTable = ({parameters}: About): HTMLElement =>
  pairs(
    `The ${sum(parameters.map(({count}) => count))} numbers of the model`,
    parameters.map(({meaning, count}) => [meaning, String(count)]),
  );

/** What was measured and how the model stands to it, in words with their counts. */
export function standing({observations, tests}: About): HTMLElement {
  const {calibration, validation} = tests;
  return paragraph(
    `${observations.count} values from ${observations.sources} sources are in the tables. ` +
      `The model was fitted to ${calibration.count} of them, and ${calibration.inside} of these lie ` +
      `inside their interval, which proves little. ${validation.count} others were kept aside to ` +
      `test it: ${validation.inside} lie inside, ${validation.count - validation.inside} outside, ` +
      `and each miss is named with its reason.`,
  );
}

/** What changed, newest version first. */
export function changeList({changes}: About): HTMLElement {
  const list = create("div").attr("class", "changes");
  for (const {version, items} of changes) {
    list.append("h3").text(version);
    const entries = list.append("ul");
    for (const item of items) {
      const entry = entries.append("li");
      // every second part stands between backticks
      item.split("`").forEach((part, i) => entry.append(i % 2 === 1 ? "code" : "span").text(part));
    }
  }
  return list.node() as HTMLElement; // created above, so it is there
}

/** The licence as it must travel with every copy. */
export function licenceText({licence}: About): HTMLElement {
  const details = create("details").attr("class", "disclosure");
  details.append("summary").append("span").attr("class", "summary-text").text("the text");
  details.append("pre").attr("tabindex", 0).text(licence);
  return details.node() as HTMLElement; // created above, so it is there
}

function pairs(caption: string, rows: readonly (readonly [string, string])[]): HTMLElement {
  const table = create("table").attr("class", "pairs");
  table.append("caption").text(caption);
  for (const [name, value] of rows) {
    const row = table.append("tr");
    row.append("th").attr("scope", "row").text(name);
    row.append("td").text(value);
  }
  return table.node() as HTMLElement; // created above, so it is there
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
