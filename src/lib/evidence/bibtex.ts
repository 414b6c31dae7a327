import type {Source} from "./evidence.js";

/** Sources as a BibTeX file, each under the key by which observations cite it. */
export const bibtexOf = (sources: Readonly<Record<string, Source>>): string =>
  Object.entries(sources)
    .map(([key, source]) => entryOf(key, source))
    .join("\n");

function entryOf(key: string, {authors, title, publishedIn, year, address, note}: Source): string {
  const fields: readonly (readonly [string, string])[] = [
    ["author", authorsOf(authors)],
    ["title", `{${escaped(title)}}`],
    ["howpublished", escaped(publishedIn)],
    ["year", year === null ? "" : String(year)],
    ["url", address],
    ["note", escaped(note)],
  ];
  const lines = fields.filter(([, value]) => value !== "" && value !== "{}");
  return `@misc{${key},\n${lines.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
}

/** "Fine KD, de Baaij JH et al." → "Fine, KD and de Baaij, JH and others"; a body stays whole. */
function authorsOf(authors: string): string {
  if (authors === "") return "";
  const [names = "", ...others] = authors.split(/,?\s+et al\.?/);
  const each = names.split(/,\s*/).map((name) => {
    const [, family, initials] = /^(.+) ([A-Z][A-Za-z]{0,2})$/.exec(name) ?? [];
    return family === undefined ? `{${escaped(name)}}` : `${escaped(family)}, ${initials}`;
  });
  return [...each, ...(others.length > 0 ? ["others"] : [])].join(" and ");
}

const escaped = (text: string): string => text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
