import {expect, test} from "vitest";
import {violations} from "./accessibility.js";
import {open} from "./browser.js";
import {browserAndSite} from "./here.js";
import {serve} from "./serve.js";

const here = browserAndSite();

test("the scheme button goes from the system's scheme to light to dark and is remembered", async () => {
  const {page} = await open(here.browser, here.site.home, {scheme: "dark"});
  const button = page.getByRole("button", {name: "Colour scheme"});
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [dark, light] = ["rgb(16, 22, 20)", "rgb(251, 252, 251)"];

  expect(await paper()).toBe(dark);
  await button.click();
  expect(await paper()).toBe(light);
  await page.reload();
  expect(await paper()).toBe(light);
  await button.click();
  expect(await button.getAttribute("aria-label")).toBe("Colour scheme: dark");
  await page.emulateMedia({colorScheme: "light"});
  expect(await paper()).toBe(dark);
  await button.click();
  expect(await paper()).toBe(light);
  await page.close();
});

test("the first tab stop skips to the content", async () => {
  const {page} = await open(here.browser, here.site.home);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    "Skip to the content",
  );
  await page.keyboard.press("Enter");
  await page.waitForURL(`${here.site.home}#observablehq-main`);
  await page.close();
});

test("the contents open on a narrow screen and Escape closes them", async () => {
  const {page} = await open(here.browser, here.site.home, {width: 390});
  const link = page.getByRole("navigation").getByRole("link", {name: "Simulator"});
  await page.locator(".contents summary").click();
  expect(await link.isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await link.isVisible()).toBe(false);
  await page.close();
});

test("the citation names the address of this state", async () => {
  const context = {permissions: ["clipboard-read", "clipboard-write"]};
  const state = `${here.site.home}#${encodeURIComponent('{"version":1,"scenario":{"diet":"none"}}')}`;
  const {page} = await open(here.browser, state, {context});
  await page.getByRole("button", {name: "copy citation"}).click();
  await page.getByText("copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(state);
  await page.close();
});

test("an unknown address gets a page that leads home", async () => {
  const atRoot = await serve({folder: "/"});
  const {page, problems} = await open(here.browser, `${atRoot.home}no/such/page`);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([expect.stringContaining("404")]);
  await page.getByRole("link", {name: "start page"}).click();
  await page.waitForURL(atRoot.home);
  await page.close();
  await atRoot.close();
});
