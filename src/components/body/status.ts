import {create} from "d3-selection";
import {amountIn, amountText, signed, type Units} from "../../lib/amount-text.js";
import type {BodyRun} from "../../lib/body/body-run.js";
import {gutGrade, kidneyGrade} from "../../lib/body/slow-grades.js";
import {balanceOf, dayBefore, gainedBy} from "../../lib/body/stores.js";
import {at} from "../../lib/series.js";
import {setText} from "../../lib/set-text.js";

export type Status = HTMLElement & {update(run: BodyRun, day: number, units: Units): void};

/** How far the body saves on the cursor's day, and what it has lost. */
export function status(): Status {
  const root = create("section").attr("class", "body-status");
  root.append("h2").attr("class", "control-label").text("Status");
  const list = root.append("dl");
  return Object.assign(root.node() as HTMLElement, {
    update(run: BodyRun, day: number, units: Units): void {
      const rows = rowsOf(run, day, units);
      const items = list
        .selectAll<HTMLDivElement, (typeof rows)[number]>("div")
        .data(rows, ({name}) => name)
        .join((enter) => {
          const item = enter.append("div");
          const name = item.append("dt");
          name.append("span");
          name.append("small").attr("class", "grade");
          item.append("dd");
          return item;
        });
      setText(items.select("dt span"), ({name}) => name);
      setText(items.select("dt small"), ({grade}) => (grade ? ` grade ${grade}` : ""));
      setText(items.select("dd"), ({value}) => value);
    },
  });
}

function rowsOf(run: BodyRun, day: number, units: Units) {
  const change = (name: "threshold" | "carrier", digits: number) =>
    [at(run.mornings[name], 0), at(run.mornings[name], day)].map((value) => value.toFixed(digits));
  const [tm, tmNow] = change("threshold", 3);
  const [carrier, carrierNow] = change("carrier", 2);
  const amount = (mmol: number) => amountText(amountIn(mmol, units), units);
  const balance = balanceOf(run, dayBefore(day));
  const gained = gainedBy(run, day);
  return [
    {name: "tubule threshold, mmol/L", value: `${tm} to ${tmNow}`, grade: kidneyGrade},
    {name: "carrier in the gut", value: `× ${carrier} to ${carrierNow}`, grade: gutGrade},
    {name: "balance of the day", value: `${signed(amount(balance))} ${units}`, grade: ""},
    {
      name: gained > 0 ? "more in stores" : "missing from stores",
      value: `${Math.abs(gained).toFixed(1)} mmol`,
      grade: "",
    },
  ];
}
