import {chdir} from "node:process";
import {fileURLToPath, pathToFileURL} from "node:url";
import {ensureInstalled} from "./lib/install.js";
import {environment, pathOf} from "./lib/run.js";

chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureInstalled();
// In this process, not in a child that could outlive it.
Object.assign(process.env, environment());
process.argv.splice(2, 0, "preview");
await import(pathToFileURL(pathOf("framework")).href);
