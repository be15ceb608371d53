import type { SampleOptions } from "../data-pool.ts";
import { abortError } from "../errors.ts";
import type { SampleTask } from "../sample.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachConcurrent } from "./concurrent.ts";

/** See `DataPool.sample`. */
export async function runSample(
  tasks: readonly SampleTask[],
  options: SampleOptions,
  access: ChunkAccess,
): Promise<void> {
  const first = tasks[0];
  if (first === undefined) return;
  const placed = tasks.map((task, index) => ({ task, index, chunk: chunkOf(task) }));
  // What is there is used before it could be driven out.
  const ordered = [
    ...placed.filter(({ chunk }) => access.isResident(chunk)),
    ...placed.filter(({ chunk }) => !access.isResident(chunk)),
  ];
  const { onReply, ...load } = options;
  await forEachConcurrent(
    ordered,
    access.windowFor(first.plane.array),
    options.signal,
    async ({ task, index, chunk }, signal) => {
      const { plane, names: _, ...rows } = task;
      const sent = { ...rows, plane: { arrayId: plane.array.id, c: plane.c, t: plane.t, z: plane.z } };
      const reply = await access.use(chunk, { ...load, signal }, (remote) => remote.sample(sent));
      if (!signal.aborted) onReply(reply, index);
    },
  );
  if (options.signal?.aborted) throw abortError(options.signal);
}

function chunkOf({ plane, chunkY, chunkX }: SampleTask) {
  const { array } = plane;
  const axes = planeAxesOf(array);
  const coords = [...planeChunkCoords(plane, axes)];
  coords[axes.y] = chunkY;
  coords[axes.x] = chunkX;
  return { array, coords };
}
