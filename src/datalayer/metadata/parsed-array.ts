import type { Dtype } from "../dtype.ts";
import { DataError } from "../errors.ts";

/** A codec as zarr v3 writes it. */
export type Codec = Readonly<{ name: string; configuration: Readonly<Record<string, unknown>> }>;

/** Where chunks lie inside a shard. */
export type Sharding = Readonly<{
  /** Inner chunks along each axis of a shard. */
  chunksPerShard: readonly number[];
  indexLocation: "start" | "end";
  indexEndian: "little" | "big";
  /** Whether four bytes of CRC-32C follow the index. */
  indexChecksum: boolean;
}>;

/** A metadata document, understood: everything needed to address and decode a chunk. Same for zarr v2 and v3. */
export type ParsedArray = Readonly<{
  shape: readonly number[];
  /** Elements of what is decoded at once: the inner chunk of a shard. */
  chunkShape: readonly number[];
  dtype: Dtype;
  /** Of chunks that are not stored; `bigint` for 64-bit types; 0 or 1 for bool. */
  fillValue: number | bigint;
  /** Codecs of a (inner) chunk in the order of encoding. */
  codecs: readonly Codec[];
  sharding: Sharding | undefined;
  /** Between the coordinates of an object's key, which starts with `keyPrefix`. */
  keySeparator: "/" | ".";
  keyPrefix: "" | "c";
  /** One name an axis, where all are given and differ. */
  dimensionNames: readonly string[] | undefined;
}>;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function unsupported(array: string, feature: string): never {
  throw new DataError("UnsupportedArray", { array, feature });
}

export function invalid(array: string, reason: string): never {
  throw new DataError("InvalidArray", { array, reason });
}

/** Whole numbers of at least `least`, one an axis. */
export function readSizes(array: string, what: string, value: unknown, least: 0 | 1, axes?: number): readonly number[] {
  if (!Array.isArray(value)) invalid(array, `${what} is not a list`);
  if (axes !== undefined && value.length !== axes)
    invalid(array, `${what} has ${value.length} axes, the shape ${axes}`);
  for (const size of value) {
    if (!Number.isSafeInteger(size) || size < least) invalid(array, `${what} holds ${JSON.stringify(size)}`);
  }
  return value as number[];
}

/** The names when there is one for every axis and no two are the same. */
export function readDimensionNames(value: unknown, axes: number): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length !== axes) return undefined;
  if (value.some((name) => typeof name !== "string" || name === "")) return undefined;
  return new Set(value).size === axes ? (value as string[]) : undefined;
}

/** Key of the object that holds a chunk, below the key of the array; of its shard where there are shards. */
export function objectKeyOf(array: ParsedArray, chunkCoords: readonly number[]): string {
  const per = array.sharding?.chunksPerShard;
  const coords = per === undefined ? chunkCoords : chunkCoords.map((at, axis) => Math.floor(at / per[axis]!));
  if (array.keyPrefix === "c") return ["c", ...coords].join(array.keySeparator);
  return coords.join(array.keySeparator) || "0";
}
