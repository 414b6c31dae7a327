import type {MathNode} from "mathjs";
import {type Glyph, glyphLatex, type Notation, wordsLatex} from "./glyph.js";
import {joinFactors} from "./join-factors.js";
import {leafPositions, sumOf, type Term, termFactors} from "./law.js";
import {shapeOf, termShape} from "./shape.js";

/** An equation before it is written: what is named equals a sum of terms. */
export interface Equation {
  readonly name: string;
  readonly kind: NameKind;
  readonly terms: readonly EquationTerm[];
  /** For a flux: the states that it leaves and enters, null being the world outside. */
  readonly ends?: Ends;
}

export interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

/** Fluxes have names of their own: one may be called as a rule is. */
export type NameKind = keyof Notation;

export interface EquationTerm {
  readonly sign: "+" | "-";
  readonly node: MathNode;
  /** What the names in it are. */
  readonly kind: NameKind;
}

/** Equations that differ only in the places of their index and in plain numbers, written as one. */
export interface Family {
  /** Which of the equations, by their place in the list. */
  readonly members: readonly number[];
  readonly left: string;
  readonly terms: readonly Term[];
  /** LaTeX of the states at the ends of a flux. */
  readonly ends?: Ends;
  /** What each letter stands for, one value for each member; empty for an equation of its own. */
  readonly letters: readonly Letter[];
}

export interface Letter {
  /** LaTeX of the letter. */
  readonly letter: string;
  readonly values: readonly string[];
}

/** Marks a glyph with the declared names that it stands for, for example as a link. */
export type Mark = (latex: string, names: readonly string[], kind: NameKind) => string;

/** Groups equations of one shape in the order of their first members, and writes each group. */
export function familiesOf(
  equations: readonly Equation[],
  notation: Notation,
  mark: Mark = (latex) => latex,
): Family[] {
  const pen: Pen = {notation, mark};
  const groups = new Map<string, number[]>();
  equations.forEach((equation, i) => {
    const shape = shapeOf(equation, notation);
    groups.set(shape, [...(groups.get(shape) ?? []), i]);
  });
  return [...groups.values()].map((members) => {
    const own = members.map((i) => equations[i] as Equation); // the group holds only such places
    const {glyph, letters, term} = writer(pen);
    const {kind} = own[0] as Equation; // as every other of its shape
    const names = own.map(({name}) => name);
    const left = mark(glyph(names.map(notation[kind])), names, kind);
    const terms =
      own.length === 1
        ? collected((own[0] as Equation).terms, pen)
        : (own[0] as Equation).terms.map((first, i) => ({
            sign: first.sign,
            ...term(
              own.map(({terms: all}) => all[i] as EquationTerm), // one shape, so as many terms
              i === 0,
            ),
          }));
    const end = (which: keyof Ends): string | null => {
      const states = own.flatMap(({ends}) => ends?.[which] ?? []);
      return states.length === 0
        ? null
        : mark(glyph(states.map(notation.symbol)), states, "symbol");
    };
    const isFlux = (own[0] as Equation).ends !== undefined;
    return {
      members,
      left,
      terms,
      ...(isFlux ? {ends: {from: end("from"), to: end("to")}} : {}),
      letters: letters(),
    };
  });
}

interface Pen {
  readonly notation: Notation;
  readonly mark: Mark;
}

/** More than three terms of one shape and sign become one under a sum sign. */
function collected(terms: readonly EquationTerm[], pen: Pen): Term[] {
  const opened = alike(terms.flatMap(withoutBrackets), pen.notation);
  const groups = opened.some(isMany) ? opened : terms.map((one) => [one]);
  return groups
    .flatMap((group) => (isMany(group) ? [group] : group.map((one) => [one])))
    .map((group, i) => {
      const {letters, term} = writer(pen);
      const {latex, factors} = term(group, i === 0 && !isMany(group));
      const over = independent(letters());
      const sum = over.length === 0 ? `${group.length} \\cdot` : `\\sum_{${over.join(",")}}`;
      const {sign} = group[0] as EquationTerm; // no group is empty
      return isMany(group) ? {sign, latex: `${sum} ${latex}`} : {sign, latex, factors};
    });
}

const isMany = (group: readonly unknown[]): boolean => group.length > 3;

/** Letters to sum over: one that follows from another, as a region from its place, is not among them. */
function independent(letters: readonly Letter[]): string[] {
  const count = ({values}: Letter) => new Set(values).size;
  const follows = (one: Letter, other: Letter): boolean => {
    const pairs = new Set(other.values.map((value, i) => JSON.stringify([value, one.values[i]])));
    return count(one) < count(other) && pairs.size === count(other);
  };
  return letters
    .filter((one) => !letters.some((other) => follows(one, other)))
    .map(({letter}) => letter);
}

/** Terms by shape and sign, in the order of the first of each. */
function alike(terms: readonly EquationTerm[], notation: Notation): EquationTerm[][] {
  const groups = new Map<string, EquationTerm[]>();
  for (const one of terms) {
    const key = `${one.sign} ${termShape(one, notation)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** −(a + b) as −a and −b. */
const withoutBrackets = ({sign, node, kind}: EquationTerm): EquationTerm[] =>
  sumOf(node).map((inner) => ({
    sign: inner.sign === sign ? "+" : "-",
    node: inner.node,
    kind,
  }));

/** Writes glyphs and terms that several members share, naming what differs by letters. */
function writer({notation, mark}: Pen) {
  const known: (Letter & {readonly key: string})[] = [];
  const letterFor = (base: string, values: readonly string[]): string | undefined => {
    if (values.every((value) => value === values[0])) return undefined;
    const key = `${base} ${JSON.stringify(values)}`;
    const found = known.find((one) => one.key === key);
    if (found !== undefined) return found.letter;
    const primes = "'".repeat(known.filter((one) => one.key.startsWith(`${base} `)).length);
    known.push({key, letter: `${base}${primes}`, values});
    return `${base}${primes}`;
  };
  const glyph = (glyphs: readonly Glyph[]): string =>
    glyphLatex(glyphs[0] as Glyph, (letter, words) => {
      const values = glyphs.map(({at = {}}) => at[letter] ?? "");
      return letterFor(letter, values) ?? wordsLatex(words);
    });
  const term = (members: readonly EquationTerm[], isFirst: boolean) => {
    const [first] = members;
    if (first === undefined) throw new Error("a family without members");
    const leaves = members.map(({node}) => [...leafPositions(node).keys()]);
    const at = (position: number) => leaves.map((list) => list[position] as LeafNode);
    const factors = termFactors(
      first.node,
      {
        symbol: (_, position) => {
          const names = at(position).map((leaf) => String(leaf.name));
          return mark(glyph(names.map(notation[first.kind])), [...new Set(names)], first.kind);
        },
        number: (_, position) =>
          letterFor(
            "N",
            at(position).map((leaf) => String(leaf.value)),
          ),
      },
      isFirst,
    );
    return {factors, latex: joinFactors(factors)};
  };
  const letters = () => known.map(({letter, values}) => ({letter, values}));
  return {glyph, term, letters};
}

/** A name or a number, as mathjs holds it. */
type LeafNode = MathNode & {readonly name?: unknown; readonly value?: unknown};
