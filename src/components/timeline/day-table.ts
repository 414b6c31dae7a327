import {clockText} from "../../lib/clock.js";
import type {Day} from "../../lib/day.js";
import {formLabel} from "../../lib/palette.js";
import type {Cell, Table} from "../details-table.js";

/** What lies on the day, in the order of the clock. */
export function dayTable({pills, meals, night}: Day, startClockH: number): Table {
  const [asleep, awake] = night;
  const events = [
    ...pills.map(({timeH, form, elementalMg}) => row(timeH, formLabel[form], elementalMg, "")),
    ...meals.map(({timeH, name, mgMg, kcal}) => row(timeH, name, mgMg, kcal)),
    row(asleep, `asleep until ${clockText(awake, startClockH)}`, "", ""),
  ].sort((a, b) => a.timeH - b.timeH);
  const headings = ["magnesium, mg", "energy, kcal"];
  return {
    caption: "The day: pills, meals and sleep",
    headings: ["clock", "what", ...headings],
    rows: events.map(({timeH, cells}) => [clockText(timeH, startClockH), ...cells]),
    file: () => ({
      headings: ["time, h", "clock", "what", ...headings],
      rows: events.map(({timeH, cells}) => [timeH, clockText(timeH, startClockH), ...cells]),
    }),
  };
}

const row = (timeH: number, what: string, mg: Cell, kcal: Cell) => ({
  timeH,
  cells: [what, mg, kcal],
});
