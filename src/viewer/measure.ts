import type { PlaneRef } from "../datalayer/array-spec.ts";
import { type DataPool, PRIORITY, type ReduceTask } from "../datalayer/data-pool.ts";
import type { Level } from "../datalayer/multiscale.ts";
import { EMPTY, mergePartials, type Partial, type ReduceRequest } from "../kernels/partial.ts";
import { keyBits, valueOfKey } from "../kernels/reduce-keys.ts";
import type { Rect } from "../math/rect.ts";
import {
  AUTO_QUANTILES,
  binsOver,
  type ChannelHistogram,
  displayRange,
  histogramOfNarrow,
  keyAtRank,
  type Quantiles,
  ranksOf,
} from "./contrast.ts";
import { type PlaneIndex, planeOfLevel } from "./levels.ts";
import type { LevelTiles } from "./plan.ts";
import { chunkRefs } from "./tiles.ts";

type Wide = Extract<Partial, { kind: "integers" | "floats" }>;
type Reduce = (request: ReduceRequest) => Promise<Partial>;

/**
 * The histogram of one channel over chunks of one level, all pixels of each. Computed where the chunks are; they should be
 * resident. `undefined` when there is no finite pixel.
 *
 * @param tiles the chunks under them are measured, each once
 * @throws DataError of a chunk that cannot be loaded; `AbortError`
 */
export async function measureChannel(
  pool: Pick<DataPool, "reduce">,
  level: Level,
  tiles: LevelTiles,
  plane: PlaneIndex,
  channel: number,
  signal?: AbortSignal,
  quantiles: Quantiles = AUTO_QUANTILES,
): Promise<ChannelHistogram | undefined> {
  const ref = planeOfLevel(level, plane, channel);
  if (ref === undefined) return undefined;
  const tasks = tasksUnder(
    ref,
    tiles.tiles.map((tile) => tile.rect),
  );
  const reduce: Reduce = async (request) => {
    let sum: Partial = EMPTY;
    await pool.reduce(tasks, {
      request,
      // Nothing can be drawn before the limits are known.
      priority: PRIORITY.coarse,
      signal,
      onPartial: (partial) => {
        sum = mergePartials(sum, partial);
      },
    });
    return sum;
  };
  const summary = await reduce({ kind: "summary" });
  const place = { level: tiles.level, z: plane.z, t: plane.t };
  if (summary.kind === "narrow") return histogramOfNarrow(summary, place, quantiles);
  if (summary.kind !== "integers" && summary.kind !== "floats") return undefined;
  return summary.n === 0 ? undefined : { ...(await refineWide(summary, reduce, quantiles)), ...place };
}

/** One task for each chunk under any of the rectangles. */
function tasksUnder(plane: PlaneRef, rects: readonly Rect[]): readonly ReduceTask[] {
  const { array } = plane;
  const [atY, atX] = [array.dims.indexOf("y"), array.dims.indexOf("x")];
  const tasks = new Map<string, ReduceTask>();
  for (const rect of rects) {
    for (const { coords } of chunkRefs(plane, rect)) {
      const [chunkY, chunkX] = [coords[atY]!, coords[atX]!];
      tasks.set(`${chunkY} ${chunkX}`, { plane, chunkY, chunkX, spans: "all" });
    }
  }
  return [...tasks.values()];
}

/**
 * Types wider than 16 bits: the keys of the two quantiles are found 16 bits at a time, one pass each; then their bins are
 * counted.
 */
async function refineWide(
  summary: Wide,
  reduce: Reduce,
  quantiles: Quantiles,
): Promise<Omit<ChannelHistogram, "level" | "z" | "t">> {
  const { dtype, n, keys } = summary;
  const [min, max] = [Number(summary.min), Number(summary.max)];
  let found = ranksOf(n, quantiles).map((rank) => {
    const { key, rest } = keyAtRank(keys, rank);
    return { parts: [key], rest };
  });
  for (const prefixBits of [16, 32, 48] as const) {
    if (prefixBits >= keyBits(dtype)) break;
    const prefixes = [...new Set(found.map(({ parts }) => joined(parts)))];
    const refined = await reduce({ kind: "refine", prefixBits, prefixes });
    if (refined.kind !== "refined") throw new TypeError(`A refinement was answered by ${refined.kind}`);
    found = found.map(({ parts, rest }) => {
      const next = keyAtRank(refined.slices[prefixes.indexOf(joined(parts))]!, rest);
      return { parts: [...parts, next.key], rest: next.rest };
    });
  }
  const [low, high] = found.map(({ parts }) =>
    Number(valueOfKey(dtype, joined(parts.slice(0, 2)), joined(parts.slice(2)))),
  ) as [number, number];
  const bins = binsOver(dtype, ...displayRange({ min, max, low, high }));
  const binned = await reduce({ kind: "refine", prefixBits: 16, prefixes: [], bins });
  const counts = binned.kind === "refined" && binned.bins !== undefined ? binned.bins : new Float64Array(bins.count);
  return { dtype, n, min, max, low, high, bins, counts };
}

/** Up to three 16-bit parts of a key as one number, the leading one first. */
function joined(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum * 0x1_0000 + part, 0);
}
