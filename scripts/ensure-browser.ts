import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {findFirefox, findHeadlessBrowser, findShell} from "./lib/find-browser.js";

let isListed = false;
firstFound(findShell, [() => installWithApt("chromium-headless-shell")]); // a wish: any other will do
const browser = firstFound(findHeadlessBrowser, [
  () => installWithApt("chromium"),
  installWithPlaywright,
]);
if (browser === null) {
  console.error("no browser found: install Chrome or Chromium, or set CHROME_PATH to one");
  process.exit(1);
}
console.log(`testing in ${browser}`);

const firefox = firstFound(findFirefox, [() => installWithApt("firefox-esr")]);
console.log(
  firefox === null
    ? "no Firefox found, so nothing is tried in it: install one, or set FIREFOX_PATH to one"
    : `and in ${firefox}`,
);

function firstFound(find: () => string | null, installers: readonly (() => void)[]): string | null {
  let found = find();
  for (const install of installers) {
    if (found !== null) break;
    install();
    found = find();
  }
  return found;
}

function installWithApt(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`installing ${name} with apt-get`);
  const options = {
    stdio: "inherit",
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"},
  } as const;
  if (!isListed) spawnSync("apt-get", ["update"], options);
  isListed = true;
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], options);
}

function installWithPlaywright(): void {
  console.log("downloading chromium with playwright-core");
  spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
    stdio: "inherit",
  });
}
