import {describe, expect, test} from "vitest";
import {joinParts} from "../../../models/engine/model.js";
import {parameters} from "../../../models/generated/data.js";
import {targets} from "../../../models/generated/targets.js";
import {largestDoseMg} from "../../../models/magnesium/scenario-schema.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {personRanges} from "../../../models/magnesium/warnings.js";
import {
  type CalibrationRow,
  modelRecord,
  type RecordInput,
} from "../../../models/studies/model-record.js";
import type {ValidationRow} from "../../../models/studies/validate.js";

const row = {unit: "1/h", low: 0.5, high: 2, source: "SMITH1999", grade: "B"} as const;

/** A bath that leaks into a bucket and is filled from outside. */
const bath: RecordInput = {
  model: joinParts(
    {
      name: "Bath",
      version: "1.2.3",
      timeUnit: "h",
      parameters: {
        leak: {...row, value: 1.23456, meaning: "Leak of the bath | *slow*"},
        tap: {...row, value: 2, unit: "L/h", grade: "D", meaning: "Flow of the tap"},
      },
    },
    [
      {
        title: "Bath",
        assumptions: ["The plug is old | and a guess.", "The bath is a box."],
        states: {
          bath: {unit: "L", meaning: "water in the bath"},
          time: {unit: "h", meaning: "hours <b>so far</b>"},
        },
        fluxes: [{name: "fill", from: null, to: "bath", law: "tap", sign: "positive"}],
        rates: {time: "1"},
      },
      {
        title: "Floor",
        states: {
          bucket: {unit: "L", meaning: "water in the bucket"},
          puddle: {unit: "L", meaning: "water on the floor"},
        },
        rules: {spilling: {law: "leak*bucket", unit: "L/h", meaning: "what spills"}},
        fluxes: [{name: "spill", from: "bucket", to: "puddle", law: "spilling", sign: "positive"}],
      },
    ],
  ),
  symbols: {leak: "k|l", tap: "F"},
  calibration: [
    {
      parameter: "leak",
      group: "water",
      estimate: 1.23456,
      log_se: 0.1234,
      prior_log_se: 0.35366,
      data_low: 0.98765,
      identified: "one side",
      at_bound: "no",
    },
  ],
  validation: [
    target({id: "a", kind: "calibration", inside: true, simulated: 1}),
    target({id: "b", kind: "validation", inside: false, simulated: 7.6543, note: "Missed: why"}),
    target({id: "c", kind: "calibration", note: "Not fitted: it cannot be"}),
    target({id: "d", kind: "validation", note: "No test: it was seen before"}),
  ],
  sources: {SMITH1999: "Smith (1999), Baths | Taps", JONES2001: "Jones (2001), Floors"},
};

describe("the record of a small model", () => {
  const text = modelRecord(bath);

  test("starts with its name and version", () => {
    expect(text.startsWith("# Bath 1.2.3: model record\n")).toBe(true);
  });

  test("lists its organs, states, conserved groups, and what crosses its border", () => {
    expect(between(text, "## Structure", "## Range of validity")).toBe(`## Structure

States: 4; rules: 1; fluxes: 2; parameters: 2. Time is in h.

| Organ | States | Rules | Fluxes |
| --- | --- | --- | --- |
| Bath | 2 | 0 | 1 |
| Floor | 2 | 1 | 1 |

No flux can change the sum of a conserved group, so what has left one of its states must be in another.

- Conserved, 2 states: \`bucket\`, \`puddle\`.

What comes from outside the model or leaves it:

- \`fill\` enters \`bath\` from outside.

### States

| Organ | State | Unit | Meaning |
| --- | --- | --- | --- |
| Bath | \`bath\` | L | water in the bath |
| Bath | \`time\` | h | hours \\<b>so far\\</b> |
| Floor | \`bucket\` | L | water in the bucket |
| Floor | \`puddle\` | L | water on the floor |

## Assumptions

### Bath

- The plug is old \\| and a guess.
- The bath is a box.

`);
  });

  test("gives each number to three digits, with what is known of it", () => {
    expect(between(text, "| Name ", "## Calibration")).toBe(
      `| Name | Symbol | Value | Unit | Range | Source | Grade | Meaning |
| --- | --- | --- | --- | --- | --- | --- | --- |
| \`leak\` | k\\|l | 1.23 | 1/h | 0.5 to 2 | SMITH1999 | B | Leak of the bath \\| \\*slow\\* |
| \`tap\` | F | 2 | L/h | 0.5 to 2 | SMITH1999 | D | Flow of the tap |

`,
    );
    expect(text).toContain("| B | derived from measurements | 1 |");
    expect(text).toContain("| C | from animals | 0 |");
    expect(text).toContain(
      "| `leak` | water | 1.23 | 1/h | 0.123 | 0.354 | one side | 0.988 to open | no |",
    );
  });

  test("counts what is inside its interval by kind, and explains each miss", () => {
    expect(between(text, "| Kind ", "## Sources")).toBe(`| Kind | Targets | Inside their interval |
| --- | --- | --- |
| calibration | 1 | 1 |
| calibration, shown and not fitted | 1 | 1 |
| validation | 1 | 0 |
| validation, no test any more | 1 | 1 |

### Misses: 1

| Target | Source | Kind | Quantity | Unit | Observed | Interval | Simulated | Note |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| \`b\` | JONES2001 | validation | depth | cm |  | 1 to 2 | 7.65 | Missed: why |

`);
  });

  test("ends with the sources that it used", () => {
    expect(
      text.endsWith(`## Sources

- JONES2001: Jones (2001), Floors
- SMITH1999: Smith (1999), Baths \\| Taps
`),
    ).toBe(true);
  });

  test("is refused without a symbol, a citation or a parameter that it needs", () => {
    expect(() => modelRecord({...bath, symbols: {leak: "k"}})).toThrow("no symbol tap");
    expect(() => modelRecord({...bath, sources: {}})).toThrow("no source JONES2001");
    const [fitted] = bath.calibration;
    const calibration = [{...(fitted as CalibrationRow), parameter: "plug"}];
    expect(() => modelRecord({...bath, calibration})).toThrow("no parameter plug");
  });
});

