import type { JointReply } from "../kernels/joint.ts";
import type { LabelReply } from "../kernels/labels.ts";
import type { Blending, ChannelLook } from "../kernels/look.ts";
import type { Partial, ReduceRequest } from "../kernels/partial.ts";
import type { Rect } from "../math/rect.ts";
import type { ArraySpec, ChunkRef, PlaneRef } from "./array-spec.ts";
import type { PixelArray } from "./dtype.ts";
import type { FileTrees } from "./files/file-trees.ts";
import type { Fold, FoldSelection } from "./fold.ts";
import type { JointTask } from "./joint.ts";
import type { LabelTask } from "./labels.ts";
import type { SampleReply, SampleTask } from "./sample.ts";
import type { Selection } from "./selection.ts";
import type { TallySelection } from "./tally.ts";

/**
 * The data workers, seen from the main thread (browser) or the main program (Node).
 *
 * A chunk is fetched, decoded and kept in one worker, chosen by `workerOf` from its array and its t, z, y, x (never c), so that
 * all channels of a place meet. What is computed from pixels is computed there: only bitmaps, partials and small reads come back.
 */
export interface DataPool {
  /** Starts the workers and compiles what they need, so that the first chunk does not wait for that. Else they start when needed. */
  warmUp(): void;

  /**
   * Makes a chunk resident. Calls for the same chunk share one load; the fetch is aborted only when every caller has aborted;
   * a queued load whose callers have all aborted is never sent.
   *
   * @throws DataError by tag; `AbortError` when `signal` fires
   */
  load(chunk: ChunkRef, options: LoadOptions): Promise<void>;

  /** Changes the priority of a queued load; nothing happens when the chunk is not queued. */
  setPriority(chunk: ChunkRef, priority: number): void;

  /** Whether the chunk is decoded in its worker now, by the last word from there. */
  isResident(chunk: ChunkRef): boolean;

  /** Draws a tile from resident chunks; loads nothing. Resolves `undefined` when a chunk that it needs is not resident any more. */
  compose(job: ComposeJob): Promise<TileImage | undefined>;

  /**
   * Reduces spans of planes, chunk by chunk, resident chunks first, loading the others by priority, each chunk once for all its
   * tasks. `onPartial` gets the merged partial of some tasks of one group, together with their indices in `tasks`; each task is
   * reported exactly once. Of chunks that were reduced whole before, the sums may still be there when the pixels are not.
   *
   * @throws DataError of the first task that fails; `AbortError`. Partials reported before stand.
   */
  reduce(tasks: readonly ReduceTask[], options: ReduceOptions): Promise<void>;

  /**
   * Bilinear values across a path, for profiles: chunk by chunk, computed where the chunk lives. `onReply` is called once for each
   * task, in any order.
   *
   * @throws DataError of the first task that fails; `AbortError`
   */
  sample(tasks: readonly SampleTask[], options: SampleOptions): Promise<void>;

  /**
   * Two channels of one plane together, for colocalisation: chunk by chunk, computed in the worker that holds the chunks of both.
   * `onReply` is called once for each task, in any order.
   *
   * @throws DataError of the first task that fails; `AbortError`
   */
  joint(tasks: readonly JointTask[], options: JointOptions): Promise<void>;

  /**
   * All labels of rectangles of a label image, over the same pixels of channels of another image: computed in the worker that holds
   * the channels' chunks. `onReply` is called once for each task, in any order.
   *
   * @throws DataError of the first task that fails; `AbortError`
   */
  labels(tasks: readonly LabelTask[], options: LabelOptions): Promise<void>;

  /**
   * Raw pixels of a box of one array, C order, `stop - start` elements along each axis; missing chunks are fill values.
   * Loads what is not resident.
   */
  read(box: ArrayBox, options: LoadOptions): Promise<PixelArray>;

