import { type DataPool, PRIORITY, type ReduceTask } from "../datalayer/data-pool.ts";
import { EMPTY, mergePartials, type Partial } from "../kernels/partial.ts";
import { cutByChunks, planeOf, tasksOf } from "./plan.ts";
import { type CountedPartial, changePartial, type MeasuredPlane, type RegionMemory } from "./region-memory.ts";
import { spanDifference } from "./span-difference.ts";

/**
 * The partials of a region in all channels from what its last shape came to, exactly: reads the pixels between the two shapes only.
 *
 * @param spans of the new shape
 * @param n its pixels
 * @returns `undefined` when measuring anew is as good, or needed
 */
export async function measureChange(
  pool: Pick<DataPool, "reduce">,
  memory: RegionMemory,
  plane: MeasuredPlane,
  spans: Int32Array,
  n: number,
  signal: AbortSignal,
): Promise<readonly CountedPartial[] | undefined> {
  const last = memory.recall(plane);
  if (last === undefined) return undefined;
  const { added, removed, pixels } = spanDifference(last.spans, spans);
  if (2 * pixels > n) return undefined;
  const { array, channels, t, z } = plane;
  const tasks: ReduceTask[] = [];
  // Two groups a channel: what came and what went.
  for (const [side, some] of [added, removed].entries()) {
    const parts = cutByChunks(array, some);
    channels.forEach((channel, i) => {
      for (const task of tasksOf(parts, planeOf(array, channel, t, z))) tasks.push({ ...task, group: 2 * i + side });
    });
  }
  const found = new Array<Partial>(2 * channels.length).fill(EMPTY);
  await pool.reduce(tasks, {
    request: { kind: "summary", places: true },
    priority: PRIORITY.computed,
    signal,
    onPartial(partial, [first]) {
      const group = tasks[first!]!.group!;
      found[group] = mergePartials(found[group]!, partial);
    },
  });
  const partials: CountedPartial[] = [];
  for (const [i, before] of last.partials.entries()) {
    const partial = changePartial(before, found[2 * i]!, found[2 * i + 1]!, removed);
    if (partial === undefined) return undefined;
    partials.push(partial);
  }
  return partials;
}
