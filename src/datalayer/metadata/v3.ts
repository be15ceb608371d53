import type { Dtype } from "../dtype.ts";
import { readChunkCodecs, readNamed } from "./codecs.ts";
import { readFillValue } from "./fill-value.ts";
import {
  type Codec,
  invalid,
  isObject,
  type JsonObject,
  type ParsedArray,
  readDimensionNames,
  readSizes,
  type Sharding,
  unsupported,
} from "./parsed-array.ts";

const DTYPES: readonly string[] = [
  "bool",
  "int8",
  "uint8",
  "int16",
  "uint16",
  "int32",
  "uint32",
  "int64",
  "uint64",
  "float16",
  "float32",
  "float64",
] satisfies Dtype[];

const KNOWN_KEYS = new Set([
  "zarr_format",
  "node_type",
  "shape",
  "data_type",
  "chunk_grid",
  "chunk_key_encoding",
  "fill_value",
  "codecs",
  "attributes",
  "storage_transformers",
  "dimension_names",
]);

/**
 * Understands a `zarr.json` document.
 *
 * @param array name for errors
 * @throws DataError `UnsupportedArray` with the name of what cannot be read correctly; `InvalidArray`
 */
export function readV3(array: string, document: JsonObject): ParsedArray {
  if (document.zarr_format !== 3) invalid(array, `zarr_format is ${JSON.stringify(document.zarr_format)}`);
  if (document.node_type === "group") invalid(array, "it is a group");
  if (document.node_type !== "array") invalid(array, `node_type is ${JSON.stringify(document.node_type)}`);
  refuseUnknownKeys(array, document);
  const shape = readSizes(array, "the shape", document.shape, 0);
  const dtype = readDtype(array, document.data_type);
  const gridShape = readChunkGrid(array, document.chunk_grid, shape.length);
  if (!Array.isArray(document.codecs)) invalid(array, "codecs is not a list");
  const codecs = document.codecs.map((codec) => readNamed(array, "a codec", codec));
  const sharded = readSharding(array, codecs, gridShape);
  return {
    shape,
    dtype,
    chunkShape: sharded?.chunkShape ?? gridShape,
    fillValue: readFillValue(array, dtype, document.fill_value),
    codecs: readChunkCodecs(array, sharded?.codecs ?? codecs, dtype, shape.length),
    sharding: sharded?.sharding,
    ...readKeyEncoding(array, document.chunk_key_encoding),
    dimensionNames: readDimensionNames(document.dimension_names, shape.length),
  };
}

/** The specification: a key that a reader does not know must stop it unless it says `must_understand: false`. */
function refuseUnknownKeys(array: string, document: JsonObject): void {
  for (const [key, value] of Object.entries(document)) {
    if (KNOWN_KEYS.has(key) || value === null) continue;
    if (!isObject(value) || value.must_understand !== false)
      unsupported(array, `the metadata key ${JSON.stringify(key)}`);
  }
  const transformers = document.storage_transformers;
  if (
    transformers !== undefined &&
    transformers !== null &&
    !(Array.isArray(transformers) && transformers.length === 0)
  ) {
    unsupported(array, "a storage transformer");
  }
}

function readDtype(array: string, value: unknown): Dtype {
  const { name, configuration } = readNamed(array, "data_type", value);
  if (!DTYPES.includes(name) || Object.keys(configuration).length > 0) unsupported(array, `the data type ${name}`);
  return name as Dtype;
}

function readChunkGrid(array: string, value: unknown, axes: number): readonly number[] {
  const { name, configuration } = readNamed(array, "chunk_grid", value);
  if (name !== "regular") unsupported(array, `the ${name} chunk grid`);
  return readSizes(array, "chunk_shape", configuration.chunk_shape, 1, axes);
}

function readKeyEncoding(array: string, value: unknown): Pick<ParsedArray, "keyPrefix" | "keySeparator"> {
  const { name, configuration } = readNamed(array, "chunk_key_encoding", value);
  if (name !== "default" && name !== "v2") unsupported(array, `the ${name} chunk key encoding`);
  const separator = configuration.separator ?? (name === "default" ? "/" : ".");
  if (separator !== "/" && separator !== ".") invalid(array, `the key separator is ${JSON.stringify(separator)}`);
  return { keyPrefix: name === "default" ? "c" : "", keySeparator: separator };
}

type Sharded = { sharding: Sharding; chunkShape: readonly number[]; codecs: readonly Codec[] };

function readSharding(array: string, codecs: readonly Codec[], shardShape: readonly number[]): Sharded | undefined {
  const shards = codecs.find((codec) => codec.name === "sharding_indexed");
  if (shards === undefined) return undefined;
  if (codecs.length > 1) unsupported(array, "a codec around shards");
  const { chunk_shape, codecs: inner, index_codecs, index_location } = shards.configuration;
  const chunkShape = readSizes(array, "the chunk_shape of shards", chunk_shape, 1, shardShape.length);
  const chunksPerShard = shardShape.map((size, axis) => size / chunkShape[axis]!);
  if (!chunksPerShard.every(Number.isInteger))
    invalid(array, `chunks of ${chunkShape} do not fill shards of ${shardShape}`);
  if (index_location !== undefined && index_location !== "start" && index_location !== "end") {
    invalid(array, `index_location is ${JSON.stringify(index_location)}`);
  }
  if (!Array.isArray(inner) || !Array.isArray(index_codecs)) invalid(array, "shards without codecs or index_codecs");
  return {
    chunkShape,
    codecs: inner.map((codec) => readNamed(array, "a codec", codec)),
    sharding: {
      chunksPerShard,
      indexLocation: index_location ?? "end",
      ...readIndexCodecs(
        array,
        index_codecs.map((codec) => readNamed(array, "an index codec", codec)),
      ),
    },
  };
}

/** The index must have a known size: plain 64-bit numbers, with or without a checksum. */
function readIndexCodecs(array: string, codecs: readonly Codec[]): Pick<Sharding, "indexEndian" | "indexChecksum"> {
  const [bytes, checksum, ...more] = codecs;
  const endian = bytes?.configuration.endian;
  const plain = bytes?.name === "bytes" && (endian === "little" || endian === "big");
  if (!plain || more.length > 0 || (checksum !== undefined && checksum.name !== "crc32c")) {
    unsupported(array, `a shard index through ${codecs.map((codec) => codec.name).join(", ")}`);
  }
  return { indexEndian: endian, indexChecksum: checksum !== undefined };
}
