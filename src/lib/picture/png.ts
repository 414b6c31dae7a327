import type {Picture} from "./chart-picture.js";
import {carriedFonts} from "./fonts.js";
import {withPngText} from "./png-text.js";

/** Pixels of a bitmap for each px of the page: sharp on paper and on a projector. */
const density = 2;

/** The picture as a bitmap, its words inside as PNG has them. */
export async function pngOf(
  {source, width, height}: Picture,
  words: Readonly<Record<string, string>>,
): Promise<Blob> {
  const image = new Image();
  const styled = source.replace(/(<svg[^>]*>)/, `$1<style>${await carriedFonts()}</style>`);
  const address = URL.createObjectURL(new Blob([styled], {type: "image/svg+xml"}));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * density;
    canvas.height = height * density;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser offers no canvas to draw on");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error("the browser could not make a PNG of this size");
    const bytes = withPngText(new Uint8Array(await blob.arrayBuffer()), words, density);
    return new Blob([bytes], {type: "image/png"});
  } finally {
    URL.revokeObjectURL(address);
  }
}
