import type {Browser} from "playwright-core";
import {afterAll, beforeAll} from "vitest";
import {launch} from "./browser.js";
import {serve, type Served, type ServeOptions} from "./serve.js";

/** A browser and the built site for the tests of a file; they are there before the first of them. */
export function browserAndSite(options: ServeOptions = {}): {browser: Browser; site: Served} {
  const here = {} as {browser: Browser; site: Served}; // filled before anything reads it
  beforeAll(async () => {
    [here.browser, here.site] = await Promise.all([launch(), serve(options)]);
  });
  afterAll(async () => {
    await Promise.all([here.browser.close(), here.site.close()]);
  });
  return here;
}
