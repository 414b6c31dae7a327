import {readFileSync} from "node:fs";
import {parameters} from "../models/generated/data.js";
import {validation} from "../models/generated/validation.js";
import {grades} from "../models/studies/model-record.js";
import type {About, Tally} from "../src/lib/about.js";
import {readTable} from "./data/read-table.js";
import {validityRows} from "./validity-rows.js";

/** Everything that the About page shows beside its prose; none of its numbers is typed there. */
export function readAbout(): About {
  const observations = readTable("observations");
  const all = Object.values(parameters);
  return {
    validity: validityRows(),
    parameters: (["A", "B", "C", "D"] as const).map((grade) => ({
      grade,
      meaning: grades[grade],
      count: all.filter((parameter) => parameter.grade === grade).length,
    })),
    observations: {
      count: observations.length,
      sources: new Set(observations.map(({source}) => source)).size,
    },
    tests: {calibration: tallyOf("calibration"), validation: tallyOf("validation")},
    changes: changesIn(readFileSync("CHANGELOG.md", "utf8")),
    licence: readFileSync("LICENSE", "utf8"),
  };
}

function tallyOf(kind: "calibration" | "validation"): Tally {
  const rows = validation.filter((row) => row.kind === kind);
  return {inside: rows.filter(({inside}) => inside).length, count: rows.length};
}

/** Versions and their items, newest first; an item may run over several lines. */
export function changesIn(changelog: string): About["changes"] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = "", ...items] = part.split(/\n+- /);
      return {
        version: version.trim(),
        items: items.map((item) => item.replace(/\s+/g, " ").trim()),
      };
    });
}
