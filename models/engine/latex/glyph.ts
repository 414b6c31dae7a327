/** How a name is written in an equation: a letter, words below it, and places of an index. */
export interface Glyph {
  /** LaTeX of the letter itself, for example "M" or "\\varphi". */
  readonly base: string;
  /** Words in the subscript that are always there. */
  readonly label?: string;
  /** What each letter of the index stands for: `{i: "jejunum 1", k: "labelled"}`. */
  readonly at?: Readonly<Record<string, string>>;
}

/** Glyphs of everything that laws name, and of fluxes, which have names of their own. */
export interface Notation {
  readonly symbol: (name: string) => Glyph;
  readonly flux: (name: string) => Glyph;
}

/** LaTeX of a glyph; `letter` writes a place of the index, by default the words it stands for. */
export function glyphLatex(
  {base, label, at = {}}: Glyph,
  letter: (letter: string, words: string) => string = (_, words) => wordsLatex(words),
): string {
  const places = Object.entries(at).map(([name, words]) => letter(name, words));
  const below = [...(label === undefined ? [] : [wordsLatex(label)]), ...places];
  return below.length === 0 ? base : `${base}_{${below.join(",")}}`;
}

/** Names as they are declared: a single letter stands as it is, a word upright. */
export const plainNotation: Notation = {
  symbol: (name) => (/^[A-Za-z]$/.test(name) ? {base: name} : {base: wordsLatex(name)}),
  flux: (name) => ({base: "v", label: name}),
};

/** Words as LaTeX text; digits alone stay mathematics. */
export function wordsLatex(words: string): string {
  return /^\d+$/.test(words) ? words : `\\text{${escapeLatex(words)}}`;
}

/** Text in which no character means anything to LaTeX. */
export const escapeLatex = (text: string): string =>
  text.replace(/[\\{}$&#%_^~<>|"]/g, (character) => special[character] ?? `\\${character}`);

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
};