describe("the record of the magnesium model", () => {
  const model = magnesiumModel(parameters);
  const organs = model.organs ?? [];
  const names = Object.keys(parameters);
  // every third parameter fitted and every fourth target missed: enough to see that none is left out
  const calibration = names
    .filter((_, i) => i % 3 === 0)
    .map((parameter): CalibrationRow => ({
      parameter,
      group: "body",
      estimate: 1,
      log_se: 0.1,
      prior_log_se: 0.2,
      identified: "no",
      at_bound: "no",
    }));
  const validation = targets.map((record, i): ValidationRow => {
    const {id, study, kind, quantity, unit, observed, low, high, assumed: note} = record;
    const inside = i % 4 > 0;
    return {id, study, kind, quantity, unit, observed, low, high, simulated: low, inside, note};
  });
  const keys = [...Object.values(parameters), ...targets.map(({study}) => ({source: study}))];
  const text = modelRecord({
    model,
    symbols: Object.fromEntries(names.map((name) => [name, `symbol of ${name}`])),
    calibration,
    validation,
    sources: Object.fromEntries(keys.map(({source}) => [source, `citation of ${source}`])),
  });
  const lines = new Set(text.split("\n"));
  const begins = (start: string, within = text) => within.includes(`\n${start}`);

  test("names every organ with the number of its states, and every state once", () => {
    for (const {title, states, rules, fluxes} of organs) {
      if (states.length === 0) continue; // it only assumes
      expect(lines).toContain(
        `| ${title} | ${states.length} | ${rules.length} | ${fluxes.length} |`,
      );
    }
    expect(organs.flatMap(({states}) => states)).toEqual(Object.keys(model.states));
    expect(organs.flatMap(({fluxes}) => fluxes)).toEqual(model.fluxes.map(({name}) => name));
    expect(text).toContain(`\nStates: ${Object.keys(model.states).length}; `);
  });

  test("holds every assumption, each a sentence of its own", () => {
    const assumptions = organs.flatMap((organ) => organ.assumptions);
    for (const assumption of assumptions) {
      expect(assumption).toMatch(/^[A-Z].*[^.]\.$/);
      expect(lines).toContain(`- ${assumption}`);
    }
    expect(new Set(assumptions).size).toBe(assumptions.length);
  });

  test("lets no organ but the running totals go without assumptions", () => {
    const silent = organs.filter(({assumptions}) => assumptions.length < 2);
    expect(silent.map(({title}) => title)).toEqual(["Running totals"]);
  });

  test("holds every parameter, every fitted one and every miss", () => {
    for (const name of names) expect(text).toContain(`| \`${name}\` | symbol of ${name} | `);
    for (const {parameter} of calibration)
      expect(begins(`| \`${parameter}\` | body | `)).toBe(true);
    const misses = between(text, "### Misses", "## Sources");
    for (const {id, inside} of validation) {
      expect([id, begins(`| \`${id}\` | `, misses)]).toEqual([id, !inside]);
    }
  });

  test("states the ranges by which a run is judged", () => {
    for (const {name, low, high, unit} of personRanges) {
      expect(lines).toContain(`| ${name} | ${low} | ${high} | ${unit} |`);
    }
    expect(text).toContain(`one dose above ${largestDoseMg} mg`);
  });

  test("names no illness that changes nothing in the model", () => {
    const known = /^Illnesses and medicines: (.*)\.$/m.exec(text)?.[1] ?? "";
    expect(known).toContain("coeliac");
    expect(known).not.toContain("pregnancy");
  });

  test("has as many cells in each row as its table has columns", () => {
    const widths = text.split("\n\n").map((block) => {
      const rows = block.split("\n").filter((line) => line.startsWith("| "));
      return new Set(rows.map((line) => line.split(/(?<!\\)\|/).length)).size;
    });
    expect(Math.max(...widths)).toBe(1);
  });
});

function target(given: Partial<ValidationRow>): ValidationRow {
  const about = {study: "JONES2001", quantity: "depth", unit: "cm", observed: null, note: ""};
  const result = {simulated: 1, inside: true};
  return {id: "", kind: "validation", low: 1, high: 2, ...about, ...result, ...given};
}

/** The text from a heading to just before another. */
function between(text: string, first: string, next: string): string {
  const start = text.indexOf(first);
  return text.slice(start, text.indexOf(next, start));
}
