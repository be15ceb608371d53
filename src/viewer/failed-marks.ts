import type { Multiscale } from "../datalayer/multiscale.ts";
import { containsPoint, type Rect } from "../math/rect.ts";
import { toLevel0 } from "./levels.ts";
import type { LevelTiles } from "./plan.ts";
import type { TileFailure } from "./schedule.ts";
import { tileKey } from "./tile-cache.ts";

/** Where tiles of the wanted level failed, in level-0 pixels. */
export function failedPlaces(
  { levels }: Multiscale,
  wanted: LevelTiles,
  failures: readonly TileFailure[],
): readonly Rect[] {
  return failedTiles(levels, wanted, failures).map(({ rect }) => rect);
}

/** The failure of the tile of the wanted level under a place, in level-0 pixels; `undefined` where none failed. */
export function failureAt(
  { levels }: Multiscale,
  wanted: LevelTiles,
  failures: readonly TileFailure[],
  x: number,
  y: number,
): TileFailure | undefined {
  return failedTiles(levels, wanted, failures).find(({ rect }) => containsPoint(rect, x, y))?.failure;
}

function failedTiles(
  levels: Multiscale["levels"],
  wanted: LevelTiles,
  failures: readonly TileFailure[],
): readonly Readonly<{ rect: Rect; failure: TileFailure }>[] {
  if (failures.length === 0) return [];
  const byKey = new Map(failures.map((failure) => [failure.tileKey, failure]));
  return wanted.tiles.flatMap((tile) => {
    const failure = byKey.get(tileKey(tile));
    return failure === undefined ? [] : [{ rect: toLevel0(levels[tile.level]!, tile.rect), failure }];
  });
}

type Box = readonly [x: number, y: number, width: number, height: number];
export type Line = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Lines from bottom left to top right across a box, `step` apart along its edges, as far as they lie in `seen`. They hang on the
 * box's corner: they move with it.
 */
export function hatchOf([left, top, width, height]: Box, seen: Box, step: number): readonly Line[] {
  const x0 = Math.max(left, seen[0]);
  const y0 = Math.max(top, seen[1]);
  const x1 = Math.min(left + width, seen[0] + seen[2]);
  const y1 = Math.min(top + height, seen[1] + seen[3]);
  if (x1 <= x0 || y1 <= y0) return [];
  const corner = left + top;
  const lines: Line[] = [];
  for (let k = Math.floor((x0 + y0 - corner) / step) + 1; corner + k * step < x1 + y1; k++) {
    const sum = corner + k * step;
    const from = Math.max(x0, sum - y1);
    const to = Math.min(x1, sum - y0);
    if (to > from) lines.push([from, sum - from, to, sum - to]);
  }
  return lines;
}

/** The part of a canvas context that marks are drawn with. */
export type MarkTarget = Pick<
  CanvasRenderingContext2D,
  "strokeRect" | "setLineDash" | "beginPath" | "moveTo" | "lineTo" | "stroke"
> & { strokeStyle: unknown; lineWidth: number };

/** Light on dark: told from any picture by brightness alone, in whatever colours it comes. */
const STROKES = [
  { color: "#000", devicePx: 3 },
  { color: "#ffd43b", devicePx: 1.5 },
] as const;
const HATCH_DEVICE_PX = 24;
const DASH_DEVICE_PX = 6;

/**
 * A dashed frame just inside a box and hatching over it: the picture there is a coarser one, or none.
 *
 * @param seen what is on the screen, in the same space
 * @param unitDevicePx device pixels to a unit of that space
 */
export function markFailed(context: MarkTarget, box: Box, seen: Box, unitDevicePx: number): void {
  const [x, y, width, height] = box;
  const inset = 2 / unitDevicePx;
  const hatch = hatchOf(box, seen, HATCH_DEVICE_PX / unitDevicePx);
  for (const { color, devicePx } of STROKES) {
    context.strokeStyle = color;
    context.lineWidth = devicePx / unitDevicePx;
    context.setLineDash([]);
    context.beginPath();
    for (const [x0, y0, x1, y1] of hatch) {
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
    }
    context.stroke();
    context.setLineDash([DASH_DEVICE_PX / unitDevicePx, DASH_DEVICE_PX / unitDevicePx]);
    context.strokeRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  }
}
