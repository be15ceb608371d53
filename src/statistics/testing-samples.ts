import type { DataPool } from "../datalayer/data-pool.ts";
import type { SampleTask } from "../datalayer/sample.ts";
import { sampleChunk } from "../datalayer/worker/sample-chunk.ts";
import { type MemoryImage, sourceOf } from "./testing.ts";

/** For tests: samples images in memory, one chunk a macrotask, last first. */
export function samplingPool(
  image: MemoryImage,
  onTask: (task: SampleTask) => void = () => undefined,
): Pick<DataPool, "sample"> {
  const [planeHeight, planeWidth] = [image.array.shape[3]!, image.array.shape[4]!];
  const [chunkHeight, chunkWidth] = [image.array.chunkShape[3]!, image.array.chunkShape[4]!];
  return {
    async sample(tasks, { signal, onReply }) {
      for (const [index, task] of [...tasks.entries()].toReversed()) {
        await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
        onTask(task);
        const place = { x0: task.chunkX * chunkWidth, y0: task.chunkY * chunkHeight, planeWidth, planeHeight };
        onReply(sampleChunk(sourceOf(image, { ...task, spans: "all" }), place, task), index);
      }
    },
  };
}
