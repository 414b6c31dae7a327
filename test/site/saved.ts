import {readFile} from "node:fs/promises";
import type {Download, Locator, Page} from "playwright-core";

export type Format = "SVG" | "PNG" | "CSV";

export interface Saved {
  readonly name: string;
  readonly content: Buffer;
}

/** A file that the page hands out while `act` is done. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Saved> {
  const arrives = page.waitForEvent("download");
  await act();
  return savedIn(await arrives);
}

/** Saves a chart as a reader does: its menu, then the format. */
export async function saveChart(page: Page, name: string, format: Format): Promise<Saved> {
  const button = await openMenu(page, name, format);
  return downloaded(page, () => button.click());
}

/** The numbers of a chart as CSV, asked for again until they are computed. */
export async function numbersOf(page: Page, name: string): Promise<Saved> {
  const button = await openMenu(page, name, "CSV");
  const status = button.locator("xpath=..").getByRole("status");
  const arrives = page.waitForEvent("download");
  await button.click();
  for (;;) {
    const isThere = await Promise.race([
      arrives.then(() => true),
      status
        .getByText("yet")
        .waitFor()
        .then(() => false),
    ]);
    if (isThere) return savedIn(await arrives);
    await page.waitForTimeout(200);
    await button.click();
  }
}

async function openMenu(page: Page, name: string, format: Format): Promise<Locator> {
  const menu = page.locator(`[data-chart="${name}"] .save-menu`);
  if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open))) {
    await menu.locator("summary").focus();
    await page.keyboard.press("Enter");
  }
  return menu.getByRole("button", {name: format});
}

const savedIn = async (download: Download): Promise<Saved> => ({
  name: download.suggestedFilename(),
  content: await readFile(await download.path()),
});

/** Width and height of a bitmap, and its words by keyword. */
export function readPng(png: Buffer): {
  width: number;
  height: number;
  words: Readonly<Record<string, string>>;
} {
  const words: Record<string, string> = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString("latin1", at + 4, at + 8) !== "iTXt") continue;
    const end = data.indexOf(0);
    words[data.toString("latin1", 0, end)] = data.toString("utf8", end + 5);
  }
  return {width: png.readUInt32BE(16), height: png.readUInt32BE(20), words};
}

/** What a browser makes of a picture in an <img>: its size, and the share of it that is not ground. */
export function look(
  page: Page,
  content: Buffer,
  type: string,
): Promise<{width: number; height: number; inked: number}> {
  return page.evaluate(
    async ([base64, type]) => {
      const image = new Image();
      image.src = `data:${type};base64,${base64}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      const [width, height] = [image.naturalWidth, image.naturalHeight];
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const pixels = new Uint32Array(
        context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(4),
      );
      const inked = pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
      return {width, height, inked};
    },
    [content.toString("base64"), type] as const,
  );
}
