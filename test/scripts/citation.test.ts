import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {magnesium} from "../../models/generated/magnesium.js";
import {changesIn} from "../../scripts/read-about.js";
import {citation} from "../../scripts/shell/citation.js";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly version: string;
  readonly license: string;
};

test("CITATION.cff has what version 1.2.0 of the format requires, and no key that it does not know", () => {
  const file = parse(readFileSync("CITATION.cff", "utf8")) as Record<string, unknown>;
  expect(file).toMatchObject({
    "cff-version": "1.2.0",
    message: expect.stringMatching(/./),
    title: expect.stringMatching(/./),
    authors: [{name: expect.stringMatching(/./)}],
  });
  const known = [
    ...["abstract", "authors", "cff-version", "commit", "contact", "date-released", "doi"],
    ...["identifiers", "keywords", "license", "license-url", "message", "preferred-citation"],
    ...["references", "repository", "repository-artifact", "repository-code", "title", "type"],
    ...["url", "version"],
  ];
  expect(known).toEqual(expect.arrayContaining(Object.keys(file)));
});

test("the citation, the site and the model are of one version and one licence", () => {
  expect(citation.version).toBe(manifest.version);
  expect(citation.version).toBe(magnesium.version);
  expect(citation.license).toBe(manifest.license);
});

test("a version that is released has a date in the changes and in the citation, others in neither", () => {
  const [latest] = changesIn(readFileSync("CHANGELOG.md", "utf8"));
  const date = /\d{4}-\d{2}-\d{2}/.exec(latest?.version ?? "")?.[0];
  expect(latest?.version.startsWith(manifest.version)).toBe(true);
  expect(citation["date-released"]).toBe(date);
});

test("changes are read by version, each item whole", () => {
  const text =
    "# Changes\n\n## 2.0.0 (2027-01-02)\n\n- One\n  and more.\n- Two `x`.\n\n## 1.0.0\n\n- First.\n";
  expect(changesIn(text)).toEqual([
    {version: "2.0.0 (2027-01-02)", items: ["One and more.", "Two `x`."]},
    {version: "1.0.0", items: ["First."]},
  ]);
});
