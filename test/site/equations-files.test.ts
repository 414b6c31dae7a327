import {JSDOM} from "jsdom";
import katex from "katex";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {magnesium} from "../../models/generated/magnesium.js";
import {readModel} from "../../models/schema/read-model.js";
import {browserAndSite} from "./here.js";
import {type Equations, openEquations} from "./equations-page.js";
import {downloaded} from "./saved.js";

const here = browserAndSite();
let eq: Equations;
beforeAll(async () => {
  eq = await openEquations(here.browser, here.site.home);
});
beforeEach(async () => {
  await eq.page.setViewportSize({width: 1440, height: 900});
  await eq.start();
});
afterEach(() => expect(eq.problems).toEqual([]));

describe("the files", () => {
  test("JSON is the declared model and passes its schema", async () => {
    const {name, content} = await downloaded(eq.page, () =>
      eq.page.getByRole("link", {name: "JSON"}).click(),
    );
    expect(name).toBe("magnesia-model.json");
    const read = readModel(JSON.parse(content.toString()));
    expect(read.problems).toEqual([]);
    expect(Object.keys(read.model?.states ?? {})).toHaveLength(90);
  });

  test("LaTeX is a document whose every formula can be typeset", async () => {
    const {name, content} = await downloaded(eq.page, () =>
      eq.page.getByRole("link", {name: "LaTeX"}).click(),
    );
    expect(name).toBe("magnesia-model.tex");
    const formulae = [...content.toString().matchAll(/\\begin\{align\*\}([^]*?)\\end\{align\*\}/g)];
    expect(formulae.length).toBeGreaterThan(100);
    for (const [, formula = ""] of formulae) {
      katex.renderToString(`\\begin{aligned}${formula}\\end{aligned}`, {strict: "error"});
    }
  });

  test("SBML is a document of its Level 3 with every state", async () => {
    const {name, content} = await downloaded(eq.page, () =>
      eq.page.getByRole("link", {name: "SBML"}).click(),
    );
    expect(name).toBe("magnesia-model.xml");
    const {document} = new JSDOM(content.toString(), {contentType: "text/xml"}).window;
    expect(document.documentElement.getAttribute("level")).toBe("3");
    const named = [...document.querySelectorAll("species, parameter")];
    const names = new Set(named.map((element) => element.getAttribute("name")));
    for (const state of magnesium.states) expect(names).toContain(state);
  });
});
