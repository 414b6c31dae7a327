import type {Glyph} from "../../engine/latex/glyph.js";
import {declaredGlyphs} from "./declared-glyphs.js";
import {glyph, kindWords, placeIndex, placeNames} from "./tract.js";

/** A flow that is a rule of the same name is that rule. */
export function fluxGlyph(name: string): Glyph {
  const [, stem = name, kind] = travels.exec(name) ?? [];
  const k = kind === undefined ? {} : {k: kindWords[kind] ?? kind};
  for (const [road, label] of Object.entries(roads)) {
    const where = stem.slice(road.length + 1);
    if (stem === `${road}_${where}` && places.has(where))
      return glyph("J", label, {...placeIndex(where), ...k});
  }
  const [, solid, where] = /^(acid_solid|slow_solid)_(.+)$/.exec(name) ?? [];
  if (solid !== undefined && where !== undefined && places.has(where)) {
    return glyph("J", "dissolving", {...placeIndex(where), k: kindWords[solid] ?? solid});
  }
  const [, pool = "", way] = /^(.+)_(uptake|release)$/.exec(name) ?? [];
  const x = declaredGlyphs[pool]?.at?.["x"];
  if (way !== undefined && x !== undefined) return glyph("J", way, {x});
  return declaredGlyphs[name] ?? glyph("J", name.replaceAll("_", " "));
}

const travels = new RegExp(`^(.+?)_(${Object.keys(kindWords).join("|")})$`);
const places = new Set(placeNames);
const roads = {
  carrier: "carrier",
  leak: "gaps",
  back_leak: "back",
  secretion: "secretion",
  transit: "transit",
  chelate: "whole",
} as const;
