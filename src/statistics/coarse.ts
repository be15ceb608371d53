import type { Level } from "../datalayer/multiscale.ts";
import { SpanList } from "../roi/span-list.ts";

/** Pixels of a level that a preview reads at most: as little as a screen. */
const MOST_PIXELS = 2 ** 19;

/** A coarser level as a preview uses it: of the same planes. */
export type CoarseLevel = Readonly<{ level: Level; index: number }>;

/**
 * The finest level that shows `n` level-0 pixels with few of its own, else the coarsest.
 *
 * @param levels all of the image, finest first
 * @returns `undefined` when there is no coarser level of the same planes
 */
export function coarseLevelFor(levels: readonly Level[], n: number): CoarseLevel | undefined {
  let found: CoarseLevel | undefined;
  for (const [index, level] of levels.entries()) {
    const { x, y, z, t, c } = level.scale;
    if (index === 0 || z !== 1 || t !== 1 || c !== 1) continue;
    found = { level, index };
    if (n / (x * y) <= MOST_PIXELS) break;
  }
  return found;
}

/**
 * The pixels of a level whose centres lie in a region: those under which the level-0 pixel at their centre is a member.
 *
 * @param spans of the region at level 0, sorted by row
 * @param size of the level
 */
export function coarseSpans(spans: Int32Array, { scale, offset }: Level, width: number, height: number): Int32Array {
  const list = new SpanList();
  for (let i = 0; i < spans.length; ) {
    const row = spans[i]!;
    // The level's row whose centre lies in this row of level 0, if there is one.
    const y = Math.ceil((row - offset.y) / scale.y - 0.5);
    const isCentre = y >= 0 && y < height && Math.floor((y + 0.5) * scale.y + offset.y) === row;
    for (; i < spans.length && spans[i] === row; i += 3) {
      if (!isCentre) continue;
      const from = Math.ceil((spans[i + 1]! - offset.x) / scale.x - 0.5);
      const to = Math.ceil((spans[i + 2]! - offset.x) / scale.x - 0.5);
      list.push(y, Math.max(0, from), Math.min(width, to));
    }
  }
  return list.toArray();
}
