import {defineConfig} from "vitest/config";

/** Tests of the built site in a real browser, one file at a time: they time what they see. */
export default defineConfig({
  test: {
    include: ["test/site/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
