import type {Tables} from "./data/tables.js";

/** "Fine 1991" for each source; a, b and so on where two would read alike. */
export function shortCitations(sources: readonly Tables["sources"][]): string[] {
  const names = sources.map(nameOf);
  return names.map((name, i) => {
    const alike = names.flatMap((other, k) => (other === name ? [k] : []));
    if (alike.length === 1) return name;
    const letter = String.fromCharCode(97 + alike.indexOf(i));
    return /\d$/.test(name) ? `${name}${letter}` : `${name} (${letter})`;
  });
}

function nameOf({authors, year, title}: Tables["sources"]): string {
  const who = authors === undefined ? shortened(title) : firstAuthor(authors);
  return year === undefined ? who : `${who} ${year}`;
}

/** "de Baaij JH, Hoenderop JG" → "de Baaij"; a body, such as a ministry, stays whole. */
function firstAuthor(authors: string): string {
  const [first = authors] = authors.replace(/\s*\(.*?\)/g, "").split(/,| et al/);
  return first.trim().replace(/(\s[A-Z][A-Za-z]?[A-Z]{0,2})$/, "");
}

/** The first words of a title, a source without authors. */
const shortened = (title: string): string => {
  const words = title.replace(/[[\]()]/g, "").split(/[\s:,]+/);
  return `“${words.slice(0, 3).join(" ")}…”`;
};
