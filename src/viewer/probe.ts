import type { DataPool } from "../datalayer/data-pool.ts";
import type { Level, Multiscale } from "../datalayer/multiscale.ts";
import { levelRect, type PlaneIndex, planeOfLevel } from "./levels.ts";
import { chunkRefs } from "./tiles.ts";

/** Raw value of one channel, and the level that it was read from; both `undefined` where nothing is decoded. */
export type ProbedValue = Readonly<{
  channel: number;
  value: number | bigint | undefined;
  level: number | undefined;
}>;

/** What lies under one level-0 pixel. */
export type Probe = Readonly<{ x: number; y: number; values: readonly ProbedValue[] }>;

type Pool = Pick<DataPool, "isResident" | "peek">;

/**
 * Raw values of channels at a level-0 pixel, each from the finest level that is decoded there; `undefined` outside the image.
 * Loads nothing.
 *
 * @param x column, y row: whole numbers; a value of a coarser level is that of the pixel around the middle of (x, y)
 */
export async function probeAt(
  pool: Pool,
  { levels, size }: Multiscale,
  plane: PlaneIndex,
  channels: readonly number[],
  x: number,
  y: number,
): Promise<Probe | undefined> {
  if (!(x >= 0 && y >= 0 && x < size.x && y < size.y)) return undefined;
  const found = new Map<number, ProbedValue>();
  for (const [i, level] of levels.entries()) {
    const open = channels.filter((channel) => !found.has(channel) && isThere(pool, level, plane, channel, x, y));
    if (open.length === 0) continue;
    const at = pixelOfLevel(level, x, y);
    const refs = open.map((channel) => planeOfLevel(level, plane, channel)!);
    const values = await pool.peek(refs, at.x, at.y);
    open.forEach((channel, k) => {
      const value = values[k];
      if (value !== undefined) found.set(channel, { channel, value, level: i });
    });
    if (found.size === channels.length) break;
  }
  const values = channels.map((channel) => found.get(channel) ?? { channel, value: undefined, level: undefined });
  return { x, y, values };
}

function pixelOfLevel(level: Level, x: number, y: number): Readonly<{ x: number; y: number }> {
  return {
    x: Math.floor((x + 0.5 - level.offset.x) / level.scale.x),
    y: Math.floor((y + 0.5 - level.offset.y) / level.scale.y),
  };
}

function isThere(pool: Pool, level: Level, plane: PlaneIndex, channel: number, x: number, y: number): boolean {
  const at = pixelOfLevel(level, x, y);
  const { x1, y1 } = levelRect(level.array);
  const ref = planeOfLevel(level, plane, channel);
  if (ref === undefined || at.x < 0 || at.y < 0 || at.x >= x1 || at.y >= y1) return false;
  const chunks = chunkRefs(ref, { x0: at.x, y0: at.y, x1: at.x + 1, y1: at.y + 1 });
  return chunks.every((chunk) => pool.isResident(chunk));
}
