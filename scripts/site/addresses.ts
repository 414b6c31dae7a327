import {posix} from "node:path";

/**
 * Addresses in a module are relative to its place, and bundling moves code. So each is replaced by one
 * from the site's root before, and made relative to the file where the code ended up after.
 */
const fromRoot = "site:";

/** Code with its addresses counted from the root; `path` is where the module stands. */
export function rootAddresses(source: string, path: string): string {
  const counted = (address: string): string =>
    JSON.stringify(fromRoot + posix.join(posix.dirname(path), address));
  return source
    .replace(
      resolvedAddress,
      (_all, call: string, _quote: string, address: string) => call + counted(address),
    )
    .replace(fileAddress, (_all, address: string) => counted(address));
}

/** Bundled code with its addresses relative again, now to the `path` where it stands. */
export function relativeAddresses(source: string, path: string): string {
  return source.replace(rootAddress, (_all, quote: string, address: string) => {
    const relative = posix.relative(posix.dirname(path), address);
    return quote + (relative.startsWith(".") ? relative : `./${relative}`) + quote;
  });
}

/** The site's own modules that code names by `import.meta.resolve`: its workers. */
export const workersOf = (source: string, path: string): string[] =>
  [...source.matchAll(resolvedAddress)]
    .map(([, , , address = ""]) => posix.join(posix.dirname(path), address))
    .filter((address) => address.endsWith(".js"));

export const addressFromRoot = (path: string): string => fromRoot + path;

const resolvedAddress = /(\bimport\.meta\.resolve\(\s*)(["'`])(\.{1,2}\/[^"'`]+)\2/g;
/** What Framework makes of FileAttachment("x"). */
const fileAddress = /"((?:\.{1,2}\/)+_file\/[^"]+)"/g;
const rootAddress = /(["'`])site:([^"'`]+)\1/g;
