import {chdir} from "node:process";
import {fileURLToPath} from "node:url";
import {buildSite} from "./lib/build-site.js";
import {ensureInstalled} from "./lib/install.js";

chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureInstalled();
process.exit(buildSite());
