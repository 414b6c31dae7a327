import {describe, expect, it} from "vitest";
import type {Scenario} from "../../../../models/magnesium/scenario.js";
import {createSimulator} from "../../../../models/magnesium/simulate.js";
import {cellRunner} from "../../../../src/lib/splits/run-cell.js";
import {indexOf, type Split, splits} from "../../../../src/lib/splits/grid.js";
import {mapOf, type SplitMap} from "../../../../src/lib/splits/split-map.js";
import * as reasons from "../../../../src/lib/splits/reasons.js";
import * as words from "../../../../src/lib/splits/words.js";
import {splitsKind, type View, withServing} from "../../../../src/lib/splits-kind.js";
import {validation} from "../../../../models/generated/validation.js";
import {measuredText} from "../../../../src/lib/splits/measured.js";

const {scenario: usual, view} = splitsKind.usual;
const runCell = cellRunner(createSimulator({followsHand: true}));
/** A map of three doses, which is all that the words ask for. */
function mapFor(scenario: Scenario): SplitMap {
  const needed = splits.filter(({dose}) => [25, 300, 800].includes(dose));
  return mapOf(new Map(needed.map((split) => [indexOf(split), runCell(scenario, split)])));
}
const map = mapFor(usual);
const fasted: Scenario = {...usual, diet: "none"};
const fastedMap = mapFor(fasted);
const at = (dose: number, servings: number): Split => ({dose, servings});
const share: View = {...view, quantity: "share"};

describe("the sentence of a cell", () => {
  it("compares it with the same dose once, in two and in six, itself left out", () => {
    const shape = (servings: number, of = view) =>
      words.comparison(map, at(300, servings), of).replaceAll(/\d+ (mg|%)/g, "# $1");
    expect(shape(1)).toBe("# mg once a day gains # mg; in two, # mg; in six, # mg.");
    expect(shape(2)).toBe("# mg in two servings gains # mg; once a day, # mg; in six, # mg.");
    expect(shape(6)).toBe("# mg in six servings gains # mg; once a day, # mg; in two, # mg.");
    expect(shape(4, share)).toBe(
      "Of # mg in four servings, # % is absorbed; once a day, # %; in two, # %.",
    );
  });

  it("is in mmol where the reader wants it", () => {
    expect(words.comparison(map, at(300, 2), {...view, units: "mmol"})).toMatch(
      /^12\.3 mmol in two servings gains \d\.\d\d mmol; once a day, \d\.\d\d mmol; in six/,
    );
  });
});

describe("the reason", () => {
  const brings = (text: string) => text.match(/\d+ mg/g)?.map((each) => parseInt(each)) ?? [];

  it("lies in the carrier: it brings more of a split dose, the gaps hardly anything", () => {
    for (const [scenario, of] of [
      [usual, map],
      [fasted, fastedMap],
    ] as const) {
      const [split = NaN, once = NaN, ...gaps] = brings(
        reasons.why(of, at(300, 3), scenario, "mg"),
      );
      expect(split).toBeGreaterThan(1.4 * once);
      expect(Math.abs((gaps[0] ?? NaN) - (gaps[1] ?? gaps[0] ?? NaN))).toBeLessThan(3);
    }
  });

  it("speaks of food where there is some, and of what six servings would add", () => {
    expect(reasons.why(map, at(300, 2), usual, "mg")).toMatch(
      /No meal follows the serving at 22:00 until morning\. By day .* add little\.$/,
    );
    expect(reasons.why(fastedMap, at(300, 2), fasted, "mg")).toMatch(
      /With no food in the way, .* in six, the gain is 3\d % more\.$/,
    );
    expect(reasons.why(fastedMap, at(300, 6), fasted, "mg")).toMatch(/for a while\.$/);
  });

  it("tells the pills' share from the body's gain, and by how much they differ", () => {
    const [own = NaN, gained = NaN, less = NaN] = brings(
      reasons.bothAnswers(map, at(300, 2), "mg"),
    );
    expect(Math.abs(own - gained - less)).toBeLessThanOrEqual(1); // each is rounded
    const [, , lessFasted = NaN] = brings(reasons.bothAnswers(fastedMap, at(300, 2), "mg"));
    expect(lessFasted).toBeLessThan(less);
  });
});

describe("what a linear gut would do", () => {
  it("is the smallest dose carried on: more than any split gains, and a share that stays", () => {
    const [, , says = NaN] =
      reasons
        .linearText(map, at(800, 6), view)
        .match(/\d+(?= mg)/g)
        ?.map(Number) ?? [];
    const [, gained = NaN] =
      words
        .comparison(map, at(800, 6), view)
        .match(/\d+(?= mg)/g)
        ?.map(Number) ?? [];
    expect(says).toBeGreaterThan(1.5 * gained);
    const shares = [300, 800].map((dose) =>
      /\d+ %/.exec(reasons.linearText(map, at(dose, 2), share)),
    );
    expect(shares[0]?.[0]).toBe(shares[1]?.[0]);
  });
});

describe("the names of cells", () => {
  it("say dose, servings, value and whether stool turns loose", () => {
    expect(words.cellText(map, at(300, 1), view)).toMatch(
      /^300 mg once a day: \d+ mg more absorbed$/,
    );
    expect(words.cellText(map, at(800, 2), share)).toMatch(
      /^800 mg in 2 servings: \d+ % of it absorbed, stool above 200 g a day$/,
    );
  });

  it("say what the map is of", () => {
    const scenario = withServing(fasted, {timeH: 3.5, form: "l-threonate"});
    expect(words.mapUnit(scenario, view)).toBe(
      "mg over 48 h, L-threonate without food, from 09:30",
    );
  });
});

describe("what was measured", () => {
  it("is as the page says: each share within the study's interval, their step outside", () => {
    const row = (id: string) => validation.find((each) => each.id === `sabatier2011-${id}`);
    const [few, many] = [row("absorption-2-servings"), row("absorption-7-servings")];
    expect([few?.inside, many?.inside, row("serving-ratio")?.inside]).toEqual([true, true, false]);
    const share = (each: typeof few) => ({
      observed: each?.observed ?? NaN,
      low: each?.low ?? NaN,
      high: each?.high ?? NaN,
      simulated: each?.simulated ?? NaN,
    });
    const [found] = measuredText({few: share(few), many: share(many), name: "", address: ""});
    expect(found).toContain("32 % (± 8) of it in two servings, 51 % (± 13) in seven");
  });
});
