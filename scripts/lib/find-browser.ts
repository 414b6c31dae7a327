import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {posix, win32} from "node:path";
import {chromium} from "playwright-core";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isUsable: (path: string) => boolean;
  /** Where playwright-core installs its own Chromium. */
  readonly downloaded: string;
}

/** The first usable Chrome, Chromium or Edge: CHROME_PATH, the usual places, PATH, a download. */
export const findBrowser = (machine: Machine = thisMachine()): string | null =>
  find(chromes, machine) ?? (machine.isUsable(machine.downloaded) ? machine.downloaded : null);

/** Chromium without any window, which draws the same page with half the work; or what CHROME_PATH names. */
export const findShell = (machine: Machine = thisMachine()): string | null => find(shells, machine);

/** What tests run in: the shell where there is one, or else any of the browsers. */
export const findHeadlessBrowser = (machine: Machine = thisMachine()): string | null =>
  findShell(machine) ?? findBrowser(machine);

/** The first usable Firefox: FIREFOX_PATH, the usual places, PATH. */
export const findFirefox = (machine: Machine = thisMachine()): string | null =>
  find(firefoxes, machine);

/** What browsers of one kind are called where. */
interface Kind {
  /** Environment variable that names one. */
  readonly variable: string;
  /** Programs in /usr/bin or on PATH. */
  readonly linux: readonly string[];
  /** From a folder of applications. */
  readonly mac: readonly string[];
  /** From a folder of programs. */
  readonly windows: readonly (readonly string[])[];
}

const chromes: Kind = {
  variable: "CHROME_PATH",
  linux: [
    ...["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"],
    ...["microsoft-edge", "microsoft-edge-stable"],
  ],
  mac: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  windows: [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ],
};

const shells: Kind = {
  variable: "CHROME_PATH",
  linux: ["chromium-headless-shell"],
  mac: [],
  windows: [],
};

const firefoxes: Kind = {
  variable: "FIREFOX_PATH",
  linux: ["firefox", "firefox-esr"],
  mac: ["Firefox.app/Contents/MacOS/firefox"],
  windows: [["Mozilla Firefox", "firefox.exe"]],
};

function find(kind: Kind, machine: Machine): string | null {
  const told = machine.env[kind.variable];
  const candidates = [
    ...(told ? [told] : []),
    ...usualPlaces(kind, machine),
    ...onPath(kind, machine),
  ];
  return candidates.find((path) => machine.isUsable(path)) ?? null;
}

function usualPlaces({linux, mac, windows}: Kind, {platform, env}: Machine): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env["HOME"] ? [`${env["HOME"]}/Applications`] : [])];
    return mac.flatMap((program) => folders.map((folder) => `${folder}/${program}`));
  }
  if (platform === "win32") {
    const roots = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
    return windows.flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => win32.join(root, ...program)),
    );
  }
  return linux.map((name) => posix.join("/usr/bin", name));
}

function onPath({linux, windows}: Kind, {platform, env}: Machine): string[] {
  const {delimiter, join} = platform === "win32" ? win32 : posix;
  const programs = windows.map((path) => path.at(-1) ?? "");
  const names = platform === "win32" ? new Set(programs) : platform === "linux" ? linux : [];
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter(Boolean);
  return [...names].flatMap((name) => folders.map((folder) => join(folder, name)));
}

function thisMachine(): Machine {
  const {platform, env} = process;
  return {platform, env, isUsable, downloaded: chromium.executablePath()};
}

/** Some Linux systems hold a placeholder that only prints how to install the browser. */
function isUsable(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform !== "linux") return true;
  return spawnSync(path, ["--version"], {timeout: 20_000}).status === 0;
}
