import type {Glyph, Notation} from "../../engine/latex/glyph.js";
import {declaredGlyphs} from "./declared-glyphs.js";
import {fluxGlyph} from "./flux-glyph.js";
import {parameterGlyph} from "./parameter-glyph.js";

/**
 * How the equations are written: M an amount, C a concentration, V a volume, J a flow, λ the share that
 * moves on per hour. The index j is a place of the tract, r the region it belongs to, k the guise in
 * which magnesium travels, x a pool or a wall. Parameters carry the symbols of data/parameters.csv.
 */
export function magnesiumNotation(symbols: Readonly<Record<string, string>>): Notation {
  const parameters = new Map(
    Object.entries(symbols).map(([name, symbol]) => [name, parameterGlyph(name, symbol, symbols)]),
  );
  const symbol = (name: string): Glyph => {
    const glyph = parameters.get(name) ?? declaredGlyphs[name];
    if (glyph === undefined) throw new Error(`notation: no glyph for ${name}`);
    return glyph;
  };
  return {symbol, flux: fluxGlyph};
}
