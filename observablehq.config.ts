import {copyFonts} from "./scripts/prepare/fonts.js";
import {linkFolders} from "./scripts/prepare/linked-folders.js";
import {fillOfflineCache} from "./scripts/prepare/offline-cache.js";
import {footer} from "./scripts/shell/footer.js";
import {head} from "./scripts/shell/head.js";
import {header} from "./scripts/shell/header.js";
import {pages} from "./scripts/shell/pages.js";

linkFolders(["models", "data"]);
copyFonts("src/fonts");
await fillOfflineCache("src/.observablehq/cache");

export default {
  title: "Magnesia",
  root: "src",
  // Only the page for unknown addresses needs to know where the site lives.
  base: process.env["SITE_BASE"] || "/",
  pages: pages.map(({name, path}) => ({name, path})),
  preserveExtension: true,
  sidebar: false,
  toc: false,
  pager: false,
  globalStylesheets: [],
  style: "style.css",
  head,
  header,
  footer,
};
