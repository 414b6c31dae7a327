import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {formNames} from "../../../models/magnesium/names.js";
import * as links from "../../../src/lib/link.js";
import {fileOf, pageIn} from "../../../src/lib/link.js";
import {simulatorKind} from "../../../src/lib/simulator-kind.js";
import {
  defaultState,
  horizons,
  mostPins,
  type SimulatorState,
  type View,
} from "../../../src/lib/simulator-page.js";
import {states} from "./state-samples.js";

type Opened = links.Opened<View>;
const linkOf = (state: SimulatorState) => links.linkOf(simulatorKind, state);
const openLink = (hash: string) => links.openLink(simulatorKind, hash);
const openFile = (name: string, text: string) => links.openFile(simulatorKind, name, text);
const hashOf = (content: unknown): string => `#${encodeURIComponent(JSON.stringify(content))}`;
const asTransmitted = (state: SimulatorState): SimulatorState =>
  JSON.parse(JSON.stringify(state)) as never;

/** A state that the page can show, whatever it was made of. */
function expectValid({state}: Opened): void {
  expect(Object.keys(state).sort()).toEqual(["page", "pins", "scenario", "version", "view"]);
  expect(state.pins.length).toBeLessThanOrEqual(mostPins);
  for (const scenario of [state.scenario, ...state.pins]) {
    expect(checkScenario(scenario).problems).toEqual([]);
    expect(horizons.map(({hours}) => hours)).toContain(scenario.hours);
    expect(scenario.hours).toBe(state.scenario.hours);
    expect(scenario.doses?.every(({timeH}) => timeH >= 0 && timeH < 24)).toBe(true);
  }
}

describe("a link", () => {
  it("restores any state of the page without a note", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(openLink(linkOf(state))).toEqual({state: asTransmitted(state), notes: []});
      }),
    );
  });

  it("is empty for the default, and an empty link is the default", () => {
    expect(linkOf(defaultState)).toBe("");
    for (const hash of ["", "#"]) expect(openLink(hash)).toEqual({state: defaultState, notes: []});
  });

  it("carries only what differs from the default", () => {
    const link = linkOf({...defaultState, view: {...defaultState.view, units: "mmol"}});
    expect(JSON.parse(decodeURIComponent(link.slice(1)))).toEqual({
      version: 1,
      view: {units: "mmol"},
    });
  });

  it("to a place within the page carries no state", () => {
    expect(openLink("#observablehq-main")).toEqual({state: defaultState, notes: []});
  });
});

describe("the page that a file is for", () => {
  it("is the one it names, and the simulator for a bare scenario", () => {
    expect(pageIn("a.json", '{"page": "barrier", "view": {}}')).toBe("barrier");
    expect(pageIn("a.json", '{"hours": 24}')).toBe("simulator");
  });

  it("is refused by name when there is none", () => {
    expect(() => pageIn("a.json", '{"page": "attic"}')).toThrow(
      'a.json is for a page that is not here: "attic"',
    );
  });
});

describe("a file", () => {
  it("restores any state of the page without a note", () => {
    fc.assert(
      fc.property(states, (state) => {
        const opened = openFile("day.json", fileOf(state));
        expect(opened).toEqual({state: asTransmitted(state), notes: []});
      }),
    );
  });

  it("with a bare scenario keeps its times by the clock", () => {
    const doses = [
      {timeH: 8, form: "citrate", elementalMg: 300},
      {timeH: 2, form: "oxide", saltMg: 500},
    ];
    const {state, notes} = openFile("a.json", JSON.stringify({hours: 24, doses}));
    expect(state.scenario).toMatchObject({
      startClockH: 6,
      diet: "default",
      doses: [{timeH: 2}, {timeH: 20}],
    });
    expect(notes).toEqual([expect.stringContaining("scenario.startClockH")]);
  });

  it.each(formNames.filter((form) => form !== "food"))(
    "with a dose of %s opens as it is",
    (form) => {
      const doses = [{timeH: 2, form, elementalMg: 100}];
      const person = {conditions: ["coeliac", "pregnancy"], medicines: ["thiazide"]};
      const scenario = {
        hours: 24,
        startClockH: 6,
        person,
        doses,
        hypotheses: {glycinePiggyback: true},
      };
      const {state, notes} = openFile("a.json", JSON.stringify(scenario));
      expect(notes).toEqual([]);
      expect(state.scenario).toMatchObject(scenario);
    },
  );

  it("keeps a clamp that fits the days shown, and says when it leaves one out", () => {
    const scenario = {
      hours: 24,
      startClockH: 6,
      clampPlasma: [
        [0, 0.8],
        [4, 1.2],
      ],
    };
    const kept = openFile("a.json", JSON.stringify(scenario));
    expect(kept).toMatchObject({notes: [], state: {scenario}});
    const late = {
      ...scenario,
      hours: 5000,
      clampPlasma: [
        [0, 0.8],
        [4999, 1.2],
      ],
    };
    for (const other of [late, {...scenario, startClockH: 8}]) {
      const {state, notes} = openFile("a.json", JSON.stringify(other));
      expect(state.scenario).not.toHaveProperty("clampPlasma");
      expect(notes.join("\n")).toContain("scenario.clampPlasma: left out");
    }
  });

  it("with a bare scenario spreads a repeated dose over its first day", () => {
    const scenario = {
      hours: 24,
      startClockH: 6,
      doses: [{timeH: 2, form: "citrate", elementalMg: 100, everyH: 6, count: 3}],
      diet: {meals: [{timeH: 1, kcal: 400, mgMg: 50, everyH: 12}]},
    };
    const {state, notes} = openFile("a.json", JSON.stringify(scenario));
    expect(notes).toEqual([]);
    expect(state.scenario.doses?.map(({timeH}) => timeH)).toEqual([2, 8, 14]);
    expect(state.scenario.diet).toMatchObject({meals: [{timeH: 1}, {timeH: 13}]});
  });

  it.each([
    ["a dose on one day of seven", {doses: [{timeH: 2, form: "oxide", elementalMg: 1}]}, "doses"],
    ["meals of one day", {diet: {meals: [{timeH: 2, kcal: 1, mgMg: 1}]}}, "diet.meals"],
  ])("says that %s is shown on each", (_, part, place) => {
    const scenario = {hours: 168, startClockH: 6, ...part};
    const {notes} = openFile("a.json", JSON.stringify(scenario));
    expect(notes).toEqual([`scenario.${place}: every day is shown like the first`]);
  });

  it.each(["", "not json", '{"version": 1', "[]", "null", "3", '"text"', "{}", '{"version":7}'])(
    "that holds %j is refused with its name",
    (text) => {
      expect(() => openFile("day.json", text)).toThrow(/^day\.json /);
    },
  );
});

