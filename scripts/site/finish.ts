import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {copyFonts} from "../prepare/fonts.js";
import {finishPage} from "./finish-page.js";

copyFonts("dist/_file/fonts");
for (const name of readdirSync("dist", {recursive: true, encoding: "utf8"})) {
  if (!name.endsWith(".html")) continue;
  const path = join("dist", name);
  writeFileSync(path, finishPage(readFileSync(path, "utf8")));
}
