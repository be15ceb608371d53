import type { Multiscale } from "../datalayer/multiscale.ts";
import { intersect, isEmpty, type Rect } from "../math/rect.ts";
import type { PlacedTile } from "./canvas.ts";
import { pixelsPerLevelPixel, toLevel0 } from "./levels.ts";
import { type CachedTile, tileKey } from "./tile-cache.ts";

/** A tile that may be drawn, and its key in the cache. */
export type OrderedTile = PlacedTile & Readonly<{ key: string; level: number }>;

/** Levels this much finer than the screen cost more to draw than they are worth: 64 pixels for one. */
const FINEST_RATIO = 8;

/**
 * The tiles of a picture in the view, best first: those of the wanted level, then of the levels nearest to it in resolution,
 * the finer of two. What was seen a moment ago so stays until something better is there.
 */
export function drawOrder(
  tiles: Iterable<CachedTile>,
  { levels }: Multiscale,
  wantedLevel: number,
  visible: Rect,
): readonly OrderedTile[] {
  const resolution = (i: number): number => pixelsPerLevelPixel(levels[i]!);
  const ratioOf = levels.map((_, i) => resolution(i) / resolution(wantedLevel));
  const found: (OrderedTile & { rank: number; area: number })[] = [];
  for (const { tile, image } of tiles) {
    const ratio = ratioOf[tile.level]!;
    const rect = toLevel0(levels[tile.level]!, tile.rect);
    if (ratio * FINEST_RATIO < 1 || isEmpty(intersect(rect, visible))) continue;
    found.push({
      key: tileKey(tile),
      level: tile.level,
      rect,
      source: image.source as CanvasImageSource,
      width: image.width,
      height: image.height,
      rank: tile.level === wantedLevel ? -1 : Math.abs(Math.log(ratio * (1 + 1e-9))),
      area: image.width * image.height,
    });
  }
  return found.sort((a, b) => a.rank - b.rank || a.level - b.level || b.area - a.area);
}
