import type {Cell, Table} from "../components/details-table.js";

/**
 * A table as a file: what it is about in lines that start with "#", then rows as RFC 4180 has them.
 * Numbers keep all their digits, whatever the page rounds them to.
 */
export function tableCsv(
  {headings, rows, file}: Table,
  notes: readonly (readonly [name: string, text: string])[],
): string {
  const full = file?.() ?? {headings, rows};
  const head = notes.map(([name, text]) => `# ${name}: ${oneLine(text)}\r\n`).join("");
  const lines = [full.headings, ...full.rows.map((row) => row.map(valueOf))];
  return head + lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
}

/** Quoted where it must be; a reader of comments would take a first "#" for one. */
const field = (text: string): string =>
  /[",\r\n]|^[#\s]|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** What is not a number is an empty field. */
function valueOf(cell: Cell): string {
  const value = typeof cell === "object" ? cell.value : cell;
  if (typeof value === "string") return value;
  return Number.isFinite(value) ? String(value) : "";
}

/** A line break would end the comment. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
