import {defineConfig} from "vitest/config";

/** Tests of the built site in a real browser, two files at a time: each browser keeps a core busy. */
export default defineConfig({
  test: {
    include: ["test/site/**/*.test.ts"],
    maxWorkers: 2,
    isolate: false,
    retry: 1, // a busy machine paints late once; what fails twice is broken, and the report names both
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
