import type { ArraySpec, ByteSource } from "./array-spec.ts";
import { invalid, isObject, type JsonObject, type ParsedArray } from "./metadata/parsed-array.ts";
import { readV2 } from "./metadata/v2.ts";
import { readV3 } from "./metadata/v3.ts";

/** Axes of the images of a mikro server, slowest first. */
export const IMAGE_DIMS: readonly string[] = ["c", "t", "z", "y", "x"];

export type ArrayDocument = Readonly<{
  /** See `ArraySpec.id`. */
  id: string;
  source: ByteSource;
  /** A `zarr.json` document of an array, or a `.zarray` document. */
  document: unknown;
  /** The `.zattrs` document, for zarr v2. */
  attributes?: unknown;
  /** Names of the axes; by default those of the document, else `c,t,z,y,x` for five axes, else `dim_0, dim_1, ...`. */
  dims?: readonly string[] | undefined;
}>;

/**
 * An array from its metadata document. Nothing is fetched.
 *
 * @throws DataError `UnsupportedArray` with the name of a feature that cannot be read correctly; `InvalidArray`
 */
export function arraySpecOf({ id, source, document, attributes, dims }: ArrayDocument): ArraySpec {
  if (!isObject(document)) invalid(id, "the document is not an object");
  const zarrFormat = document.zarr_format;
  if (zarrFormat !== 2 && zarrFormat !== 3) invalid(id, `zarr_format is ${JSON.stringify(zarrFormat)}`);
  const parsed = zarrFormat === 3 ? readV3(id, document) : readV2(id, document, isObject(attributes) ? attributes : {});
  return {
    id,
    source,
    zarrFormat,
    metadata: withoutAttributes(document),
    dims: dims === undefined ? defaultDims(parsed) : checkedDims(id, dims, parsed.shape.length),
    shape: parsed.shape,
    chunkShape: parsed.chunkShape,
    dtype: parsed.dtype,
  };
}

/** What is needed to find and decode the chunks of an array. */
export function parsedArrayOf(spec: ArraySpec): ParsedArray {
  return spec.zarrFormat === 3 ? readV3(spec.id, spec.metadata) : readV2(spec.id, spec.metadata);
}

/** Attributes are read by others and may be large: they do not travel to the workers. */
function withoutAttributes(document: JsonObject): JsonObject {
  const { attributes, ...rest } = document;
  return attributes === undefined ? document : rest;
}

function defaultDims({ dimensionNames, shape }: ParsedArray): readonly string[] {
  if (dimensionNames !== undefined) return dimensionNames;
  return shape.length === IMAGE_DIMS.length ? IMAGE_DIMS : shape.map((_, axis) => `dim_${axis}`);
}

function checkedDims(id: string, dims: readonly string[], axes: number): readonly string[] {
  if (dims.length !== axes) invalid(id, `${axes} axes but ${dims.length} names of dimensions`);
  if (new Set(dims).size !== dims.length) invalid(id, `two axes have one name: ${dims.join(", ")}`);
  return dims;
}
