import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {generateModule, oneLine} from "../engine/generate.js";
import type {Lab} from "../lab/lab.js";

/**
 * A model and its solver as one JavaScript module that needs nothing else: its laws as straight-line
 * code, its numbers as data. It exports `lab`, what the file says, and `simulate`.
 */
export async function standaloneJs(lab: Lab): Promise<string> {
  const contents = [
    generateModule(lab.model, "system", "./models/engine/system.js"),
    'import {standalone} from "./models/lab/standalone.js";',
    'import type {Lab} from "./models/lab/lab.js";',
    // as text: a literal would give the key __proto__ a meaning
    `export const lab = JSON.parse(${JSON.stringify(JSON.stringify(lab))}) as Lab;`,
    "export const simulate = standalone(lab, system);",
  ].join("\n");
  const {outputFiles} = await build({
    stdin: {contents, loader: "ts", resolveDir: fileURLToPath(new URL("../..", import.meta.url))},
    ...{bundle: true, write: false, format: "esm", target: "es2022", legalComments: "inline"},
    banner: {js: banner(lab)},
  });
  const text = outputFiles[0]?.text ?? "";
  return text.replace(/^\/\/ (<stdin>|\S+\.[jt]s)\n/gm, ""); // where each part was found
}

const banner = ({model}: Lab): string => `// ${oneLine(model.name || "A compartment model")}
//
//   import {simulate} from "./model.js";
//   const {times, states, outputs} = simulate({parameters: {…}, times: [0, 1, 2]});
//
// simulate takes what is to differ from the file it was made of: parameters and initial by name, records
// (time evid amt cmt rate ii addl ss F lag D R, compartments from 1), times, rtol, atol.`;
