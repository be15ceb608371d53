import { forEachConcurrent } from "../datalayer/pool/concurrent.ts";
import type { Shape } from "../roi/geometry.ts";
import type { Statistics } from "./finish.ts";
import { type MeasureInput, measureRegion } from "./measure.ts";
import type { Run } from "./run.ts";
import type { Value } from "./value.ts";

/** One region on one plane. */
export type SeriesItem = Readonly<{ shape: Shape; z: number; t: number }>;

export type SeriesInput = Omit<MeasureInput, keyof SeriesItem | "signal" | "background"> &
  Readonly<{
    /** In the order of work. */
    items: readonly SeriesItem[];
    /** The background region: it is measured once on each plane, in each channel. */
    background?: Shape | undefined;
  }>;

/** Exact statistics of each item, one a channel in the order of the channels; `undefined` while an item is not done. */
export type Series = readonly (readonly Statistics[] | undefined)[];

/** Items under way at a time: enough that the next ones' chunks are asked for while these are computed. */
const LANES = 3;

/** Measures many regions or planes, each exactly; what is done is known at once. */
export function createSeriesRun(input: SeriesInput): Run<Series> {
  const { items, channels, background: backgroundShape, ...common } = input;
  const results = new Array<readonly Statistics[] | undefined>(items.length).fill(undefined);
  const parts = new Float64Array(items.length);
  const backgrounds = new Map<string, Promise<ReadonlyMap<number, Value>>>();
  const backgroundOf = async ({ z, t }: SeriesItem, signal: AbortSignal) => {
    if (backgroundShape === undefined) return undefined;
    const key = `${z} ${t}`;
    const known = backgrounds.get(key) ?? meansOf({ ...common, channels, shape: backgroundShape, z, t, signal });
    backgrounds.set(key, known);
    return await known;
  };
  return {
    async execute(signal, onNews) {
      await forEachConcurrent(items.keys(), LANES, signal, async (at, shared) => {
        const item = items[at]!;
        const background = await backgroundOf(item, shared);
        for await (const state of measureRegion({ ...common, ...item, channels, background, signal: shared })) {
          parts[at] = state.progress;
          if (state.exact) results[at] = state.channels.map(({ statistics }) => statistics);
          onNews();
        }
      });
    },
    snapshot: () => results.slice(),
    progress: () => (items.length === 0 ? 1 : parts.reduce((sum, part) => sum + part, 0) / items.length),
  };
}

/** Exact means by channel. */
async function meansOf(input: MeasureInput): Promise<ReadonlyMap<number, Value>> {
  const means = new Map<number, Value>();
  for await (const { exact, channels } of measureRegion(input)) {
    if (exact) for (const { channel, statistics } of channels) means.set(channel, statistics.mean);
  }
  return means;
}

/** All indices below a size, the nearest to the current one first, after it before before it. */
export function outwards(current: number, size: number): readonly number[] {
  const order: number[] = [];
  for (let step = 0; order.length < size; step++) {
    if (current + step >= 0 && current + step < size) order.push(current + step);
    if (step > 0 && current - step >= 0 && current - step < size) order.push(current - step);
  }
  return order;
}
