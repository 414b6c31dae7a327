import {decimal} from "../schema/decimal.js";
import {type Line, parseLines} from "../schema/parse-lines.js";
import type {Profile} from "./profile.js";

/** Which columns of a table hold what. */
export interface Columns {
  readonly time: string;
  readonly conc: string;
  /** Left out: the whole table is one subject. */
  readonly subject?: string | undefined;
}

export interface SubjectProfile {
  /** Null where no column names subjects. */
  readonly subject: string | null;
  readonly profile: Profile;
  /** The row of the file that each point stands in; the line of names is row 1. */
  readonly rows: readonly number[];
}

export interface ReadProfiles {
  readonly profiles: readonly SubjectProfile[];
  /** A line for each thing that is wrong, with its row and column. */
  readonly problems: readonly string[];
}

interface Point {
  readonly row: number;
  readonly time: number;
  readonly conc: number;
}

/**
 * Reads concentrations from a CSV text with a line of names. Rows may come in any order; a row without a
 * concentration is a sample that was not taken. Subjects keep the order of their first rows.
 */
export function readProfiles(file: string, text: string, columns: Columns): ReadProfiles {
  const {header, lines, problems: ragged} = parseLines(file, text);
  const wanted = Object.values(columns).filter((name): name is string => name !== undefined);
  const missing = wanted
    .filter((name) => !header.includes(name))
    .map((name) => `${file}: must have a column ${name}, got ${header.join(", ")}`);
  if (missing.length > 0) return {profiles: [], problems: missing};

  const problems = [...ragged];
  const bySubject = new Map<string | null, Point[]>();
  for (const line of lines) {
    if (line.cells[columns.conc]?.trim() === "") continue;
    const [time, conc] = [columns.time, columns.conc].map((name) => amountIn(line, name));
    for (const [name, value] of [
      [columns.time, time],
      [columns.conc, conc],
    ] as const) {
      if (value !== undefined) continue;
      const got = JSON.stringify(line.cells[name]);
      problems.push(`${file} row ${line.row}, ${name}: must be a number of 0 or more, got ${got}`);
    }
    if (time === undefined || conc === undefined) continue;
    const subject = columns.subject === undefined ? null : (line.cells[columns.subject] ?? "");
    const points = bySubject.get(subject) ?? [];
    points.push({row: line.row, time, conc});
    bySubject.set(subject, points);
  }
  const profiles = [...bySubject].map(([subject, points]) => profileOf(subject, points));
  for (const {subject, profile, rows} of profiles) {
    const of = subject === null ? "" : ` of subject ${subject}`;
    profile.times.forEach((time, i) => {
      if (time === profile.times[i - 1]) {
        problems.push(`${file} row ${rows[i]}: time ${time}${of} is there twice`);
      }
    });
    if (!profile.concentrations.some((conc) => conc > 0)) {
      problems.push(`${file}: no concentration${of} is above 0`);
    }
  }
  if (problems.length === 0 && profiles.length === 0)
    problems.push(`${file}: holds no concentration`);
  return {profiles: problems.length === 0 ? profiles : [], problems};
}

/** A number of 0 or more, also with spaces around it; nothing for all else. */
function amountIn({cells}: Line, name: string): number | undefined {
  const value = decimal(cells[name] ?? "");
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function profileOf(subject: string | null, points: readonly Point[]): SubjectProfile {
  const inOrder = [...points].sort((a, b) => a.time - b.time);
  return {
    subject,
    profile: {
      times: inOrder.map(({time}) => time),
      concentrations: inOrder.map(({conc}) => conc),
    },
    rows: inOrder.map(({row}) => row),
  };
}
