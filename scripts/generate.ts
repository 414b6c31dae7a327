import {mkdirSync, writeFileSync} from "node:fs";
import {generatedFiles} from "./generated-files.js";

/** Writes models/generated; a test proves that what is committed is what this would write. */
mkdirSync(new URL("../models/generated/", import.meta.url), {recursive: true});
for (const {url, text} of generatedFiles()) {
  writeFileSync(url, text);
  console.log(`wrote ${url.pathname.split("/").slice(-2).join("/")} (${text.length} characters)`);
}
