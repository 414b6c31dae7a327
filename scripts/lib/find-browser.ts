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

const names: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    ...["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"],
    ...["microsoft-edge", "microsoft-edge-stable"],
  ],
  win32: ["chrome.exe", "msedge.exe"],
};

const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsApplications = ["Google\\Chrome", "Chromium", "Microsoft\\Edge"];

/** The first usable Chrome, Chromium or Edge: CHROME_PATH, the usual places, PATH, a download. */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const {CHROME_PATH} = machine.env;
  const candidates = [
    ...(CHROME_PATH ? [CHROME_PATH] : []),
    ...usualPlaces(machine),
    ...onPath(machine),
    machine.downloaded,
  ];
  return candidates.find((path) => machine.isUsable(path)) ?? null;
}

function usualPlaces({platform, env}: Machine): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env["HOME"] ? [`${env["HOME"]}/Applications`] : [])];
    return macApplications.flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === "win32") {
    const roots = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
    return windowsApplications.flatMap((name) =>
      roots
        .filter((root) => root !== undefined)
        .map((root) =>
          win32.join(
            root,
            name,
            "Application",
            name.endsWith("Edge") ? "msedge.exe" : "chrome.exe",
          ),
        ),
    );
  }
  return (names.linux ?? []).map((name) => posix.join("/usr/bin", name));
}

function onPath({platform, env}: Machine): string[] {
  const {delimiter, join} = platform === "win32" ? win32 : posix;
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter(Boolean);
  return (names[platform] ?? []).flatMap((name) => folders.map((folder) => join(folder, name)));
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