describe("a broken link", () => {
  const link = linkOf({
    ...defaultState,
    scenario: {...defaultState.scenario, person: {ageYears: 70}, diet: "none"},
    pins: [defaultState.scenario],
  });

  it("cut at any place still opens, with a note", () => {
    for (let length = 2; length < link.length; length++) {
      const opened = openLink(link.slice(0, length));
      expectValid(opened);
      expect(opened.notes).toHaveLength(1);
    }
  });

  it("of any characters still opens", () => {
    const texts = fc.oneof(fc.string(), fc.string({unit: "binary"}), fc.webFragments());
    fc.assert(fc.property(texts, (text) => expectValid(openLink(`#${text}`))));
  });

  it("of any JSON still opens, and says what it ignores", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        const opened = openLink(hashOf({version: 1, odd: content}));
        expectValid(opened);
        expect(opened.notes).toEqual(["odd: unknown, ignored"]);
        expectValid(openLink(hashOf(content)));
      }),
    );
  });

  it("of another version says so", () => {
    expect(openLink(hashOf({version: 2})).notes).toEqual([
      "the link has version 2, expected 1; this is the usual day",
    ]);
  });

  const places = [
    ["page"],
    ["scenario"],
    ["pins"],
    ["view"],
    ...["hours", "startClockH", "person", "diet", "doses", "infusions", "parameters"].map((key) => [
      "scenario",
      key,
    ]),
    ...["sex", "ageYears", "weightKg", "gfrMlMin", "status", "medicines"].map((key) => [
      "scenario",
      "person",
      key,
    ]),
    ...["units", "night", "cursorH", "selected"].map((key) => ["view", key]),
  ];
  const hostile = [
    null,
    -1,
    1e300,
    true,
    "<img src=x onerror=alert(1)>",
    "__proto__",
    [[]],
    {a: 1},
  ];
  it.each(places.map((path) => [path.join("."), path] as const))(
    "with a wrong %s names the place and keeps the rest",
    (name, path) => {
      for (const value of hostile) {
        if (name === "view.selected" && value === null) continue; // nothing selected
        const nested = [...path]
          .reverse()
          .reduce((inner: unknown, key) => ({[key]: inner}), value) as object;
        const opened = openLink(hashOf({version: 1, ...nested}));
        expectValid(opened);
        expect(opened.notes.join("\n")).toContain(name);
      }
    },
  );

  it.each(["__proto__", "constructor", "toString", "<img src=x onerror=alert(1)>", "a:b[0].c", ""])(
    "with the unknown key %j keeps the rest and changes no other object",
    (key) => {
      const inner = `{"ageYears": 70, ${JSON.stringify(key)}: {"polluted": 1}}`;
      const text = `{"version": 1, ${JSON.stringify(key)}: {"polluted": 1}, "scenario": {"person": ${inner}}}`;
      const opened = openLink(`#${encodeURIComponent(text)}`);
      expectValid(opened);
      expect(opened.state.scenario.person).toEqual({ageYears: 70});
      expect(opened.notes).toHaveLength(2);
      expect({}).not.toHaveProperty("polluted");
    },
  );

  it("loses one bad dose and keeps the others", () => {
    const good = {timeH: 3, form: "citrate", elementalMg: 200};
    for (const bad of [{...good, elementalMg: -5}, {...good, form: "lead"}, {timeH: 3}, 7, null]) {
      const opened = openLink(hashOf({version: 1, scenario: {doses: [good, bad, good]}}));
      expect(opened.state.scenario.doses).toEqual([good, good]);
      expect(opened.notes[0]).toMatch(/^scenario\.doses\[1\]/);
    }
  });

  it("loses one bad pin and keeps the others", () => {
    const good = defaultState.scenario;
    const opened = openLink(hashOf({version: 1, pins: [good, "bad", good]}));
    expect(opened.state.pins).toEqual([good, good]);
    expect(opened.notes).toEqual([expect.stringMatching(/^pins\[1\]: must be an object/)]);
  });

  it("with more doses than a day can show opens quickly", () => {
    for (const dose of [{timeH: 3, form: "citrate", elementalMg: 20}, {timeH: -1}]) {
      const doses = Array.from({length: 100_000}, () => dose);
      const start = performance.now();
      const opened = openLink(hashOf({version: 1, scenario: {doses}}));
      expectValid(opened);
      expect(opened.notes[0]).toContain("scenario.doses: the first 100 of 100000");
      expect(opened.notes.length).toBeLessThan(20);
      expect(performance.now() - start).toBeLessThan(2000); // an eye's blink, on a slow machine
    }
  });
});
