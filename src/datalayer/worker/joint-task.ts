import type { JointReply } from "../../kernels/joint.ts";
import { reduceJoint } from "../../kernels/reduce-joint.ts";
import { Moved } from "../../worker/outcome.ts";
import { chunkKey } from "../array-spec.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { SentJointTask, SentPlane } from "./api.ts";
import type { Arrays } from "./arrays.ts";
import type { ChunkCache } from "./chunk-cache.ts";
import { chunkPlane } from "./chunk-plane.ts";

/** Reduces two channels of a place; `undefined` when the chunk of one is not there. */
export function jointTask(task: SentJointTask, arrays: Arrays, cache: ChunkCache): Moved<JointReply> | undefined {
  const sourceOf = (plane: SentPlane) => {
    const array = arrays.specOf(plane.arrayId);
    const axes = planeAxesOf(array);
    const coords = [...planeChunkCoords({ ...plane, array }, axes)];
    coords[axes.y] = task.chunkY;
    coords[axes.x] = task.chunkX;
    const chunk = cache.get(chunkKey({ array, coords }));
    return chunk && chunkPlane(array, axes, chunk, coords, plane);
  };
  const a = sourceOf(task.a);
  const b = sourceOf(task.b);
  if (a === undefined || b === undefined) return undefined;
  const reply = reduceJoint(a, b, task.spans, task.request);
  return new Moved(reply, "counts" in reply ? [reply.counts.buffer] : []);
}
