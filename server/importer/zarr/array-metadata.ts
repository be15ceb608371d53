import type { Dtype } from "../dtype.ts";
import type { JsonObject } from "./json.ts";

/** One zarr array that can be read right, and how. */
export type ArrayMetadata = Readonly<{
  zarrFormat: 2 | 3;
  /** What zarrita is given instead of the document on disk: the same array, spelled in a way that zarrita reads right. */
  document: JsonObject;
  shape: readonly number[];
  /** Of the inner chunk where chunks lie in shards. */
  chunkShape: readonly number[];
  /** Of the stored object: the shard, or the chunk itself. */
  objectShape: readonly number[];
  dtype: Dtype;
  /** Stored as halves, which `document` calls uint16. */
  half: boolean;
  /** Absent chunks are 0. */
  fillIsZero: boolean;
  /** File of the object at these coordinates, below the array's directory. */
  objectKey(coords: readonly number[]): string;
}>;
