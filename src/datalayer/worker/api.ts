import type { JointReply } from "../../kernels/joint.ts";
import type { LabelPixels, LabelReply } from "../../kernels/labels.ts";
import type { Blending, ChannelLook } from "../../kernels/look.ts";
import type { Partial, ReduceRequest } from "../../kernels/partial.ts";
import type { Rect } from "../../math/rect.ts";
import type { Moved } from "../../worker/outcome.ts";
import type { ArraySpec } from "../array-spec.ts";
import type { TileImage } from "../data-pool.ts";
import type { PixelArray } from "../dtype.ts";
import type { JointTask } from "../joint.ts";

import type { LabelTask } from "../labels.ts";
import type { SampleReply, SampleRows } from "../sample.ts";

import type { AskFile } from "../stores/files-store.ts";

import type { AskGrant } from "../stores/grants.ts";
import type { ChunkPart } from "./chunk-walk.ts";
import type { FoldReply, FoldTask } from "./fold-task.ts";
import type { TallyReply, TallyTask } from "./tally-chunk.ts";

/** A plane by the id of its array; arrays themselves are told once, by `define`. */
export type SentPlane = Readonly<{ arrayId: string; c: number; t: number; z: number }>;

export type SentComposeJob = Readonly<{
  rect: Rect;
  channels: readonly Readonly<{ plane: SentPlane; look: ChannelLook }>[];
  blending: Blending;
}>;

export type SentReduceTask = Readonly<{
  plane: SentPlane;
  chunkY: number;
  chunkX: number;
  spans: Int32Array | "all";
  group: number;
  /** Of the task in its job. */
  index: number;
}>;

export type SentSampleTask = SampleRows & Readonly<{ plane: SentPlane; chunkY: number; chunkX: number }>;

export type SentJointTask = Omit<JointTask, "a" | "b"> & Readonly<{ a: SentPlane; b: SentPlane }>;

export type SentLabelTask = Omit<LabelTask, "labels" | "planes"> &
  Readonly<{ labels: LabelPixels; planes: readonly SentPlane[] }>;

/** Positions are indices in the list of tasks that was sent. */
export type GroupReply = Readonly<{ partial: Partial; done: readonly number[] }>;
export type ReduceReply = Readonly<{ groups: readonly GroupReply[]; missing: readonly number[] }>;

/** What a worker has done since it started, and what it holds. */
export type WorkerStats = Readonly<{ requests: number; bytesFetched: number; decodes: number; residentBytes: number }>;

export type LoadReply = Readonly<{
  /** Keys of chunks that had to go. */
  evicted: readonly string[];
  stats: WorkerStats;
  /** Protocol of the last request as Resource Timing names it ("http/1.1", "h2", "h3"), where it is told. */
  protocol: string | undefined;
}>;

/** The functions of a data worker. Chunks are named by array id and coordinates. */
export type DataWorkerApi = {
  configure(settings: Readonly<{ budgetBytes: number }>, askGrant: AskGrant, askFile: AskFile): void;
  /** Compiles what the first chunk would wait for. */
  warmUp(): Promise<void>;
  /** Tells of an array; its id always means the same array. */
  define(array: ArraySpec): void;
  /** @throws DataError; `AbortError` after `cancel` */
  load(requestId: number, arrayId: string, coords: readonly number[]): Promise<LoadReply>;
  cancel(requestId: number): void;
  /** `undefined` when a chunk is not resident. */
  compose(job: SentComposeJob): Moved<TileImage> | undefined;
  reduce(tasks: readonly SentReduceTask[], requests: ReadonlyMap<number, ReduceRequest>): Moved<ReduceReply>;
  /** `undefined` when the chunk is not resident. */
  sample(task: SentSampleTask): Moved<SampleReply> | undefined;
  /** `undefined` when the chunk of one of the channels is not resident. */
  joint(task: SentJointTask): Moved<JointReply> | undefined;
  /** `undefined` when a chunk of one of the channels is not resident. */
  labels(task: SentLabelTask): LabelReply | undefined;
  /** A part of one chunk in C order; one number for a chunk that is not stored; `undefined` when it is not resident. */
  readPart(
    arrayId: string,
    coords: readonly number[],
    part: ChunkPart,
  ): Moved<PixelArray> | number | bigint | undefined;
  peek(planes: readonly SentPlane[], x: number, y: number): readonly (number | bigint | undefined)[];
  fold(task: FoldTask): Moved<FoldReply> | undefined;
  tally(task: TallyTask): Moved<TallyReply> | undefined;
};
