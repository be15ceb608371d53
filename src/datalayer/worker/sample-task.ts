import { Moved } from "../../worker/outcome.ts";
import { chunkKey } from "../array-spec.ts";
import type { SampleReply } from "../sample.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { SentSampleTask } from "./api.ts";
import type { Arrays } from "./arrays.ts";
import type { ChunkCache } from "./chunk-cache.ts";
import { chunkPlane } from "./chunk-plane.ts";
import { sampleChunk } from "./sample-chunk.ts";

/** Samples a resident chunk; `undefined` when it is not there. */
export function sampleTask(task: SentSampleTask, arrays: Arrays, cache: ChunkCache): Moved<SampleReply> | undefined {
  const array = arrays.specOf(task.plane.arrayId);
  const axes = planeAxesOf(array);
  const coords = [...planeChunkCoords({ ...task.plane, array }, axes)];
  coords[axes.y] = task.chunkY;
  coords[axes.x] = task.chunkX;
  const chunk = cache.get(chunkKey({ array, coords }));
  if (chunk === undefined) return undefined;
  const place = {
    x0: task.chunkX * array.chunkShape[axes.x]!,
    y0: task.chunkY * array.chunkShape[axes.y]!,
    planeWidth: array.shape[axes.x]!,
    planeHeight: array.shape[axes.y]!,
  };
  const reply = sampleChunk(chunkPlane(array, axes, chunk, coords, task.plane), place, task);
  return new Moved(reply, [reply.sums.buffer, reply.counts.buffer, reply.open.buffer] as ArrayBuffer[]);
}
