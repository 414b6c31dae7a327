import type {Point} from "./point.js";

/** A filled arrow from one point to another as the `d` of a path; its shaft is `width` px wide. */
export function arrowPath(from: Point, to: Point, width: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return "";
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const head = Math.min(length, 7 + width * 0.9);
  const [half, wing] = [width / 2, Math.max(4.5, width / 2 + 3)];
  const at = (along: number, aside: number): string =>
    `${tenth(from.x + ux * along - uy * aside)},${tenth(from.y + uy * along + ux * aside)}`;
  const neck = length - head;
  return `M${at(0, -half)}L${at(neck, -half)}L${at(neck, -wing)}L${at(length, 0)}L${at(neck, wing)}L${at(neck, half)}L${at(0, half)}Z`;
}

const tenth = (px: number): number => Math.round(px * 10) / 10;
