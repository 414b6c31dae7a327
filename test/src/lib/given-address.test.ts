// @vitest-environment jsdom
import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {addressInFile, addressInLink} from "../../../src/lib/given-address.js";
import {fileOf, linkOf, openFile, openLink} from "../../../src/lib/link.js";
import {simulatorKind} from "../../../src/lib/simulator-kind.js";
import {states} from "./state-samples.js";

const home = "http://localhost:3000/notebook/";
beforeAll(() => {
  document.body.innerHTML = `<a class="home" href="${home}">Magnesia</a>`;
});

test("the link of any state leads to that state, whatever site it was copied from", () => {
  fc.assert(
    fc.property(states, (state) => {
      const hash = linkOf(simulatorKind, state);
      fc.pre(hash !== "");
      const address = addressInLink(` https://old.example/some/path/${hash}\n`);
      expect(address.href.startsWith(`${home}#`)).toBe(true);
      expect(openLink(simulatorKind, address.hash).state).toEqual(state);
    }),
  );
});

test("the file of any state leads to that state, or says that it is too long for a link", () => {
  fc.assert(
    fc.property(states, (state) => {
      try {
        const {hash} = addressInFile("day.json", fileOf(state));
        expect(openLink(simulatorKind, hash).state).toEqual(state);
      } catch (error) {
        expect(String(error)).toMatch(/day\.json is too long for a link/);
      }
    }),
    {numRuns: 40},
  );
});

test("a file with a scenario alone is the same scenario in the simulator", () => {
  const scenario = {hours: 24, doses: [{timeH: 12, form: "oxide", elementalMg: 300}]};
  for (const content of [scenario, {hours: 24}]) {
    const text = JSON.stringify(content);
    const {hash} = addressInFile("mine.json", text);
    expect(openLink(simulatorKind, hash).state).toEqual(
      openFile(simulatorKind, "mine.json", text).state,
    );
  }
});

describe("a link", () => {
  test.each([
    ["by its path", `https://x.example/splits.html#{"view":{}}`, `${home}splits.html`],
    ["by what it says", `#{"page":"barrier"}`, `${home}barrier.html`],
    ["without a state by its path", "evidence.html", `${home}evidence.html`],
    ["with a place in the page", "https://x.example/evidence.html#what", `${home}evidence.html`],
    ["that is only the state", encodeURIComponent(`{"version":1}`), home],
    [
      "with a frame's chart",
      `https://x.example/forms.html?embed=x#{"view":{}}`,
      `${home}forms.html`,
    ],
  ])("is understood %s", (_, link, page) => {
    const address = addressInLink(link);
    expect(address.href.replace(/[?#].*/, "")).toBe(page);
  });

  test.each([
    ["", "there is no state"],
    ["https://x.example/", "there is no state"],
    ["javascript:alert(1)", "there is no state"],
    ["data:text/html,<script>alert(1)</script>", "there is no state"],
    ["https://x.example/#%7B%22versio", "cut short"],
    ["#%E0%A4%A", "cut short"],
    ["#[1]", "holds no state"],
    [`#{"page":"<script>"}`, `a page that is not here: "<script>"`],
    [`#{"version":99}`, "version 99"],
  ])("%j is refused with a sentence", (link, says) => {
    expect(() => addressInLink(link)).toThrow(says);
  });

  test("never leads to another site, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({withFragments: true})), (text) => {
        try {
          expect(addressInLink(text).href.startsWith(home)).toBe(true);
        } catch (error) {
          expect((error as Error).message).toMatch(/link/);
        }
      }),
    );
  });
});
