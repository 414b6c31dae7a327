import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";

/** Runs `npm ci` unless node_modules already holds what package-lock.json asks for. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log("installing what package-lock.json asks for");
  const npm = process.env.npm_execpath;
  const {status} = npm
    ? spawnSync(process.execPath, [npm, "ci"], {stdio: "inherit"})
    : spawnSync("npm ci", {stdio: "inherit", shell: true});
  if (status !== 0) process.exit(status ?? 1);
}

/** Compares versions, not dates: a fresh checkout or a branch switch gives files new dates. */
function isInstalled() {
  const installedLock = "node_modules/.package-lock.json";
  if (!existsSync(installedLock)) return false;
  const wanted = Object.entries(readPackages("package-lock.json"));
  const installed = readPackages(installedLock);
  return wanted.every(([path, {version, optional, devOptional, link}]) => {
    if (path === "" || link) return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

const readPackages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;
