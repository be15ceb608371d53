import type { Readable } from "node:stream";

/** What is known of a stored object without reading it. */
export type ObjectStat = Readonly<{
  sizeBytes: number;
  /** Changes whenever the content does; without quotes. */
  etag: string;
  lastModified: Date;
}>;

/** Bytes `start <= i < end` of an object; `0 <= start < end <= sizeBytes`. */
export type ByteRange = Readonly<{ start: number; end: number }>;

/** An object opened for reading. Whoever opened it calls exactly one of `bytes`, `stream`, `close`; each releases it. */
export type OpenObject = ObjectStat &
  Readonly<{
    bytes(range?: ByteRange): Promise<Uint8Array>;
    /** For objects that are not empty. */
    stream(range?: ByteRange): Readable;
    close(): void;
  }>;

export type ListOptions = Readonly<{
  /** Only keys that start with it; `""` is every key. */
  prefix: string;
  /** Keys that have it after the prefix are rolled up into one entry of `prefixes`. */
  delimiter?: string;
  /** Only keys behind it in UTF-8 byte order: the `next` of the page before, or any key. */
  after?: string;
  /** Objects and prefixes together, at least 1. */
  limit: number;
}>;

/** One page of a listing; objects and prefixes are each in UTF-8 byte order. */
export type ListPage = Readonly<{
  objects: readonly (ObjectStat & Readonly<{ key: string }>)[];
  /** Rolled-up prefixes, delimiter included. */
  prefixes: readonly string[];
  /** Pass it as `after` to go on; absent on the last page. */
  next?: string;
}>;

export type PutOptions = Readonly<{
  /** Leave an object that is already there alone and answer `"exists"`. */
  ifAbsent?: boolean;
}>;

/**
 * Objects by bucket and key. A key is one or more segments joined by `/`; buckets and keys that could leave the
 * store's directory (`..`, empty segments, NUL) make every call throw `InvalidKey`. Absence is `undefined`.
 */
export interface ObjectStorage {
  read(bucket: string, key: string): Promise<Uint8Array | undefined>;
  head(bucket: string, key: string): Promise<ObjectStat | undefined>;
  open(bucket: string, key: string): Promise<OpenObject | undefined>;
  /** Atomic: readers see the old content or the new, and a body that throws half-way leaves no trace. */
  put(
    bucket: string,
    key: string,
    body: Uint8Array | AsyncIterable<Uint8Array>,
    options?: PutOptions,
  ): Promise<ObjectStat | "exists">;
  /** Deleting what is not there is no error. */
  delete(bucket: string, key: string): Promise<void>;
  /** Deletes the object `prefix` and every object below `prefix + "/"`. */
  deletePrefix(bucket: string, prefix: string): Promise<void>;
  list(bucket: string, options: ListOptions): Promise<ListPage>;
}
