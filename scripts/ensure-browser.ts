import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {findBrowser} from "./lib/find-browser.js";

const installers: (() => void)[] = [installWithApt, installWithPlaywright];
let browser = findBrowser();
for (const install of installers) {
  if (browser !== null) break;
  install();
  browser = findBrowser();
}

if (browser === null) {
  console.error("no browser found: install Chrome or Chromium, or set CHROME_PATH to one");
  process.exit(1);
}
console.log(`testing in ${browser}`);

function installWithApt(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log("installing chromium with apt-get");
  const options = {
    stdio: "inherit",
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"},
  } as const;
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
}

function installWithPlaywright(): void {
  console.log("downloading chromium with playwright-core");
  spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
    stdio: "inherit",
  });
}
