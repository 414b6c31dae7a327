import type {Grade} from "../models/engine/model.js";
import {type BarrierData, findingIds, type RaisedPoint} from "../src/lib/barrier/data.js";
import {readTable} from "./data/read-table.js";

/** What was measured at the barrier, for its page: rows of data/ joined, none of their numbers typed here. */
export function readBarrier(): BarrierData {
  const rest = row("alturapatent1994-serum-ionised");
  const points = raised();
  const findings = Object.fromEntries(
    findingIds.map((id) => {
      const {source, species, value: found, unit, time_h: timeH, grade} = row(id);
      return [id, {source, species, value: found, unit, timeH, grade}];
    }),
  ) as BarrierData["findings"]; // one for each id

  const cited = new Set([
    ...points.map(({source}) => source),
    ...Object.values(findings).map(({source}) => source),
    ...["AlturaPatent1994", "shils1964", "JahrStevens1990"],
    ...readTable("nmda").map(({source}) => source),
    ...readTable("places").flatMap((place) => [place.level_source, place.voltage_source]),
  ]);

  return {
    doses: {
      glycinate: doseOf("isi-glycinate"),
      "l-threonate": doseOf("cognition-threonate-young"),
    },
    restBand: {low: rest.low ?? NaN, high: rest.high ?? NaN},
    levels: {
      mckee: {ratio: mckeeRatio, hours: row("mckee2005-csf-total-24-h").time_h ?? NaN},
      wong: {
        ratio: value("wong2009-plasma-ratio"),
        hours: row("wong2009-csf-rise").time_h ?? NaN,
      },
      eclampsia: {
        ratio: value("apostol2010-serum-ratio"),
        hours: row("apostol2010-serum-ratio").time_h ?? NaN,
      },
      depletion: {
        ratio: (value("shils1964-plasma-low") + value("shils1964-plasma-high")) / 2,
        hours: row("shils1964-plasma-high").time_h ?? NaN,
      },
    },
    raised: points,
    findings,
    cites: Object.fromEntries(
      readTable("sources")
        .filter(({key}) => cited.has(key))
        .map(({key, authors, year, title, url}) => [
          key,
          {
            text: authors && year ? `${firstAuthor(authors)} ${year}` : title,
            ...(url ? {url} : {}),
          },
        ]),
    ),
  };
}

const observations = new Map(readTable("observations").map((row) => [row.id, row]));
const targets = new Map(readTable("targets").map((row) => [row.observation, row]));

function row(id: string) {
  const found = observations.get(id);
  if (!found) throw new Error(`data/observations.csv: no row ${id}`);
  return found;
}

function value(id: string): number {
  const found = row(id).value;
  if (found === undefined) throw new Error(`data/observations.csv: ${id} has no value`);
  return found;
}

/** What the rows of one point have in common, and the worst of how they are known. */
function about(...ids: [string, ...string[]]) {
  const rows = ids.map(row);
  const [{source, species, n}] = rows as [ReturnType<typeof row>]; // at least one
  const grade = rows.map((one) => one.grade).reduce((a, b): Grade => (a > b ? a : b));
  const isSeen = rows.every(({confidence}) => confidence !== "recalled");
  return {source, species, ...(n === undefined ? {} : {n}), grade, isSeen};
}

const percent = (after: number, before: number): number => 100 * (after / before - 1);

const mckeeRatio =
  (value("mckee2005-serum-target-low") + value("mckee2005-serum-target-high")) /
  (2 * value("mckee2005-serum-baseline"));

function mckee(): RaisedPoint {
  const [before, after] = ["mckee2005-csf-total-baseline", "mckee2005-csf-total-24-h"] as const;
  const {low, high, time_h = NaN} = row(after);
  return {
    ...about(after, before, "mckee2005-serum-target-low", "mckee2005-serum-target-high"),
    ratio: mckeeRatio,
    isHeld: true,
    hours: time_h,
    fluid: "csf_ventricular",
    rise: percent(value(after), value(before)),
    low: percent(low ?? NaN, value(before)),
    high: percent(high ?? NaN, value(before)),
  };
}

function fuchsBuder(): RaisedPoint[] {
  const csf0 = value("fuchsbuder1997-csf-0-h");
  const ratio = value("fuchsbuder1997-plasma-0-5-h") / value("fuchsbuder1997-plasma-0-h");
  return ["0-5-h", "1-5-h", "4-h"].map((time) => {
    const id = `fuchsbuder1997-csf-${time}`;
    const {low = NaN, high = NaN, time_h = NaN} = row(id);
    return {
      ...about(id, "fuchsbuder1997-csf-0-h", "fuchsbuder1997-plasma-0-5-h"),
      ...{ratio, isHeld: false, hours: time_h, fluid: "csf_lumbar"},
      rise: percent(value(id), csf0),
      low: percent(low, csf0),
      high: percent(high, csf0),
    };
  });
}

function raised(): RaisedPoint[] {
  const [brewer, apostol] = ["brewer2001-csf-ionised-4-h", "apostol2010-csf"] as const;
  const [wong, oppelt] = ["wong2009-csf-rise", "oppelt1963-csf-rise"] as const;
  const {low = NaN, high = NaN} = targets.get(brewer) ?? {};
  return [
    mckee(),
    {
      ...about(wong, "wong2009-plasma-ratio"),
      ...{ratio: value("wong2009-plasma-ratio"), isHeld: true, fluid: "csf_ventricular"},
      ...{hours: row(wong).time_h ?? NaN, rise: value(wong)},
      ...{low: row(wong).low ?? NaN, high: row(wong).high ?? NaN},
    },
    {
      ...about(brewer, "brewer2001-plasma-ionised-peak", "brewer2001-plasma-ionised-baseline"),
      ratio: value("brewer2001-plasma-ionised-peak") / value("brewer2001-plasma-ionised-baseline"),
      ...{isHeld: false, hours: row(brewer).time_h ?? NaN, fluid: "csf_ventricular"},
      ...{rise: 0, low, high, isOurs: true}, // "no change"; the interval is that of data/targets.csv
    },
    ...fuchsBuder(),
    {
      ...about(apostol, "apostol2010-serum-ratio"),
      ...{ratio: value("apostol2010-serum-ratio"), isHeld: true, fluid: "csf_lumbar"},
      ...{hours: row(apostol).time_h ?? NaN, rise: 0}, // "not altered"
    },
    {
      ...about(oppelt, "oppelt1963-plasma-ratio"),
      ...{ratio: value("oppelt1963-plasma-ratio"), isHeld: true, fluid: "csf_ventricular"},
      ...{hours: row(oppelt).time_h ?? NaN, rise: value(oppelt)},
    },
  ];
}

function doseOf(id: string): number {
  const dose = readTable("effects").find((effect) => effect.id === id)?.dose_mg_low;
  if (dose === undefined) throw new Error(`data/effects.csv: no dose of ${id}`);
  return dose;
}

function firstAuthor(authors: string): string {
  return authors.split(/[,;]/)[0]?.replace(/ [A-Z]+( et al\.)?$/, "") ?? authors;
}
