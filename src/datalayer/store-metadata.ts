import type { ArraySpec, ByteSource } from "./array-spec.ts";
import { readDimensionNames } from "./metadata/parsed-array.ts";
import { arraySpecOf, IMAGE_DIMS } from "./metadata.ts";

/** What the graph tells of a zarr store (`ZarrStore`), as it arrives: JSON fields may be null on stores of older servers. */
export type StoreFields = Readonly<{
  id: string;
  shape: readonly number[];
  /** Of the outer grid: shards where there are shards. */
  chunks: readonly number[];
  dtype?: string | null | undefined;
  /** Format number as a string: "3". */
  version?: string | null | undefined;
  dimensionNames?: readonly (string | null)[] | null | undefined;
  fillValue?: unknown;
  codecs?: unknown;
  chunkKeyEncoding?: unknown;
  attributes?: unknown;
  storageTransformers?: unknown;
}>;

/** An array of which the graph does not tell enough: `fetchArraySpec` completes it from the store's own document. */
export type IncompleteArray = Readonly<{
  complete: false;
  id: string;
  source: ByteSource;
  dims: readonly string[] | undefined;
  /** The fields that are missing. */
  missing: readonly string[];
}>;

/**
 * The array of a mikro store without a request: a `zarr.json` document is made of what the graph tells.
 *
 * @returns an `IncompleteArray` when the graph lacks what decoding needs
 * @throws DataError `UnsupportedArray`, `InvalidArray`
 */
export function arraySpecOfStore(store: StoreFields): ArraySpec | IncompleteArray {
  const id = `store:${store.id}`;
  const source: ByteSource = { kind: "s3", storeId: store.id };
  const dims = readDimensionNames(store.dimensionNames, store.shape.length) ?? imageDims(store.shape.length);
  const missing = [
    ...(store.version === "3" ? [] : ["version"]),
    ...(store.dtype ? [] : ["dtype"]),
    ...(Array.isArray(store.codecs) && store.codecs.length > 0 ? [] : ["codecs"]),
    ...(store.chunkKeyEncoding ? [] : ["chunkKeyEncoding"]),
    ...(store.fillValue === null || store.fillValue === undefined ? ["fillValue"] : []),
  ];
  if (missing.length > 0) return { complete: false, id, source, dims, missing };
  const document = {
    zarr_format: 3,
    node_type: "array",
    shape: store.shape,
    data_type: store.dtype,
    chunk_grid: { name: "regular", configuration: { chunk_shape: store.chunks } },
    chunk_key_encoding: store.chunkKeyEncoding,
    fill_value: store.fillValue,
    codecs: store.codecs,
    storage_transformers: store.storageTransformers ?? [],
  };
  return arraySpecOf({ id, source, document, dims });
}

export function isIncomplete(array: ArraySpec | IncompleteArray): array is IncompleteArray {
  return "complete" in array;
}

function imageDims(axes: number): readonly string[] | undefined {
  return axes === IMAGE_DIMS.length ? IMAGE_DIMS : undefined;
}
