import {readdirSync, readFileSync} from "node:fs";
import {join, sep} from "node:path";

/** A built site: file contents by path from its root, with forward slashes. */
export type Site = ReadonlyMap<string, Buffer>;

export function readSite(folder: string): Site {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join("/"),
        readFileSync(path),
      ]),
  );
}

export const textOf = (site: Site, path: string): string => site.get(path)?.toString("utf8") ?? "";

export const pathsEndingWith = (site: Site, ending: string): string[] =>
  [...site.keys()].filter((path) => path.endsWith(ending)).sort();

export type Address =
  | {readonly kind: "file"; readonly path: string; readonly hash: string}
  | {readonly kind: "inline"}
  | {readonly kind: "remote"}
  | {readonly kind: "outside"};

/**
 * What an address in the file at `from` leads to. The site is thought to live in a folder, so an
 * address from the server's root, or one step too far up, is "outside".
 */
export function follow(from: string, address: string): Address {
  const root = "https://site.invalid/folder/";
  const url = new URL(address, root + from);
  if (url.protocol === "data:" || url.protocol === "blob:") return {kind: "inline"};
  if (!url.href.startsWith("https://site.invalid/")) return {kind: "remote"};
  if (!url.href.startsWith(root)) return {kind: "outside"};
  const path = decodeURIComponent(url.pathname.slice("/folder/".length));
  return {
    kind: "file",
    path: path === "" || path.endsWith("/") ? `${path}index.html` : path,
    hash: decodeURIComponent(url.hash.slice(1)),
  };
}

/** Why the resource at `address` cannot be loaded from this site, or null. */
export function whyMissing(site: Site, from: string, address: string): string | null {
  const target = follow(from, address);
  if (target.kind === "inline") return null;
  if (target.kind === "remote") return `comes from another host: ${address}`;
  if (target.kind === "outside") return `leaves the site's folder: ${address}`;
  return site.has(target.path) ? null : `does not exist: ${address}`;
}
