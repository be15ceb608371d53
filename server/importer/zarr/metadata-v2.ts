import { bytesPerElement, type Dtype, isDtype } from "../dtype.ts";
import { Refused } from "../errors.ts";
import type { ArrayMetadata } from "./array-metadata.ts";
import { fillValue } from "./fill-value.ts";
import { isObject, type JsonObject, wholeNumbers } from "./json.ts";

const TYPES: Readonly<Record<string, Dtype | "float16">> = {
  b1: "bool",
  i1: "int8",
  u1: "uint8",
  i2: "int16",
  u2: "uint16",
  i4: "int32",
  u4: "uint32",
  i8: "int64",
  u8: "uint64",
  f2: "float16",
  f4: "float32",
  f8: "float64",
};
const KINDS: Readonly<Record<string, string>> = {
  c: "complex numbers",
  M: "dates (datetime64)",
  m: "time differences (timedelta64)",
  S: "text",
  U: "text",
  O: "objects",
  V: "structured elements",
};
const COMPRESSORS = ["blosc", "gzip", "lz4", "zlib", "zstd"];
const FILTERS = ["delta", "shuffle"];

/**
 * A `.zarray` document (zarr v2) as an array that can be read right.
 *
 * @throws Refused by the name of the feature
 */
export function arrayFromV2(document: JsonObject): ArrayMetadata {
  if (document.zarr_format !== 2)
    throw new Refused(`zarr format ${String(document.zarr_format)} in a .zarray document`);
  const shape = wholeNumbers(document.shape, 0);
  const chunkShape = wholeNumbers(document.chunks, 1);
  if (shape === undefined || chunkShape === undefined || shape.length !== chunkShape.length) {
    throw new Refused("a zarr array whose shape and chunks are not lists of whole numbers of the same length");
  }
  if (document.order !== "C" && document.order !== "F") throw new Refused(`zarr order ${String(document.order)}`);
  const { order, name } = typeOf(document.dtype);
  const separator = document.dimension_separator ?? ".";
  if (separator !== "." && separator !== "/") throw new Refused(`dimension separator ${JSON.stringify(separator)}`);
  const filters = filtersOf(document.filters, name);
  const half = name === "float16";
  refuseCompressor(document.compressor);
  const stored = half ? "uint16" : name === "bool" ? "uint8" : name;
  const dtype = half ? "float32" : name;
  if (!isDtype(dtype)) throw new Refused(`zarr data type ${String(document.dtype)}`);
  // No fill value means that absent chunks hold anything: 0, as every writer leaves them.
  const fill = fillValue(document.fill_value ?? 0, name);
  return {
    zarrFormat: 2,
    document: { ...document, dtype: order + SHORT[stored]!, fill_value: fill.json, filters },
    shape,
    chunkShape,
    objectShape: chunkShape,
    dtype,
    half,
    fillIsZero: fill.isZero,
    objectKey: (coords) => coords.join(separator),
  };
}

const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TYPES).map(([short, long]) => [long, short]),
);

function typeOf(dtype: unknown): { order: string; name: Dtype | "float16" } {
  if (Array.isArray(dtype)) throw new Refused("structured elements");
  if (typeof dtype !== "string") throw new Refused(`zarr data type ${JSON.stringify(dtype)}`);
  const [, order, kind] = /^([<>|])(.+)$/.exec(dtype) ?? [];
  const name = kind === undefined ? undefined : TYPES[kind];
  if (order !== undefined && name !== undefined) return { order, name };
  throw new Refused(`zarr data type ${dtype}${kind && KINDS[kind[0]!] ? `: ${KINDS[kind[0]!]}` : ""}`);
}

function filtersOf(value: unknown, dtype: Dtype | "float16"): JsonObject[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new Refused("filters that are not a list");
  return value.map((filter) => {
    const id = isObject(filter) ? filter.id : undefined;
    if (!isObject(filter) || typeof id !== "string" || !FILTERS.includes(id)) {
      throw new Refused(`the zarr filter ${JSON.stringify(id)}`);
    }
    // Sums of rounded differences and differences stored as another type depend on who computes them.
    const rounds = dtype.startsWith("float") || (filter.astype !== undefined && filter.astype !== filter.dtype);
    if (id === "delta" && rounds) throw new Refused(`the zarr filter delta on ${dtype}`);
    const size = dtype === "float16" ? 2 : bytesPerElement(dtype);
    if (id === "shuffle" && filter.elementsize !== size) throw new Refused("the zarr filter shuffle of another size");
    return filter;
  });
}

function refuseCompressor(compressor: unknown): void {
  if (compressor === null || compressor === undefined) return;
  const id = isObject(compressor) ? compressor.id : undefined;
  if (typeof id !== "string" || !COMPRESSORS.includes(id))
    throw new Refused(`the zarr compressor ${JSON.stringify(id)}`);
}
