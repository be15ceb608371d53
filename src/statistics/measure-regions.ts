import type { ArraySpec } from "../datalayer/array-spec.ts";
import { type DataPool, PRIORITY, type ReduceTask } from "../datalayer/data-pool.ts";
import { EMPTY, mergePartials, type Partial } from "../kernels/partial.ts";
import type { Shape } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { ChannelPasses } from "./channel-passes.ts";
import type { ValueRange } from "./finish.ts";
import type { ChannelStatistics } from "./measure.ts";
import { cutByChunks, planeOf, sizeOf, tasksOf } from "./plan.ts";
import { regionMeasures } from "./region-measures.ts";
import type { Value } from "./value.ts";

export type MeasureRegionsInput = Readonly<{
  pool: Pick<DataPool, "reduce">;
  /** Level 0 of the image. */
  array: ArraySpec;
  channels: readonly number[];
  z: number;
  t: number;
  shapes: readonly Shape[];
  pixelSizeUm?: Readonly<{ x: number; y: number }> | undefined;
  percents?: readonly number[] | undefined;
  range?: ValueRange | undefined;
  /** Which of the shapes is the background of the others. */
  background?: number | undefined;
  signal?: AbortSignal | undefined;
  /** @param share of the work that is done, 0 to 1 */
  onProgress?: ((share: number) => void) | undefined;
}>;

/**
 * Many regions in all given channels of one plane, exactly: chunk by chunk, each decoded once a pass for all regions and channels
 * that touch it.
 *
 * @returns for each shape, in their order, the statistics of each channel
 * @throws as `measureRegion`
 */
export async function measureRegions(input: MeasureRegionsInput): Promise<readonly (readonly ChannelStatistics[])[]> {
  const { array, channels, t, z, background } = input;
  const level = background === undefined ? undefined : await measureMeans(input, background);
  const planes = channels.map((channel) => planeOf(array, channel, t, z));
  const passes: ChannelPasses[] = [];
  const tasks: (ReduceTask & { group: number })[] = [];
  input.shapes.forEach((shape, at) => {
    const inside = spansOf(shape, sizeOf(array));
    const region = regionMeasures(shape, inside, input.pixelSizeUm);
    const parts = cutByChunks(array, inside.spans);
    channels.forEach((channel, i) => {
      const group = passes.length;
      const backgroundMean = at === background ? undefined : level?.get(channel);
      const { pixelSizeUm, percents = [], range } = input;
      passes.push(new ChannelPasses(array.dtype, { region, pixelSizeUm, percents, range, backgroundMean }));
      for (const task of tasksOf(parts, planes[i]!)) tasks.push({ ...task, group });
    });
  });
  tasks.sort((a, b) => a.chunkY - b.chunkY || a.chunkX - b.chunkX || a.plane.c - b.plane.c);
  await runPasses(input, tasks, passes);
  return input.shapes.map((_, at) =>
    channels.map((channel, i) => {
      return { channel, statistics: passes[at * channels.length + i]!.statistics(true) };
    }),
  );
}

async function runPasses(
  { pool, signal, onProgress }: MeasureRegionsInput,
  all: readonly (ReduceTask & { group: number })[],
  passes: readonly ChannelPasses[],
): Promise<void> {
  let tasks = all;
  while (tasks.length > 0) {
    const merged = new Map<number, Partial>();
    const some = tasks;
    let done = 0;
    await pool.reduce(some, {
      request: (group) => passes[group]!.request!,
      priority: PRIORITY.computed,
      signal,
      onPartial(partial, indices) {
        const { group } = some[indices[0]!]!;
        merged.set(group, mergePartials(merged.get(group) ?? EMPTY, partial));
        done += indices.length;
        onProgress?.(done / some.length);
      },
    });
    for (const [group, partial] of merged) passes[group]!.accept(partial);
    tasks = tasks.filter(({ group }) => passes[group]!.request !== undefined);
  }
}

async function measureMeans(input: MeasureRegionsInput, background: number): Promise<ReadonlyMap<number, Value>> {
  const only = { ...input, shapes: [input.shapes[background]!], background: undefined, onProgress: undefined };
  const [measured] = await measureRegions(only);
  return new Map(measured!.map(({ channel, statistics }) => [channel, statistics.mean]));
}
