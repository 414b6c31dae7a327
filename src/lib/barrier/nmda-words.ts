import type {NmdaData} from "./nmda-data.js";
import {openText, voltageText} from "./text.js";

/** What the block would feel of more and of less magnesium, in figures of the simulation. */
export function nmdaSentence({open, voltage}: NmdaData, isHeld: boolean): string {
  const before = isHeld ? `, ${openText(open.usual)} at the usual level` : "";
  return `At ${voltageText(voltage)} ${openText(open.now)} are open${before}; ${openText(open.doubled)} with plasma doubled for good, ${openText(open.less)} after months of depletion. Losing magnesium shifts the block more than adding it.`;
}
