import type { Dtype } from "../dtype.ts";
import { readChunkCodecs } from "./codecs.ts";
import { readFillValue } from "./fill-value.ts";
import {
  type Codec,
  invalid,
  isObject,
  type JsonObject,
  type ParsedArray,
  readDimensionNames,
  readSizes,
  unsupported,
} from "./parsed-array.ts";

const DTYPES: Readonly<Record<string, Dtype>> = {
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
/** First letters of numpy's other types, for messages. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  c: "complex",
  M: "datetime",
  m: "timedelta",
  S: "string",
  U: "string",
  O: "object",
  V: "raw bytes",
};

/**
 * Understands a `.zarray` document.
 *
 * @param array name for errors
 * @param attributes the `.zattrs` document, where xarray and OME-Zarr writers put dimension names
 * @throws DataError `UnsupportedArray` with the name of what cannot be read correctly; `InvalidArray`
 */
export function readV2(array: string, document: JsonObject, attributes: JsonObject = {}): ParsedArray {
  if (document.zarr_format !== 2) invalid(array, `zarr_format is ${JSON.stringify(document.zarr_format)}`);
  const shape = readSizes(array, "the shape", document.shape, 0);
  const { dtype, endian } = readDtype(array, document.dtype);
  const { order, dimension_separator: separator = "." } = document;
  if (order !== "C" && order !== "F") invalid(array, `order is ${JSON.stringify(order)}`);
  if (separator !== "." && separator !== "/") invalid(array, `dimension_separator is ${JSON.stringify(separator)}`);
  const codecs = readCodecs(array, document, { order, endian });
  return {
    shape,
    dtype,
    chunkShape: readSizes(array, "chunks", document.chunks, 1, shape.length),
    fillValue: readFillValue(array, dtype, document.fill_value),
    codecs: readChunkCodecs(array, codecs, dtype, shape.length),
    sharding: undefined,
    keyPrefix: "",
    keySeparator: separator,
    dimensionNames: readDimensionNames(attributes._ARRAY_DIMENSIONS, shape.length),
  };
}

function readDtype(array: string, value: unknown): { dtype: Dtype; endian: "little" | "big" } {
  if (Array.isArray(value)) unsupported(array, "a structured data type");
  if (typeof value !== "string") invalid(array, `dtype is ${JSON.stringify(value)}`);
  const [, order, kind] = value.match(/^([<>|])(.+)$/) ?? [];
  if (order === undefined || kind === undefined) invalid(array, `dtype is ${JSON.stringify(value)}`);
  const dtype = DTYPES[kind];
  if (dtype === undefined) unsupported(array, `the ${OTHER_KINDS[kind[0]!] ?? "data"} type ${value}`);
  if (order === "|" && !kind.endsWith("1")) invalid(array, `dtype ${value} gives no byte order`);
  return { dtype, endian: order === ">" ? "big" : "little" };
}

/** The v3 codecs that do the same. Filters see the array in its memory order, hence after the transposition. */
function readCodecs(
  array: string,
  { filters, compressor }: JsonObject,
  { order, endian }: { order: "C" | "F"; endian: "little" | "big" },
): readonly Codec[] {
  if (filters !== undefined && filters !== null && !Array.isArray(filters)) invalid(array, "filters is not a list");
  const named = (filters ?? []).map((filter: unknown) => readFilter(array, filter));
  // Filters on bytes follow the making of bytes; `readChunkCodecs` refuses the other order.
  const firstOnBytes = named.findIndex((codec) => codec.name === "numcodecs.shuffle");
  const split = firstOnBytes === -1 ? named.length : firstOnBytes;
  return [
    ...(order === "F" ? [{ name: "transpose", configuration: { order: "F" } }] : []),
    ...named.slice(0, split),
    { name: "bytes", configuration: { endian } },
    ...named.slice(split),
    ...(compressor === undefined || compressor === null ? [] : [readFilter(array, compressor)]),
  ];
}

function readFilter(array: string, value: unknown): Codec {
  if (!isObject(value) || typeof value.id !== "string") invalid(array, "a filter or compressor has no id");
  const { id, ...configuration } = value;
  return { name: `numcodecs.${id}`, configuration };
}
