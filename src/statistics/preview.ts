import { type DataPool, PRIORITY } from "../datalayer/data-pool.ts";
import type { Level } from "../datalayer/multiscale.ts";
import { EMPTY, mergePartials, type Partial } from "../kernels/partial.ts";
import { isFloating } from "../kernels/reduce-keys.ts";
import { coarseLevelFor, coarseSpans } from "./coarse.ts";
import { COLUMN_NAMES, definitionOf } from "./columns.ts";
import { finishStatistics, type Statistics } from "./finish.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { cutByChunks, planeOf, sizeOf, tasksOf } from "./plan.ts";
import type { RunContext } from "./run-context.ts";
import type { Blank } from "./value.ts";

/** What a coarser level tells of a region before its own pixels are there. */
export interface Preview {
  /** Resolves when all of it is read. */
  execute(signal: AbortSignal): Promise<void>;
  /** By place in the list of channels; `undefined` while nothing is known. */
  statistics(at: number): Statistics | undefined;
}

/** Sooner than the pixels themselves. */
const PREVIEW_PRIORITY = PRIORITY.computed + 500;

/**
 * @param levels all of the image, finest first
 * @param spans of the region at level 0, `n` pixels of them inside the image
 * @returns `undefined` when no coarser level can tell anything
 */
export function createPreview(
  pool: Pick<DataPool, "reduce">,
  levels: readonly Level[],
  region: Readonly<{ spans: Int32Array; n: number }>,
  plane: Readonly<{ z: number; t: number; channels: readonly number[] }>,
  contextOf: (channel: number) => RunContext,
): Preview | undefined {
  const coarse = coarseLevelFor(levels, region.n);
  if (coarse === undefined) return undefined;
  const { level, index } = coarse;
  const { array, scale } = level;
  const { width, height } = sizeOf(array);
  const parts = cutByChunks(array, coarseSpans(region.spans, level, width, height));
  if (parts.length === 0) return undefined;
  const tasks = plane.channels.flatMap((channel, group) =>
    tasksOf(parts, planeOf(array, channel, plane.t, plane.z)).map((task) => ({ ...task, group })),
  );
  const partials = plane.channels.map((): Partial => EMPTY);
  let isRead = false;
  return {
    async execute(signal) {
      await pool.reduce(tasks, {
        request: { kind: "summary", places: true },
        priority: PREVIEW_PRIORITY,
        signal,
        onPartial(partial, [first]) {
          const { group } = tasks[first!]!;
          partials[group] = mergePartials(partials[group]!, partial);
        },
      });
      isRead = true;
    },
    statistics(at) {
      const moments = momentsOf(partials[at]!);
      if (!isRead || moments.n === 0) return undefined;
      const source = { kind: "level", level: index, factor: scale.x } as const;
      const known = { ...contextOf(plane.channels[at]!), order: undefined, histogram: undefined, range: undefined };
      const isWhole = !isFloating(array.dtype);
      const finished = finishStatistics(atLevel0(moments, level, region.n, isWhole), {
        ...known,
        isComplete: true,
        source,
      });
      return held(finished, index);
    },
  };
}

/** What the same pixels would come to at level 0, as far as a level can tell. */
function atLevel0(moments: Moments, { scale, offset }: Level, inside: number, isWhole: boolean): Moments {
  const read = moments.n + moments.nNaN + moments.nInf;
  // Whole numbers are all finite: how many there are is known.
  const share = (count: number) => Math.round((inside * count) / read);
  const n = isWhole ? inside : share(moments.n);
  const { mean, mass } = moments;
  return {
    ...moments,
    n,
    nNaN: share(moments.nNaN),
    nInf: share(moments.nInf),
    sum: mean === undefined ? moments.sum : mean * n,
    mass: mass && { x: mass.x * scale.x + offset.x, y: mass.y * scale.y + offset.y },
    minAt: undefined,
    maxAt: undefined,
  };
}

/** Columns of which a coarser level tells nothing are blank, and say so. */
function held(statistics: Statistics, level: number): Statistics {
  const blank: Blank = { blank: `level ${level} cannot tell` };
  const changed = COLUMN_NAMES.filter((name) => definitionOf(name).preview === "held").map((name) => [name, blank]);
  return { ...statistics, ...Object.fromEntries(changed) };
}
