import {describe, expect, test} from "vitest";
import {
  findBrowser,
  findFirefox,
  findHeadlessBrowser,
  type Machine,
} from "../../scripts/lib/find-browser.js";

const machine = (present: string[], rest: Partial<Machine> = {}): Machine => ({
  platform: "linux",
  env: {},
  isUsable: (path) => present.includes(path),
  downloaded: "/cache/chrome",
  ...rest,
});

describe("the browser finder", () => {
  test("finds nothing on a bare machine", () => {
    expect(findBrowser(machine([]))).toBeNull();
  });

  test("prefers the browser it is told to use", () => {
    const present = ["/opt/mine", "/usr/bin/chromium"];
    expect(findBrowser(machine(present, {env: {CHROME_PATH: "/opt/mine"}}))).toBe("/opt/mine");
  });

  test("passes over a told browser that is not there", () => {
    const told = machine(["/usr/bin/chromium"], {env: {CHROME_PATH: "/opt/gone"}});
    expect(findBrowser(told)).toBe("/usr/bin/chromium");
  });

  test("looks on PATH and, last, for a download", () => {
    const env = {PATH: "/bin:/snap/bin"};
    const present = ["/snap/bin/chromium", "/cache/chrome"];
    expect(findBrowser(machine(present, {env}))).toBe("/snap/bin/chromium");
    expect(findBrowser(machine(["/cache/chrome"], {env}))).toBe("/cache/chrome");
  });

  test("knows where macOS and Windows keep applications", () => {
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const env = {"ProgramFiles(x86)": "C:\\Program Files (x86)"};
    expect(findBrowser(machine([mac], {platform: "darwin"}))).toBe(mac);
    expect(findBrowser(machine([edge], {platform: "win32", env}))).toBe(edge);
  });

  test("prefers a Chromium without windows where none is needed, unless told", () => {
    const present = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell", "/opt/mine"];
    expect(findBrowser(machine(present))).toBe("/usr/bin/chromium");
    expect(findHeadlessBrowser(machine(present))).toBe("/usr/bin/chromium-headless-shell");
    expect(findHeadlessBrowser(machine(["/usr/bin/chromium"]))).toBe("/usr/bin/chromium");
    const env = {CHROME_PATH: "/opt/mine"};
    expect(findHeadlessBrowser(machine(present, {env}))).toBe("/opt/mine");
  });

  test("finds Firefox by its own names, and none of the other browsers", () => {
    const present = ["/usr/bin/chromium", "/cache/chrome", "/usr/bin/firefox-esr", "/opt/fox"];
    expect(findFirefox(machine(present.slice(0, 2)))).toBeNull();
    expect(findFirefox(machine(present))).toBe("/usr/bin/firefox-esr");
    expect(findFirefox(machine(present, {env: {FIREFOX_PATH: "/opt/fox"}}))).toBe("/opt/fox");
    expect(findBrowser(machine(["/usr/bin/firefox"]))).toBeNull();
    const program = "C:\\Program Files\\Mozilla Firefox\\firefox.exe";
    const windows = {platform: "win32", env: {ProgramFiles: "C:\\Program Files"}} as const;
    expect(findFirefox(machine([program], windows))).toBe(program);
  });
});
