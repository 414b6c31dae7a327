/** Panels of a row: three curves over time, two bars. */
export const curvePanels = ["dissolved", "absorbed", "urine"] as const;
export const barPanels = ["serum", "stool"] as const;
export type CurvePanel = (typeof curvePanels)[number];
export type BarPanel = (typeof barPanels)[number];
export type PanelName = CurvePanel | BarPanel;

/** Where a plot lies in the svg of its row, px. */
export interface PanelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface RowLayout {
  readonly size: "wide" | "medium" | "narrow";
  /** Of the svg. */
  readonly width: number;
  readonly height: number;
  /** Left of the svg stands the name; 0 where it stands above. */
  readonly nameWidth: number;
  /** Panels that are missing here are shown on demand. */
  readonly panels: Readonly<Partial<Record<PanelName, PanelBox>>>;
}

/** A panel's share of the width that ticks and end values leave, and the room for those. */
interface Part {
  readonly name: PanelName;
  readonly ticks: number;
  readonly share: number;
  readonly values: number;
}

const wide: readonly Part[] = [
  {name: "dissolved", ticks: 34, share: 0.31, values: 40},
  {name: "absorbed", ticks: 34, share: 0.31, values: 40},
  {name: "urine", ticks: 34, share: 0.17, values: 40},
  {name: "serum", ticks: 24, share: 0.1, values: 16},
  {name: "stool", ticks: 24, share: 0.11, values: 0},
];
const medium: readonly Part[] = [
  {name: "dissolved", ticks: 30, share: 0.29, values: 36},
  {name: "absorbed", ticks: 30, share: 0.3, values: 36},
  {name: "urine", ticks: 30, share: 0.16, values: 36},
  {name: "serum", ticks: 12, share: 0.12, values: 14},
  {name: "stool", ticks: 12, share: 0.13, values: 2},
];
const narrow: readonly (readonly Part[])[] = [
  [
    {name: "dissolved", ticks: 28, share: 0.5, values: 30},
    {name: "absorbed", ticks: 28, share: 0.5, values: 30},
  ],
  [
    {name: "urine", ticks: 28, share: 0.5, values: 30},
    {name: "serum", ticks: 28, share: 0.25, values: 12},
    {name: "stool", ticks: 8, share: 0.25, values: 0},
  ],
];

/** The row for the width of the list; `viewport` is that of the window. A narrow row opens to all panels. */
export function rowLayout(width: number, viewport: number, isOpen = false): RowLayout {
  if (viewport >= 1200) {
    const nameWidth = 190;
    const panels = placed(wide, width - nameWidth, {top: 11, bottom: 66});
    return {size: "wide", width: width - nameWidth, height: 79, nameWidth, panels};
  }
  if (viewport >= 700) {
    const panels = placed(medium, width, {top: 11, bottom: 66});
    return {size: "medium", width, height: 79, nameWidth: 0, panels};
  }
  const lines = isOpen ? narrow : narrow.slice(0, 1);
  const panels = lines.map((parts, i) =>
    placed(parts, width, {top: 12 + 100 * i, bottom: 70 + 100 * i}),
  );
  return {
    size: "narrow",
    width,
    height: 84 + 100 * (lines.length - 1),
    nameWidth: 0,
    panels: Object.assign({}, ...panels) as RowLayout["panels"], // Object.assign forgets the type
  };
}

function placed(
  parts: readonly Part[],
  width: number,
  {top, bottom}: Pick<PanelBox, "top" | "bottom">,
): RowLayout["panels"] {
  const room = parts.reduce((sum, {ticks, values}) => sum - ticks - values, width);
  let x = 0;
  const boxes = parts.map(({name, ticks, share, values}) => {
    const left = x + ticks;
    const right = Math.round(left + share * room);
    x = right + values;
    return [name, {left, right, top, bottom}];
  });
  return Object.fromEntries(boxes) as RowLayout["panels"]; // names come from the parts
}
