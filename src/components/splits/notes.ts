import {create} from "d3-selection";
import {parameters} from "/models/generated/data.js";
import {stoolWeights} from "/models/generated/stool.js";
import {type Measured, measuredText} from "../../lib/splits/measured.js";
import {countedH} from "../../lib/splits/split-day.js";

/** What stands behind the map: how long is counted, where the limit comes from, what was measured. */
export function mapNotes(measured: Measured): HTMLElement {
  const root = create("div").attr("class", "split-notes");
  const [found, modelled] = measuredText(measured);
  const study = root.append("p").attr("class", "page-note").text(`${found} `);
  study.append("a").attr("href", measured.address).text(measured.name);
  study.append("span").text(`. ${modelled}`);
  for (const text of [countingText, limitText]) {
    root.append("p").attr("class", "page-note").text(text);
  }
  return root.node() as HTMLElement; // created above, so it is there
}

const countingText =
  `The gain is counted over ${countedH} h, two days of meals with pills on the first only: what is ` +
  `taken at 22:00 is still on its way when the day ends at 06:00. The simulator's one day says less ` +
  `for that reason; the cell names both.`;

const {usual, loose} = stoolWeights;
const {water_per_mmol: water, colon_soluble: soluble} = parameters;
const limitText =
  `The limit: stool of ${usual.value} g a day without pills (${usual.low} to ${usual.high}; ` +
  `recalled, grade ${usual.grade}) and the water that magnesium left in the colon holds, ` +
  `${(1000 * water.value).toFixed(1)} mL a mmol (${water.source}, grade ${water.grade}), of which ` +
  `${(100 * soluble.value).toFixed(0)} % is taken to stay dissolved (assumed, grade ${soluble.grade}), ` +
  `pass ${loose.value} g (recalled, grade ${loose.grade}). People differ by more than the width of a step.`;
