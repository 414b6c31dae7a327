import {expect, test} from "vitest";
import {relativeAddresses, rootAddresses, workersOf} from "../../scripts/site/addresses.js";

const moved = (source: string, from: string, to: string): string =>
  relativeAddresses(rootAddresses(source, from), to);

test("the address of a worker is right wherever its module moves", () => {
  const source = `start(import.meta.resolve("../workers/a.worker.js"))`;
  expect(moved(source, "_import/lib/crew.js", "_import/shared/X.js")).toBe(source);
  expect(moved(source, "_import/lib/crew.js", "_import/x/y/z.js")).toBe(
    `start(import.meta.resolve("../../workers/a.worker.js"))`,
  );
  expect(moved(source, "_import/lib/crew.js", "_import/workers/b.js")).toBe(
    `start(import.meta.resolve("./a.worker.js"))`,
  );
});

test("the address of an attached file moves with its module, and its name does not", () => {
  const source = `FileAttachment({"name":"../data/a.json","path":"../../_file/data/a.1.json"}, import.meta.url)`;
  expect(moved(source, "_import/lib/a.js", "_import/x/y/z.js")).toBe(
    `FileAttachment({"name":"../data/a.json","path":"../../../_file/data/a.1.json"}, import.meta.url)`,
  );
});

test("names of packages and other strings stay as they are", () => {
  const source = `import.meta.resolve("npm:x"); const a = "../lib/b.js"`;
  expect(moved(source, "_import/lib/a.js", "_import/shared/a.js")).toBe(source);
});

test("only modules are workers", () => {
  const source = `import.meta.resolve("../w.js"); import.meta.resolve('./a.wasm'); import("./b.js")`;
  expect(workersOf(source, "_import/lib/a.js")).toEqual(["_import/w.js"]);
});
