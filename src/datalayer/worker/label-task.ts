import type { LabelReply } from "../../kernels/labels.ts";
import { reduceLabels } from "../../kernels/reduce-labels.ts";
import type { PixelSource } from "../../kernels/reduce-pixels.ts";
import { chunkKey } from "../array-spec.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { SentLabelTask } from "./api.ts";
import type { Arrays } from "./arrays.ts";
import type { ChunkCache } from "./chunk-cache.ts";
import { chunkPlane, cropSource } from "./chunk-plane.ts";

/** Measures all labels of a rectangle; `undefined` when the chunk of a channel is not there. */
export function labelTask(task: SentLabelTask, arrays: Arrays, cache: ChunkCache): LabelReply | undefined {
  const { rect, chunkY, chunkX } = task;
  const sources: PixelSource[] = [];
  for (const plane of task.planes) {
    const array = arrays.specOf(plane.arrayId);
    const axes = planeAxesOf(array);
    const coords = [...planeChunkCoords({ ...plane, array }, axes)];
    coords[axes.y] = chunkY;
    coords[axes.x] = chunkX;
    const chunk = cache.get(chunkKey({ array, coords }));
    if (chunk === undefined) return undefined;
    const [top, left] = [chunkY * array.chunkShape[axes.y]!, chunkX * array.chunkShape[axes.x]!];
    const source = chunkPlane(array, axes, chunk, coords, plane);
    sources.push(cropSource(source, rect.x0 - left, rect.y0 - top, rect.x1 - left, rect.y1 - top));
  }
  return reduceLabels(task.labels, sources, task.request);
}
