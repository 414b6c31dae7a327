#!/usr/bin/env node
// Node 20 cannot read TypeScript: tsx translates it on the way in.
import {fileURLToPath} from "node:url";
import {register} from "tsx/esm/api";

register({tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url))});
const {main} = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
