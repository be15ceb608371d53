import { Moved } from "../../worker/outcome.ts";
import { type ArraySpec, chunkKey, decodedChunkBytes } from "../array-spec.ts";
import type { PixelArray } from "../dtype.ts";
import { createDirectoryStore } from "../stores/directory-store.ts";
import { type AskFile, createFilesStore } from "../stores/files-store.ts";
import { Grants } from "../stores/grants.ts";
import { createHttpStore } from "../stores/http-store.ts";
import type { ObjectStore, Traffic } from "../stores/object-store.ts";
import { createS3Store } from "../stores/s3-store.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { DataWorkerApi, LoadReply, SentPlane } from "./api.ts";
import { Arrays } from "./arrays.ts";
import { ChunkCache } from "./chunk-cache.ts";
import { ChunkLoads } from "./chunk-loads.ts";
import { chunkPlane } from "./chunk-plane.ts";
import { composeTile } from "./compose-tile.ts";
import { createTilePainter, type TilePainter } from "./draw.ts";
import { foldChunk } from "./fold-chunk.ts";
import type { FoldReply } from "./fold-task.ts";
import { jointTask } from "./joint-task.ts";
import { labelTask } from "./label-task.ts";
import { watchProtocol } from "./protocol.ts";
import { readPart } from "./read-part.ts";
import { TaskReducer } from "./reduce-tasks.ts";
import { sampleTask } from "./sample-task.ts";
import { tallyChunk } from "./tally-chunk.ts";
import { warmUp } from "./warm-up.ts";
import { Workspace } from "./workspace.ts";

/** Of the bytes for chunks, what summaries of chunks may take besides. */
const SUMMARY_SHARE = 1 / 16;
/** And what of them may be used at a time to make derived chunks. */
const WORKSPACE_SHARE = 1 / 2;

/** A data worker's functions over its own chunks; the same in a thread and inline. */
export function createDataWorkerApi(): DataWorkerApi {
  const traffic: Traffic = { requests: 0, bytesFetched: 0 };
  const protocol = watchProtocol();
  const loads = new ChunkLoads();
  let decodes = 0;
  let cache: ChunkCache | undefined;
  let reducer: TaskReducer | undefined;
  let workspace: Workspace | undefined;
  let grants: Grants | undefined;
  let ask: AskFile | undefined;
  let painter: TilePainter | undefined;

  const arrays = new Arrays(openStore, () => {
    if (workspace === undefined) throw new Error("configure comes first");
    return workspace;
  });

  function openStore({ source }: ArraySpec): ObjectStore {
    if (source.kind === "http") return createHttpStore(source.url, { traffic });
    if (source.kind === "directory") return createDirectoryStore(source.path, traffic);
    if (grants === undefined || ask === undefined) throw new Error("configure comes first");
    if (source.kind === "files") return createFilesStore(source.treeId, source.path, ask, traffic);
    return createS3Store(source.storeId, grants, { traffic });
  }

  function chunks(): ChunkCache {
    if (cache === undefined) throw new Error("configure comes first");
    return cache;
  }

  function reply(): LoadReply {
    const stats = { ...traffic, decodes, residentBytes: chunks().residentBytes };
    return { evicted: chunks().takeEvicted(), stats, protocol: protocol.last() };
  }

  return {
    configure({ budgetBytes }, askGrant, askFile) {
      ask = askFile;
      const kept = new ChunkCache(budgetBytes);
      cache = kept;
      workspace = new Workspace(budgetBytes * WORKSPACE_SHARE, (usedBytes) => kept.reserve(usedBytes));
      reducer = new TaskReducer(budgetBytes * SUMMARY_SHARE);
      grants = new Grants(askGrant);
    },
    warmUp,
    define: (array) => arrays.define(array),
    async load(requestId, arrayId, coords) {
      const { spec, load } = arrays.sourceOf(arrayId);
      const key = chunkKey({ array: spec, coords });
      if (chunks().get(key) !== undefined) return reply();
      chunks().checkFits(key, decodedChunkBytes(spec));
      await loads.run(requestId, key, async (signal, stage) => {
        const onDecode = () => {
          // A derived chunk is made of many.
          if (spec.derivation === undefined) stage("downloaded");
          decodes++;
        };
        chunks().set(key, await load(coords, signal, onDecode, () => stage("answered")));
      });
      return reply();
    },
    cancel: (requestId) => loads.cancel(requestId),
    compose(job) {
      painter ??= createTilePainter();
      return composeTile(job, arrays, chunks(), painter);
    },
    reduce(tasks, requests) {
      if (reducer === undefined) throw new Error("configure comes first");
      return reducer.reduce(tasks, requests, arrays, chunks());
    },
    sample: (task) => sampleTask(task, arrays, chunks()),
    labels: (task) => labelTask(task, arrays, chunks()),
    joint: (task) => jointTask(task, arrays, chunks()),
    readPart(arrayId, coords, part) {
      const chunk = chunks().get(chunkKey({ array: arrays.specOf(arrayId), coords }));
      const read = chunk && readPart(chunk, part);
      return typeof read === "object" ? new Moved(read, [read.buffer]) : read;
    },
    peek: (planes, x, y) => planes.map((plane) => peekAt(arrays, chunks(), plane, x, y)),
    fold(task) {
      const { spec } = arrays.sourceOf(task.arrayId);
      const chunk = chunks().get(chunkKey({ array: spec, coords: task.coords }));
      if (chunk === undefined) return undefined;
      const folded = foldChunk(chunk, spec.dtype, task);
      return new Moved(folded, buffersOfFold(folded));
    },
    tally(task) {
      const { spec } = arrays.sourceOf(task.arrayId);
      const chunk = chunks().get(chunkKey({ array: spec, coords: task.coords }));
      if (chunk === undefined) return undefined;
      const tallied = tallyChunk(chunk, spec.dtype, task);
      return new Moved(tallied, [tallied.counts.buffer]);
    },
  };
}

function peekAt(
  arrays: Arrays,
  cache: ChunkCache,
  plane: SentPlane,
  x: number,
  y: number,
): number | bigint | undefined {
  const array = arrays.specOf(plane.arrayId);
  const axes = planeAxesOf(array);
  const coords = [...planeChunkCoords({ ...plane, array }, axes)];
  const [chunkHeight, chunkWidth] = [array.chunkShape[axes.y]!, array.chunkShape[axes.x]!];
  coords[axes.y] = Math.floor(y / chunkHeight);
  coords[axes.x] = Math.floor(x / chunkWidth);
  const chunk = cache.get(chunkKey({ array, coords }));
  if (chunk === undefined) return undefined;
  if (typeof chunk.data !== "object") return chunk.data;
  const { offset, rowStride, colStride } = chunkPlane(array, axes, chunk, coords, plane);
  return (chunk.data as PixelArray)[offset + (y % chunkHeight) * rowStride + (x % chunkWidth) * colStride];
}

function buffersOfFold(reply: FoldReply): ArrayBuffer[] {
  return Object.values(reply)
    .filter((value) => value instanceof Float64Array)
    .map((value) => value.buffer as ArrayBuffer);
}
