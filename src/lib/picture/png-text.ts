/**
 * A PNG with words inside (`iTXt`, UTF-8) and its size on paper (`pHYs`), set before the first
 * pixels: PNG specification, third edition, 5.3 and 11.3. `density` is pixels for each 1/96 inch.
 */
export function withPngText(
  png: Uint8Array,
  words: Readonly<Record<string, string>>,
  density: number,
): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round((96 * density) / 0.0254);
  const chunks = [
    chunk("pHYs", [...uint32(perMetre), ...uint32(perMetre), 1]),
    ...Object.entries(words).map(([keyword, text]) =>
      chunk("iTXt", [...utf8(keyword), 0, 0, 0, 0, 0, ...utf8(text)]),
    ),
  ];
  const parts = [png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)];
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Signature 8, then the header's length 4, type 4, data 13, check 4. */
const afterHeader = 33;

function chunk(type: string, data: readonly number[]): Uint8Array {
  const body = [...utf8(type), ...data];
  return Uint8Array.from([...uint32(data.length), ...body, ...uint32(crc32(body))]);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const uint32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

/** The check of a chunk: CRC-32 of ISO 3309, reflected, bit by bit; a few hundred bytes in all. */
function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
