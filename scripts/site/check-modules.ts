import {clientLibraries} from "../prepare/offline-cache.js";
import {importsOf, inlineModules} from "./modules.js";
import {pathsEndingWith, textOf, whyMissing, type Site} from "./site.js";

/** Unresolved imports and style sheet addresses: Framework builds both without a word. */
export function checkModules(site: Site): string[] {
  const scripts = pathsEndingWith(site, ".js").map((path) => ({path, source: textOf(site, path)}));
  const pages = pathsEndingWith(site, ".html").flatMap((path) =>
    inlineModules(site, path).map((source) => ({path, source})),
  );
  const sheets = [...pathsEndingWith(site, ".css"), ...pathsEndingWith(site, ".html")];
  return [
    ...[...scripts, ...pages].flatMap(({path, source}) => [
      ...checkImports(site, path, source),
      ...checkWorkers(path, source),
    ]),
    ...sheets.flatMap((path) => checkSheet(site, path)),
    ...checkOrigins(site),
  ];
}

function checkImports(site: Site, path: string, source: string): string[] {
  const written = importsOf(source).filter(({isStatic}) => isStatic || isOurs(path));
  return written.flatMap(({specifier}) => {
    const why = isBare(specifier)
      ? `is not resolved: ${specifier}`
      : whyMissing(site, path, specifier);
    return why === null ? [] : [`${path}: import ${why}`];
  });
}

/** Framework's own client names libraries it would load on demand; no page demands them. */
const isOurs = (path: string): boolean => !path.startsWith("_observablehq/");

/** An address that only running code knows cannot be kept right when that code is bundled. */
function checkWorkers(path: string, source: string): string[] {
  if (!isOurs(path)) return [];
  const unknown = source.match(/\bimport\.meta\.resolve\((?!\s*["'`])/g) ?? [];
  const relative = source.match(/\bnew Worker\(\s*new URL\([^)]*import\.meta\.url/g) ?? [];
  return [
    ...unknown.map(() => `${path}: import.meta.resolve needs a literal address`),
    ...relative.map(() => `${path}: a worker's address must come from import.meta.resolve`),
  ];
}

const isBare = (specifier: string): boolean => !/^(\.{0,2}\/|\w+:)/.test(specifier);

function checkSheet(site: Site, path: string): string[] {
  const addresses = [...textOf(site, path).matchAll(/(?:url\(|@import\s+)\s*["']?([^"')\s]+)/g)];
  return addresses.flatMap(([, address = ""]) => {
    const why = address.startsWith("#") ? null : whyMissing(site, path, address);
    return why === null ? [] : [`${path}: style ${why}`];
  });
}

/** Online, Framework would quietly download a library that the offline cache does not hold. */
function checkOrigins(site: Site): string[] {
  const downloaded = [...site.keys()].filter((path) => path.startsWith("_npm/"));
  const isPinned = (path: string): boolean =>
    clientLibraries.some((name) => path.startsWith(`_npm/${name}@`));
  return downloaded
    .filter((path) => !isPinned(path))
    .map((path) => `${path}: does not come from package-lock.json`);
}
