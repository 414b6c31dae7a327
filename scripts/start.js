import {chdir} from "node:process";
import {fileURLToPath} from "node:url";
import {ensureInstalled} from "./lib/install.js";
import {run} from "./lib/run.js";

chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureInstalled();
process.exit(run("framework", ["preview", ...process.argv.slice(2)]));
