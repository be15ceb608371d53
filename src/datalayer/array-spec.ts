import type { BlockValue, ProjectionOp } from "./derived/derivation.ts";
import { type Dtype, decodedBytesPerElement } from "./dtype.ts";

/** Where the bytes of one zarr array are. Plain data, so that a worker can be told. Holds no credential. */
export type ByteSource =
  /** Keys below the prefix of a mikro store; credentials are asked for by store id when a request is made. */
  | Readonly<{ kind: "s3"; storeId: string }>
  /** Keys below a URL that needs no signature. */
  | Readonly<{ kind: "http"; url: string }>
  /** Paths below one of a tree of files that a person gave to the page; asked for by the id of the tree. */
  | Readonly<{ kind: "files"; treeId: string; path: string }>
  /** Paths below a directory of this machine; in Node only. */
  | Readonly<{ kind: "directory"; path: string }>;

/**
 * One zarr array as plain data: all that is needed to address, fetch and decode its chunks.
 * Made by `arraySpecOf` (datalayer/metadata.ts), which refuses what cannot be read correctly.
 */
export type ArraySpec = Readonly<{
  /** Identity for every cache: the same id always means the same bytes. */
  id: string;
  source: ByteSource;
  /** 2: `metadata` is a `.zarray` document; 3: a `zarr.json` document. */
  zarrFormat: 2 | 3;
  metadata: Readonly<Record<string, unknown>>;
  /** One name an axis, slowest first; images of a mikro server have `c,t,z,y,x`. */
  dims: readonly string[];
  /** Elements along each axis. */
  shape: readonly number[];
  /** Elements of a chunk along each axis: of the inner chunk where chunks lie in shards. */
  chunkShape: readonly number[];
  dtype: Dtype;
  /** Set for an array that is stored nowhere: shape, chunks and dtype are its own, source and metadata its base's. */
  derivation?: Derivation | undefined;
}>;

/**
 * How the chunks of an array that is stored nowhere come of those of another one; plain data, so that a worker can be told.
 *
 * `projection`: elements along z of the base become one. Plane `first + k` counts `weights[k]` times (whole numbers, at least 1):
 * on a level that is reduced along z, a plane stands for several.
 *
 * `section`: z and the axis of the plane that is not named change names.
 *
 * `reduction`: blocks of `factor` x `factor` elements along y and x become one: their mean, or the one in the middle.
 */
export type Derivation =
  | Readonly<{ kind: "projection"; base: ArraySpec; op: ProjectionOp; first: number; weights: readonly number[] }>
  | Readonly<{ kind: "section"; base: ArraySpec; along: "x" | "y" }>
  | Readonly<{ kind: "reduction"; base: ArraySpec; factor: number; how: BlockValue }>;

/** One chunk of one array: `coords` counts chunks along each axis. */
export type ChunkRef = Readonly<{ array: ArraySpec; coords: readonly number[] }>;

/** Key of a chunk in caches and logs; unique over all arrays. */
export function chunkKey(chunk: ChunkRef): string {
  return `${chunk.array.id}/${chunk.coords.join("/")}`;
}

/** Bytes that a decoded chunk takes, also at the array's edges. */
export function decodedChunkBytes({ chunkShape, dtype }: ArraySpec): number {
  return chunkShape.reduce((product, length) => product * length, decodedBytesPerElement(dtype));
}

/** One 2-D plane of an array, by indices along its c, t and z axes; an axis that the array lacks counts as 1 long, index 0. */
export type PlaneRef = Readonly<{ array: ArraySpec; c: number; t: number; z: number }>;
