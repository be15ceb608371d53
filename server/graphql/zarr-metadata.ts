import { z } from "zod";
import type { zarrStores } from "../db/schema/store.ts";
import type { ObjectStorage } from "../objects/storage.ts";
import { badInput } from "./errors.ts";

/** Metadata are a few kilobytes; what is larger is something else. */
const MAX_METADATA_BYTES = 4 * 1024 * 1024;

/** GraphQL's Int: no axis that the schema could tell of is longer. */
const MAX_AXIS = 2 ** 31 - 1;

const size = z.number().int().min(0).max(MAX_AXIS);

const zarrArray = z.object({
  zarr_format: z.literal(3),
  node_type: z.literal("array"),
  shape: z.array(size),
  chunk_grid: z.object({ configuration: z.object({ chunk_shape: z.array(size.min(1)) }) }),
  data_type: z.unknown(),
  fill_value: z.unknown().refine((value) => value != null, "must be given"),
  dimension_names: z.array(z.string().nullable()).nullish(),
  attributes: z.unknown(),
  storage_transformers: z.unknown(),
  chunk_key_encoding: z.unknown(),
  codecs: z.unknown(),
});

/** What `zarr.json` says of a store, as columns. */
export type ZarrMetadata = Pick<
  typeof zarrStores.$inferSelect,
  | "version"
  | "shape"
  | "chunks"
  | "dtype"
  | "dimensionNames"
  | "fillValue"
  | "attributes"
  | "storageTransformers"
  | "chunkKeyEncoding"
  | "codecs"
> & { shape: number[]; chunks: number[] };

/** Reads the metadata of an uploaded array. Throws BAD_USER_INPUT, naming the reason, if there is no zarr v3 array. */
export async function readZarrMetadata(objects: ObjectStorage, bucket: string, key: string): Promise<ZarrMetadata> {
  const path = `${key}/zarr.json`;
  const stat = await objects.head(bucket, path);
  const bytes =
    stat === undefined || stat.sizeBytes > MAX_METADATA_BYTES ? undefined : await objects.read(bucket, path);
  if (stat !== undefined && stat.sizeBytes > MAX_METADATA_BYTES) throw badInput(`${path} is too large for metadata`);
  if (bytes === undefined) throw badInput(`There is no ${path}: nothing was uploaded, or no zarr v3 array`);
  return parseZarrMetadata(bytes, path);
}

export function parseZarrMetadata(bytes: Uint8Array, path: string): ZarrMetadata {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw badInput(`${path} is not JSON`);
  }
  const parsed = zarrArray.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw badInput(`${path} does not describe a zarr v3 array: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const array = parsed.data;
  const chunks = array.chunk_grid.configuration.chunk_shape;
  if (chunks.length !== array.shape.length) {
    throw badInput(`${path} has ${array.shape.length} axes, but chunks of ${chunks.length}`);
  }
  return {
    version: String(array.zarr_format),
    shape: array.shape,
    chunks,
    dtype: typeof array.data_type === "string" ? array.data_type : null,
    dimensionNames: array.dimension_names ?? null,
    fillValue: array.fill_value,
    attributes: array.attributes ?? null,
    storageTransformers: array.storage_transformers ?? null,
    chunkKeyEncoding: array.chunk_key_encoding ?? null,
    codecs: array.codecs ?? null,
  };
}

const IMAGE_DIMS = ["c", "t", "z", "y", "x"];

/** Throws if an array cannot be an image: its axes must be c, t, z, y, x. */
export function checkIsImage({ shape, dimensionNames }: ZarrMetadata): void {
  if (shape.length !== IMAGE_DIMS.length) {
    throw badInput(`An image needs an array of 5 axes (c, t, z, y, x); this one has ${shape.length}`);
  }
  const isOther = dimensionNames?.some((name, i) => name !== null && name !== IMAGE_DIMS[i]) ?? false;
  if (isOther)
    throw badInput(`The axes of an image are c, t, z, y, x; those of this array ${dimensionNames?.join(", ")}`);
}
