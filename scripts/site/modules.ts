import {parse} from "es-module-lexer";
import {JSDOM} from "jsdom";
import {textOf, type Site} from "./site.js";

export interface Import {
  readonly specifier: string;
  /** Loaded with the importing module, rather than when its code asks. */
  readonly isStatic: boolean;
}

/**
 * Every import with a literal name, and every address by import.meta.resolve, as workers have; in a
 * page's own script Framework writes that as `new URL("….js", location)`.
 */
export function importsOf(source: string): Import[] {
  const [imports] = parse(source);
  const named = imports.flatMap(({type, specifier}) =>
    typeof specifier === "string" ? [{specifier, isStatic: type !== "dynamic"}] : [],
  );
  const resolved = [...source.matchAll(resolvedName)].map(([, , inModule, inPage]) => ({
    specifier: inModule ?? inPage ?? "",
    isStatic: false,
  }));
  return [...named, ...resolved];
}

/** The code of a page's own modules, which stands in the page. */
export function inlineModules(site: Site, page: string): string[] {
  const {document} = new JSDOM(textOf(site, page)).window;
  return [...document.querySelectorAll("script[type=module]:not([src])")].map(
    (script) => script.textContent ?? "",
  );
}

const resolvedName =
  /import\.meta\.resolve\(\s*(["'`])(.+?)\1|\bnew URL\("([^"]+\.js)", location\)/g;
