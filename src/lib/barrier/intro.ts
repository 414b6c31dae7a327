import {parameters} from "/models/generated/data.js";
import {uphill, voltageOf} from "/models/magnesium/electrochemistry.js";
import type {EntryData} from "./entry-data.js";
import {afterRange} from "./page.js";
import type {BarrierRun} from "./run.js";
import {changeText, levelText, spanText} from "./text.js";

/** What the page shows, in two or three sentences with its own figures. */
export function introOf(run: BarrierRun, entry: EntryData, afterH: number): string {
  const {own, usual, isHeld, plasmaTotal, person} = run;
  const filled = `${Math.round((100 * entry.now.flow) / entry.ceiling)} % of its ceiling`;
  const isInward = own.now.barrier_leak >= 0;
  if (!isHeld) {
    const {course} = run.doubled;
    const later = course.brain_isf.at(-1) ?? NaN;
    return `A carrier lifts magnesium ${Math.round(uphillOf(run))} mV uphill and already runs at ${filled}; the leak runs ${isInward ? "inward too" : "back to the blood"}. Twice the blood level, held for good, adds ${rise(entry.twice.flow, entry.now.flow)} to entry and ${rise(later, usual.brain_isf)} to brain fluid.`;
  }
  const ratio = (plasmaTotal / person.plasmaTotal).toFixed(2);
  const when = afterH === afterRange[1] ? "At the end" : `After ${spanText(afterH)}`;
  return `Free plasma is held at ${levelText(own.now.plasma_free)} mmol/L, ${ratio} times its usual level. ${when} the ventricles stand at ${changeText(own.now.csf_ventricular, usual.csf_ventricular)}, brain fluid at ${changeText(own.now.brain_isf, usual.brain_isf)}; the carrier runs at ${filled} and the leak runs ${isInward ? "inward" : "back to the blood"}.`;
}

const rise = (after: number, before: number): string => changeText(after, before).replace("+", "");

/** How far an ion of plasma has to be lifted into brain fluid, mV. */
function uphillOf({own, plasmaTotal, person: {values}}: BarrierRun): number {
  const inside = (values["brain_ionised"] ?? NaN) * own.now.brain_isf;
  const outside = (values["ionised"] ?? parameters.ionised.value) * plasmaTotal;
  return uphill(inside, outside, voltageOf("brain-fluid")?.value ?? NaN);
}
