import { asTask, buffersOf, EMPTY, mergePartials, type Partial, type ReduceRequest } from "../../kernels/partial.ts";
import { createReducer, type Reducer } from "../../kernels/reduce.ts";
import { Moved } from "../../worker/outcome.ts";
import { chunkKey } from "../array-spec.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { GroupReply, ReduceReply, SentReduceTask } from "./api.ts";
import type { Arrays } from "./arrays.ts";
import type { ChunkCache } from "./chunk-cache.ts";
import { chunkPlane } from "./chunk-plane.ts";
import { bytesOf, Summaries } from "./summaries.ts";

/** Larger summaries cost as much as the pixels to take apart and put together: they are kept of chunks that come alone only. */
const SMALL_BYTES = 65_536;
/** Reducers that are kept for the next batch. */
const MAX_REDUCERS = 16;

type Group = {
  request: ReduceRequest;
  reducer: Reducer | undefined;
  partial: Partial;
  isShared: boolean;
  done: number[];
};

/** Reduces tasks over resident chunks; tables are kept from one batch to the next while the requests are the same. */
export class TaskReducer {
  readonly #summaries: Summaries;
  readonly #reducers = new Map<string, Reducer[]>();
  /** Arrays with so many different values that their summaries are large. */
  readonly #wide = new Set<string>();

  constructor(summaryBytes: number) {
    this.#summaries = new Summaries(summaryBytes);
  }

  /**
   * All tasks are of arrays of one dtype.
   *
   * @param requests what each group of tasks is reduced to
   */
  reduce(
    tasks: readonly SentReduceTask[],
    requests: ReadonlyMap<number, ReduceRequest>,
    arrays: Arrays,
    cache: ChunkCache,
  ): Moved<ReduceReply> {
    const dtype = tasks[0] === undefined ? "" : arrays.specOf(tasks[0].plane.arrayId).dtype;
    const groups = new Map<number, Group>();
    const missing: number[] = [];
    try {
      for (const [at, task] of tasks.entries()) {
        let group = groups.get(task.group);
        if (group === undefined) {
          group = { request: requests.get(task.group)!, reducer: undefined, partial: EMPTY, isShared: false, done: [] };
          groups.set(task.group, group);
        }
        const isDone = this.#add(task, group, tasks.length === 1, dtype, arrays, cache);
        if (isDone) group.done.push(at);
        else missing.push(at);
      }
      const replies = [...groups.values()]
        .filter(({ done }) => done.length > 0)
        .map((group) => this.#end(group, dtype));
      const buffers = replies.flatMap(({ reply, isShared }) => (isShared ? [] : buffersOf(reply.partial)));
      return new Moved({ groups: replies.map(({ reply }) => reply), missing }, buffers);
    } catch (error) {
      // What the reducers hold after a failure is not known.
      this.#reducers.clear();
      throw error;
    }
  }

  /** @returns whether the chunk, or what it amounts to, was there */
  #add(
    task: SentReduceTask,
    group: Group,
    isAlone: boolean,
    dtype: string,
    arrays: Arrays,
    cache: ChunkCache,
  ): boolean {
    const { plane, chunkY, chunkX, spans, index } = task;
    const array = arrays.specOf(plane.arrayId);
    const axes = planeAxesOf(array);
    const coords = [...planeChunkCoords({ ...plane, array }, axes)];
    coords[axes.y] = chunkY;
    coords[axes.x] = chunkX;
    const isWhole = spans === "all" && group.request.kind === "summary";
    const key = isWhole ? summaryKey(task, group.request) : "";
    const known = isWhole ? this.#summaries.get(key) : undefined;
    if (known !== undefined) {
      this.#merge(group, asTask(known, index), true);
      return true;
    }
    const chunk = cache.get(chunkKey({ array, coords }));
    if (chunk === undefined) return false;
    const source = chunkPlane(array, axes, chunk, coords, plane);
    const origin = { x: chunkX * array.chunkShape[axes.x]!, y: chunkY * array.chunkShape[axes.y]!, index };
    if (isWhole && (isAlone || !this.#wide.has(array.id))) {
      // Nothing else may be in its tables.
      const reducer = this.#take(dtype, group.request);
      reducer.add(source, spans, { ...origin, index: 0 });
      const summary = reducer.take();
      this.#giveBack(dtype, group.request, reducer);
      this.#summaries.set(key, summary);
      if (bytesOf(summary) > SMALL_BYTES) this.#wide.add(array.id);
      this.#merge(group, asTask(summary, index), true);
    } else {
      group.reducer ??= this.#take(dtype, group.request);
      group.reducer.add(source, spans, origin);
    }
    return true;
  }

  #merge(group: Group, partial: Partial, isShared: boolean): void {
    // What is merged is new; what is only one of the two is not.
    group.isShared = group.partial.kind === "empty" ? isShared : group.isShared && partial.kind === "empty";
    group.partial = mergePartials(group.partial, partial);
  }

  #end(group: Group, dtype: string): Readonly<{ reply: GroupReply; isShared: boolean }> {
    const { reducer, request, done } = group;
    if (reducer !== undefined) {
      this.#merge(group, reducer.take(), false);
      this.#giveBack(dtype, request, reducer);
    }
    return { reply: { partial: group.partial, done }, isShared: group.isShared };
  }

  #take(dtype: string, request: ReduceRequest): Reducer {
    return this.#reducers.get(reducerKey(dtype, request))?.pop() ?? createReducer(request);
  }

  #giveBack(dtype: string, request: ReduceRequest, reducer: Reducer): void {
    const key = reducerKey(dtype, request);
    if (this.#reducers.size >= MAX_REDUCERS) this.#reducers.clear();
    this.#reducers.set(key, [...(this.#reducers.get(key) ?? []), reducer].slice(-MAX_REDUCERS));
  }
}

function reducerKey(dtype: string, request: ReduceRequest): string {
  return `${dtype} ${JSON.stringify(request)}`;
}

function summaryKey({ plane, chunkY, chunkX }: SentReduceTask, request: ReduceRequest): string {
  const places = request.kind === "summary" && request.places === true ? "places" : "";
  return `${plane.arrayId} ${plane.c} ${plane.t} ${plane.z} ${chunkY} ${chunkX} ${places}`;
}
