import { forEachConcurrent } from "../datalayer/pool/concurrent.ts";
import type { Shape } from "../roi/geometry.ts";
import type { Statistics } from "./finish.ts";
import { type MeasureInput, measureRegion } from "./measure.ts";
import type { Run } from "./run.ts";

/** One region on one plane. */
export type SeriesItem = Readonly<{ shape: Shape; z: number; t: number }>;

export type SeriesInput = Omit<MeasureInput, keyof SeriesItem | "signal"> &
  Readonly<{
    /** In the order of work. */
    items: readonly SeriesItem[];
  }>;

/** Exact statistics of each item, one a channel in the order of the channels; `undefined` while an item is not done. */
export type Series = readonly (readonly Statistics[] | undefined)[];

/** Items under way at a time: enough that the next ones' chunks are asked for while these are computed. */
const LANES = 3;

/** Measures many regions or planes, each exactly; what is done is known at once. */
export function createSeriesRun(input: SeriesInput): Run<Series> {
  const { items, channels, ...common } = input;
  const results = new Array<readonly Statistics[] | undefined>(items.length).fill(undefined);
  const parts = new Float64Array(items.length);
  return {
    async execute(signal, onNews) {
      await forEachConcurrent(items.keys(), LANES, signal, async (at, shared) => {
        for await (const state of measureRegion({ ...common, ...items[at]!, channels, signal: shared })) {
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

/** All indices below a size, the nearest to the current one first, after it before before it. */
export function outwards(current: number, size: number): readonly number[] {
  const order: number[] = [];
  for (let step = 0; order.length < size; step++) {
    if (current + step >= 0 && current + step < size) order.push(current + step);
    if (step > 0 && current - step >= 0 && current - step < size) order.push(current - step);
  }
  return order;
}
