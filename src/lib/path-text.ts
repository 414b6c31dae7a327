/**
 * Points as the text of an SVG path, to a tenth of a px: "1.5,20L3,19.8". Digits are written into one
 * buffer and read at once: a number at a time would leave a hundred bytes of waste for each point, and a
 * moving hand draws thousands a frame.
 */
export function pointsText(
  xs: Float64Array,
  ys: Float64Array,
  way: "forward" | "backward" = "forward",
): string {
  const count = xs.length;
  if (bytes.length < count * bytesPerPoint) bytes = new Uint8Array(2 * count * bytesPerPoint);
  let end = 0;
  for (let i = 0; i < count; i++) {
    const from = way === "backward" ? count - 1 - i : i;
    if (i > 0) bytes[end++] = letterL;
    end = writeTenths(xs[from] as number, end);
    bytes[end++] = comma;
    end = writeTenths(ys[from] as number, end);
  }
  return ascii.decode(bytes.subarray(0, end));
}

/** Two numbers of at most 16 characters, a comma and a letter. */
const bytesPerPoint = 34;
let bytes = new Uint8Array(512 * bytesPerPoint);
const ascii = new TextDecoder();
const [zero, minus, point, comma, letterL] = [48, 45, 46, 44, 76] as const;
const nan = [78, 97, 78] as const;

/** Writes a number of px at a place in the buffer; returns the place behind it. */
function writeTenths(px: number, start: number): number {
  let end = start;
  if (!Number.isFinite(px)) {
    for (const letter of nan) bytes[end++] = letter; // the drawing ends here, and the browser says why
    return end;
  }
  let tenths = Math.round(px * 10);
  if (tenths < 0) {
    bytes[end++] = minus;
    tenths = -tenths;
  }
  const whole = Math.floor(tenths / 10);
  let power = 1;
  while (power * 10 <= whole) power *= 10;
  for (let rest = whole; power >= 1; power /= 10) {
    const digit = Math.floor(rest / power);
    bytes[end++] = zero + digit;
    rest -= digit * power;
  }
  const tenth = tenths - 10 * whole;
  if (tenth > 0) {
    bytes[end++] = point;
    bytes[end++] = zero + tenth;
  }
  return end;
}
