import type {Missing} from "../peers/missing.js";
import {atMost, type Line} from "../timing.js";

export const ratioLine = (what: string, ratio: number, limit: number): Line => ({
  what,
  ...atMost(ratio, limit, "times", 3),
});

export const missingLine = ({message}: Missing): Line => ({what: message, measured: "no figure"});
