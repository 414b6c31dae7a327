import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

const folder = (name: string) => fileURLToPath(new URL(`./${name}/`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      {find: /^\/models\/(.*)\.js$/, replacement: `${folder("models")}$1.ts`},
      {find: /^\/data\/(.*)\.js$/, replacement: `${folder("data")}$1.ts`},
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/site/**"],
    maxWorkers: "100%",
    isolate: false, // files share what they import: nothing they test keeps state in a module
    testTimeout: 60_000,
  },
});
