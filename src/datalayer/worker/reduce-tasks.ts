import { buffersOf, type ReduceRequest } from "../../kernels/partial.ts";
import { createReducer, type Reducer } from "../../kernels/reduce.ts";
import { Moved } from "../../worker/outcome.ts";
import { chunkKey } from "../array-spec.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { ReduceReply, SentReduceTask } from "./api.ts";
import type { Arrays } from "./arrays.ts";
import type { ChunkCache } from "./chunk-cache.ts";
import { chunkPlane } from "./chunk-plane.ts";

/** Reduces tasks over resident chunks; its tables are kept from one batch to the next while the request is the same. */
export class TaskReducer {
  #key = "";
  #reducer: Reducer | undefined;

  /** All tasks are of arrays of one dtype. */
  reduce(
    tasks: readonly SentReduceTask[],
    request: ReduceRequest,
    arrays: Arrays,
    cache: ChunkCache,
  ): Moved<ReduceReply> {
    const dtype = tasks[0] === undefined ? "" : arrays.specOf(tasks[0].plane.arrayId).dtype;
    const reducer = this.#reducerOf(`${dtype} ${JSON.stringify(request)}`, request);
    const done: number[] = [];
    const missing: number[] = [];
    try {
      for (const [at, task] of tasks.entries()) {
        const array = arrays.specOf(task.plane.arrayId);
        const axes = planeAxesOf(array);
        const coords = [...planeChunkCoords({ ...task.plane, array }, axes)];
        coords[axes.y] = task.chunkY;
        coords[axes.x] = task.chunkX;
        const chunk = cache.get(chunkKey({ array, coords }));
        if (chunk === undefined) missing.push(at);
        else {
          reducer.add(chunkPlane(array, axes, chunk, coords, task.plane), task.spans);
          done.push(at);
        }
      }
      const partial = reducer.take();
      return new Moved({ partial, done, missing }, buffersOf(partial));
    } catch (error) {
      // What the reducer holds after a failure is not known.
      this.#reducer = undefined;
      throw error;
    }
  }

  #reducerOf(key: string, request: ReduceRequest): Reducer {
    if (this.#reducer === undefined || this.#key !== key) {
      this.#reducer = createReducer(request);
      this.#key = key;
    }
    return this.#reducer;
  }
}