  /**
   * Raw elements of a selection, with steps, in C order; as `read`.
   *
   * @param onProgress gets the number of chunks done after each
   * @param order strides of the result along each axis, when its order is not C order
   */
  readSelection(
    array: ArraySpec,
    selection: Selection,
    options: LoadOptions,
    onProgress?: (chunksDone: number) => void,
    order?: readonly number[],
  ): Promise<PixelArray>;

  /** Folds a selection over some axes, chunk by chunk, in the workers: memory is bounded by the budget and the result. */
  fold(request: FoldSelection, options: LoadOptions, onProgress?: (chunksDone: number) => void): Promise<Fold>;

  /** Counts the elements of each place by value or by sort key, chunk by chunk, in the workers; place by place, see `Tally`. */
  tally(
    request: TallySelection,
    options: LoadOptions,
    onProgress?: (chunksDone: number) => void,
  ): Promise<Float64Array>;

  /** Raw values of all given planes at one pixel, `undefined` where the chunk is not resident; loads nothing. */
  peek(planes: readonly PlaneRef[], x: number, y: number): Promise<readonly (number | bigint | undefined)[]>;

  /** Files that a person gave to the page; arrays of them have sources of the kind `files`. */
  readonly files: FileTrees;

  metrics(): PoolMetrics;

  /** Decoded bytes that all workers together may keep. */
  readonly budgetBytes: number;

  dispose(): Promise<void>;
}

/** Higher is sooner. Tiers are thousands apart, the place within the tier is below; see `PRIORITY`. */
export type LoadOptions = Readonly<{ priority: number; signal?: AbortSignal | undefined }>;

export const PRIORITY = {
  /** The coarse level that stands under everything. */
  coarse: 4000,
  visible: 3000,
  /** What a person waits for but does not look at: statistics, lazy arrays, thumbnails. */
  computed: 2000,
  prefetch: 1000,
} as const;

/** One tile: `rect` of a level, every channel from its own plane of the same level. */
export type ComposeJob = Readonly<{
  /** In pixels of the level, half-open, integer edges, inside the level. All chunks under it live in one worker. */
  rect: Rect;
  channels: readonly Readonly<{ plane: PlaneRef; look: ChannelLook }>[];
  blending: Blending;
}>;

/** Colours of a tile: a bitmap in browsers, RGBA bytes (not premultiplied) where there is no OffscreenCanvas. */
export type TileImage = Readonly<{
  width: number;
  height: number;
  source: ImageBitmap | Uint8ClampedArray<ArrayBuffer>;
}>;

/** Pixels of one plane inside one chunk. */
export type ReduceTask = Readonly<{
  plane: PlaneRef;
  /** Chunk coordinates along y and x. */
  chunkY: number;
  chunkX: number;
  /** Triples `y, x0, x1` in chunk pixels, `x0 <= x < x1`, inside the array; or every pixel of the chunk that lies in the array. */
  spans: Int32Array | "all";
  /** Partials of different groups are never merged: regions, channels. 0 when it is not given. */
  group?: number | undefined;
}>;

export type ReduceOptions = Readonly<{
  /** The same for all tasks, or by group. */
  request: ReduceRequest | ((group: number) => ReduceRequest);
  priority: number;
  signal?: AbortSignal | undefined;
  onPartial: (partial: Partial, taskIndices: readonly number[]) => void;
}>;

export type SampleOptions = LoadOptions & Readonly<{ onReply: (reply: SampleReply, taskIndex: number) => void }>;

export type LabelOptions = LoadOptions & Readonly<{ onReply: (reply: LabelReply, taskIndex: number) => void }>;

export type JointOptions = LoadOptions & Readonly<{ onReply: (reply: JointReply, taskIndex: number) => void }>;

/** Half-open box of an array, one `[start, stop)` an axis. */
export type ArrayBox = Readonly<{ array: ChunkRef["array"]; start: readonly number[]; stop: readonly number[] }>;

export type PoolMetrics = Readonly<{
  requests: number;
  bytesFetched: number;
  decodes: number;
  /** Decoded bytes now resident, over all workers. */
  residentBytes: number;
  queued: number;
  inFlight: number;
}>;
