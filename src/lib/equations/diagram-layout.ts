import type {Point} from "../point.js";
import type {Flow, PlaceId} from "./places.js";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a flow is drawn, from its `from` to its `to`, and where its figure stands. */
export interface Lane {
  readonly points: readonly Point[];
  readonly label: Point & {readonly anchor: "start" | "middle" | "end"};
}

export interface DiagramLayout {
  readonly boxes: Readonly<Record<PlaceId, Box>>;
  /** By `laneKey`; a flow without a lane is not drawn. */
  readonly lanes: Readonly<Record<string, Lane>>;
  readonly walls: readonly Wall[];
  readonly height: number;
}

/** Upright from y0 to y1; its name stands at `nameY`. */
export interface Wall {
  readonly name: string;
  readonly nameY: number;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

export const laneKey = ({from, to, road}: Flow): string => `${from} ${to} ${road}`;

/**
 * Warm outside, cool inside: the tract left, blood in the middle, the brain right of its barrier, tissue
 * below. Made for 288 to 600 px.
 */
export function diagramLayout(width: number): DiagramLayout {
  const column = Math.max(66, Math.min(0.235 * width, 112));
  const right = 14; // room for the way past the lumbar fluid
  const gap = (width - right - 3 * column) / 2;
  const [gut, blood, brain] = [0, column + gap, 2 * (column + gap)];
  const box = (x: number, y: number, height = 44, w = column): Box => ({x, y, width: w, height});
  const small = (width - blood - 16) / 3;
  const pool = (width - 3 * 8) / 4;
  const boxes: Record<PlaceId, Box> = {
    stomach: box(gut, 26),
    bowel: box(gut, 106, 88),
    colon: box(gut, 226, 52),
    stool: box(gut, 314),
    urine: box(blood, 26, 44, small),
    sweat: box(blood + small + 8, 26, 44, small),
    redCells: box(blood + 2 * (small + 8), 26, 44, small),
    plasma: box(blood, 106, 172),
    interstitium: box(blood, 314),
    ventricles: box(brain, 106),
    lumbar: box(brain, 170),
    brainFluid: box(brain, 234, 52),
    brainCells: box(brain, 314),
    fast: box(0, 410, 44, pool),
    cells: box(pool + 8, 410, 44, pool),
    slow: box(2 * (pool + 8), 410, 44, pool),
    bone: box(3 * (pool + 8), 410, 44, pool),
    clamp: box(blood + column + gap / 2 - 6, 382, 20, column),
  };
  const wallX = [gut + column + gap / 2, blood + column + gap / 2] as const;

  const lanes: Record<string, Lane> = {};
  const lane = (key: string, points: readonly Point[], label: Lane["label"]) => {
    lanes[key] = {points, label};
  };
  /** Across a gap at one height, the figure above its middle. */
  const across = (key: string, y: number, from: PlaceId, to: PlaceId) => {
    const [a, b] = [boxes[from], boxes[to]];
    const isRight = a.x < b.x;
    const [x0, x1] = isRight ? [a.x + a.width, b.x] : [a.x, b.x + b.width];
    lane(
      `${from} ${to} ${key}`,
      [
        {x: x0, y},
        {x: x1, y},
      ],
      {x: (x0 + x1) / 2, y: y - 6, anchor: "middle"},
    );
  };
  /** From box to box below or above, the figure right of its middle. */
  const along = (
    key: string,
    from: PlaceId,
    to: PlaceId,
    x: number,
    side: "start" | "end" = "start",
  ) => {
    const [a, b] = [boxes[from], boxes[to]];
    const isDown = a.y < b.y;
    const [y0, y1] = isDown ? [a.y + a.height, b.y] : [a.y, b.y + b.height];
    const label = {x: x + (side === "start" ? 8 : -8), y: (y0 + y1) / 2 + 4, anchor: side};
    lane(
      `${from} ${to} ${key}`,
      [
        {x, y: y0},
        {x, y: y1},
      ],
      label,
    );
  };
  const middle = (id: PlaceId) => boxes[id].x + boxes[id].width / 2;

  along("other", "stomach", "bowel", middle("stomach"));
  along("other", "bowel", "colon", middle("bowel"));
  along("other", "colon", "stool", middle("colon"));
  across("carrier", 126, "bowel", "plasma");
  across("gaps", 150, "bowel", "plasma");
  across("other", 174, "plasma", "bowel");
  across("chelate", 192, "bowel", "plasma");
  across("carrier", 242, "colon", "plasma");
  across("gaps", 266, "colon", "plasma");
  const secretion = [
    {x: blood, y: 114},
    {x: gut + column, y: 60},
  ];
  lane("plasma stomach other", secretion, {x: gut + column + gap / 2 + 4, y: 80, anchor: "start"});
  along("other", "plasma", "urine", middle("urine"));
  const toSweat = [
    {x: blood + column - 6, y: 106},
    {x: Math.max(blood + column - 6, boxes.sweat.x + 8), y: 70},
  ] as const;
  lane("plasma sweat other", toSweat, {x: toSweat[1].x + 8, y: 92, anchor: "start"});
  const toCells = [
    {x: blood + column, y: 114},
    {x: boxes.redCells.x + small / 2, y: 70},
  ];
  lane("plasma redCells other", toCells, {
    x: boxes.redCells.x + small / 2 + 4,
    y: 90,
    anchor: "start",
  });
  along("other", "plasma", "interstitium", middle("plasma"));
  for (const id of ["fast", "cells", "slow", "bone"] as const) {
    const share = {fast: 0.15, cells: 0.4, slow: 0.6, bone: 0.85}[id];
    const start = {x: blood + share * column, y: 358};
    const end = {x: middle(id), y: 410};
    lane(`interstitium ${id} other`, [start, end], {
      x: end.x + (id === "fast" || id === "cells" ? -6 : 6),
      y: 400,
      anchor: id === "fast" || id === "cells" ? "end" : "start",
    });
  }
  across("carrier", 124, "plasma", "ventricles");
  across("gaps", 144, "plasma", "ventricles");
  across("other", 194, "lumbar", "plasma");
  across("carrier", 244, "plasma", "brainFluid");
  across("gaps", 262, "plasma", "brainFluid");
  across("other", 276, "plasma", "brainFluid");
  along("other", "ventricles", "lumbar", middle("ventricles") - 12, "end");
  along("other", "brainFluid", "lumbar", middle("brainFluid") - 12, "end");
  along("other", "brainFluid", "brainCells", middle("brainFluid"));
  const edge = brain + column;
  const around = [
    {x: edge, y: 250},
    {x: edge + 9, y: 250},
    {x: edge + 9, y: 128},
    {x: edge, y: 128},
  ];
  lane("brainFluid ventricles other", around, {x: edge + 5, y: 162, anchor: "end"});
  lane(
    "clamp plasma other",
    [
      {x: boxes.clamp.x, y: 392},
      {x: blood + column - 6, y: 278},
    ],
    {x: boxes.clamp.x + 2, y: 376, anchor: "start"},
  );
  return {
    boxes,
    lanes,
    walls: [
      {name: "gut wall", nameY: 14, x: wallX[0], y0: 20, y1: 358},
      {name: "barrier", nameY: 322, x: wallX[1], y0: 104, y1: 304},
    ],
    height: 458,
  };
}
