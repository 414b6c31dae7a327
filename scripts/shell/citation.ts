import {readFileSync} from "node:fs";
import {parse} from "yaml";

/** CITATION.cff, the one place that says how to cite. */
export interface Citation {
  readonly title: string;
  readonly authors: readonly {readonly name: string}[];
  readonly version: string;
  readonly license: string;
  /** Year, month and day; left out while a version is unreleased. */
  readonly "date-released"?: string;
}

export const citationFile = readFileSync("CITATION.cff", "utf8");
export const citation = parse(citationFile) as Citation; // test/scripts/citation.test.ts holds its shape
