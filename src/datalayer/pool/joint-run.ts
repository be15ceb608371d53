import { chunkKey, type PlaneRef } from "../array-spec.ts";
import type { JointOptions } from "../data-pool.ts";
import { abortError } from "../errors.ts";
import type { JointTask } from "../joint.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachConcurrent } from "./concurrent.ts";

/** See `DataPool.joint`. */
export async function runJoint(tasks: readonly JointTask[], options: JointOptions, access: ChunkAccess): Promise<void> {
  const first = tasks[0];
  if (first === undefined) return;
  const placed = tasks.map((task, index) => ({ task, index, chunks: chunksOf(task) }));
  const isThere = ({ chunks }: (typeof placed)[number]) => chunks.every((chunk) => access.isResident(chunk));
  // What is there is used before it could be driven out.
  const ordered = [...placed.filter(isThere), ...placed.filter((each) => !isThere(each))];
  const window = Math.max(1, Math.floor(access.windowFor(first.a.array) / 2));
  const { onReply, ...load } = options;
  await forEachConcurrent(ordered, window, options.signal, async ({ task, index, chunks }, signal) => {
    const { a, b, ...rest } = task;
    const sent = { ...rest, a: sentPlane(a), b: sentPlane(b) };
    const reply = await access.forTogether(chunks, { ...load, signal }, (remote) => remote.joint(sent));
    if (!signal.aborted) onReply(reply, index);
  });
  if (options.signal?.aborted) throw abortError(options.signal);
}

/** Of both channels; one where they share it. */
function chunksOf({ a, b, chunkY, chunkX }: JointTask) {
  if (a.array !== b.array || a.t !== b.t || a.z !== b.z) throw new RangeError("Two channels of one plane are needed");
  const chunkOf = (plane: PlaneRef) => {
    const axes = planeAxesOf(plane.array);
    const coords = [...planeChunkCoords(plane, axes)];
    coords[axes.y] = chunkY;
    coords[axes.x] = chunkX;
    return { array: plane.array, coords };
  };
  const [one, other] = [chunkOf(a), chunkOf(b)];
  return chunkKey(one) === chunkKey(other) ? [one] : [one, other];
}

function sentPlane({ array, c, t, z }: PlaneRef) {
  return { arrayId: array.id, c, t, z };
}
