import {createTypeScriptImportResolver} from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

const zone = (target, from, message) => ({target, from, message});

export default tseslint.config(
  {ignores: ["dist/", "src/.observablehq/", "src/models", "src/data", "models/generated/"]},
  ...tseslint.configs.strict,
  {
    plugins: {"import-x": importX},
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({project: "tsconfig.json"})],
    },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", {ignoreRestSiblings: true}],
      "max-lines": ["error", {max: 300, skipBlankLines: true}],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: [
            zone("./models", "./src", "the simulation library knows nothing of the site"),
            zone("./models/engine", "./models/magnesium", "the engine knows nothing of magnesium"),
            zone("./models/engine", "./models/generated", "the engine knows no particular model"),
            zone("./models/engine", "./models/studies", "the engine knows no particular study"),
            zone("./models/engine", "./models/pk", "the engine knows no classic model"),
            zone("./models/pk", "./models/magnesium", "classic models know nothing of magnesium"),
            zone("./models/engine", "./models/lab", "the engine knows no particular model"),
            zone("./models/magnesium", "./models/trial", "the physiology knows no trial"),
            zone("./models/trial", "./models/population", "a trial knows one subject"),
            zone("./models/magnesium", "./models/population", "the physiology knows one person"),
            zone(
              "./models/lab",
              "./models/magnesium",
              "a reader's model knows nothing of magnesium",
            ),
            zone("./models/nca", "./models/magnesium", "an analysis knows nothing of magnesium"),
            zone("./models/magnesium", "./models/studies", "the physiology knows no study"),
            zone("./models/magnesium", "./models/cli", "only the program reads the program"),
            zone("./data", "./models", "data holds facts and imports nothing"),
            zone("./data", "./src", "data holds facts and imports nothing"),
          ],
        },
      ],
    },
  },
  {
    files: ["*.config.{js,ts}", "vitest.config.ts"],
    rules: {"import-x/no-default-export": "off"},
  },
);
