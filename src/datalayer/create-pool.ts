import { proxy } from "comlink";
import { defaultPoolSize } from "../worker/pool.ts";
import { chunkKey, type PlaneRef } from "./array-spec.ts";
import type { GetCredentials } from "./credentials.ts";
import type { ArrayBox, ComposeJob, DataPool } from "./data-pool.ts";
import { DataError } from "./errors.ts";
import { FileTrees } from "./files/file-trees.ts";
import { ChunkAccess } from "./pool/chunk-access.ts";
import { DataWorkers } from "./pool/data-workers.ts";
import { createEarlyGrants } from "./pool/early-grants.ts";
import { foldSelection } from "./pool/fold-selection.ts";
import { runJoint } from "./pool/joint-run.ts";
import { runLabels } from "./pool/label-run.ts";
import { readSelection } from "./pool/read-selection.ts";
import { runReduce } from "./pool/reduce-run.ts";
import { runSample } from "./pool/sample-run.ts";
import { tallySelection } from "./pool/tally-selection.ts";
import { createTimedGrants } from "./pool/timed-grants.ts";
import { chunksUnder, tileGridOf } from "./tile-grid.ts";
import { inlineDataWorker, spawnDataWorker } from "./worker/spawn.ts";

export type DataPoolOptions = Readonly<{
  /** Threads, by default one less than the machine has cores, 1 to 4; or none: everything in this thread, for tests. */
  workers?: number | "inline" | undefined;
  /** Decoded bytes to keep, over all workers. */
  budgetBytes: number;
  /** Needed for arrays in mikro stores. */
  getCredentials?: GetCredentials | undefined;
  /** Chunks fetched at a time; by default 6, and more once the server is seen to speak HTTP/2 or 3. */
  maxInFlight?: number | undefined;
}>;

/** 6: connections of a browser to one origin by HTTP/1.1. */
const HTTP1_IN_FLIGHT = 6;
/** Streams of one connection: enough to fill it, few enough that what is wanted most comes first. */
const HTTP2_IN_FLIGHT = 16;

/** Starts the data workers, each with its first request. Dispose of the pool to end them. */
export function createDataPool(options: DataPoolOptions): DataPool {
  const { budgetBytes, maxInFlight } = options;
  const inline = options.workers === "inline";
  const size = typeof options.workers === "number" ? options.workers : inline ? 1 : defaultPoolSize();
  if (!(Number.isInteger(size) && size > 0)) throw new RangeError(`A pool needs workers, not ${size}`);
  if (!(budgetBytes > 0)) throw new RangeError(`A pool needs room for chunks, not ${budgetBytes} bytes`);
  const trees = new FileTrees();
  const getCredentials = options.getCredentials ?? noCredentials;
  const askAccess = createEarlyGrants(getCredentials);
  const workers: DataWorkers = new DataWorkers({
    size,
    start: inline ? inlineDataWorker : spawnDataWorker,
    budgetBytes,
    askFile: proxy(trees.ask),
    askGrant: proxy(createTimedGrants(getCredentials)),
    onProtocol(protocol) {
      if (maxInFlight === undefined)
        access.queue.setMaxInFlight(/^h[23]/.test(protocol) ? HTTP2_IN_FLIGHT : HTTP1_IN_FLIGHT);
    },
  });
  const access = new ChunkAccess(workers, maxInFlight ?? HTTP1_IN_FLIGHT, budgetBytes);
  return {
    budgetBytes,
    warmUp: () => workers.warmUp(),
    load(chunk, loadOptions) {
      askAccess(chunk.array);
      return access.load(chunk, loadOptions);
    },
    setPriority: (chunk, priority) => access.queue.setPriority(chunk, priority),
    isResident: (chunk) => access.isResident(chunk),
    compose: (job) => compose(job, access),
    reduce: (tasks, reduceOptions) => runReduce(tasks, reduceOptions, access),
    sample: (tasks, sampleOptions) => runSample(tasks, sampleOptions, access),
    labels: (tasks, labelOptions) => runLabels(tasks, labelOptions, access),
    joint: (tasks, jointOptions) => runJoint(tasks, jointOptions, access),
    read: (box, loadOptions) => readSelection(box.array, rangesOf(box), loadOptions, access),
    readSelection: (array, selection, loadOptions, onProgress, order) =>
      readSelection(array, selection, loadOptions, access, onProgress, order),
    fold: (request, loadOptions, onProgress) => foldSelection(request, loadOptions, access, onProgress),
    tally: (request, loadOptions, onProgress) => tallySelection(request, loadOptions, access, onProgress),
    peek: (planes, x, y) => peek(planes, x, y, workers),
    files: trees,
    metrics: () => ({ ...workers.stats(), queued: access.queue.queued, inFlight: access.queue.inFlight }),
    async dispose() {
      access.queue.dispose(new DataError("WorkerCrashed", { reason: "the pool was disposed" }));
      workers.dispose();
    },
  };
}

async function compose({ rect, channels, blending }: ComposeJob, { workers }: ChunkAccess) {
  let worker: number | undefined;
  for (const { plane } of channels) {
    for (const coords of chunksUnder(plane, rect)) {
      const home = workers.workerOf(plane.array, coords);
      worker ??= home;
      if (home !== worker)
        throw new RangeError("The chunks under a tile must live in one worker: tiles come from tileGridOf");
      if (!workers.isResident(home, chunkKey({ array: plane.array, coords }))) return undefined;
    }
  }
  const sent = channels.map(({ plane, look }) => ({ plane: sentPlane(plane), look }));
  const arrays = channels.map(({ plane }) => plane.array);
  return await workers.call(worker ?? 0, arrays, (remote) => remote.compose({ rect, channels: sent, blending }));
}

async function peek(planes: readonly PlaneRef[], x: number, y: number, workers: DataWorkers) {
  const values = new Array<number | bigint | undefined>(planes.length).fill(undefined);
  const byWorker = new Map<number, number[]>();
  for (const [at, plane] of planes.entries()) {
    const { width, height } = tileGridOf(plane.array);
    // Chunks at the edge hold more than the array does.
    if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
    const [coords] = chunksUnder(plane, { x0: x, y0: y, x1: x + 1, y1: y + 1 });
    const home = workers.workerOf(plane.array, coords!);
    if (!workers.isResident(home, chunkKey({ array: plane.array, coords: coords! }))) continue;
    byWorker.set(home, [...(byWorker.get(home) ?? []), at]);
  }
  const ask = async ([worker, at]: [number, number[]]) => {
    const asked = at.map((index) => planes[index]!);
    const arrays = asked.map(({ array }) => array);
    const answers = await workers.call(worker, arrays, (remote) => remote.peek(asked.map(sentPlane), x, y));
    for (const [i, index] of at.entries()) values[index] = answers[i];
  };
  await Promise.all([...byWorker].map(ask));
  return values;
}

function sentPlane({ array, c, t, z }: PlaneRef) {
  return { arrayId: array.id, c, t, z };
}

function rangesOf({ start, stop }: ArrayBox) {
  return start.map((first, axis) => ({ start: first, count: stop[axis]! - first, step: 1 }));
}

async function noCredentials(storeId: string): Promise<never> {
  throw new Error(`this pool was made without getCredentials (store ${storeId})`);
}
