import type {Point} from "../point.js";

/** A line that ends where its head begins, and the head: a triangle that grows with the line. */
export function headedLine(
  points: readonly Point[],
  width: number,
): {readonly line: string; readonly head: string} {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return {line: "", head: ""};
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const reach = Math.min(length, 5 + width);
  const half = 3 + 0.75 * width;
  const foot = {x: end.x - reach * ux, y: end.y - reach * uy};
  const text = ({x, y}: Point) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const left = {x: foot.x - half * uy, y: foot.y + half * ux};
  const right = {x: foot.x + half * uy, y: foot.y - half * ux};
  return {
    line: `M${[...points.slice(0, -1), foot].map(text).join("L")}`,
    head: `M${text(end)}L${text(left)}L${text(right)}Z`,
  };
}
