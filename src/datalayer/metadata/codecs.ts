import type { Dtype } from "../dtype.ts";
import { bytesPerElement } from "../dtype.ts";
import { type Codec, invalid, isObject, type JsonObject, unsupported } from "./parsed-array.ts";

/** Bytes-to-bytes codecs, with all that decoding needs to know of them; their parameters matter to writers only. */
const COMPRESSORS: Readonly<Record<string, JsonObject>> = {
  blosc: { cname: "lz4", clevel: 5, shuffle: 1, blocksize: 0 },
  zstd: { level: 1 },
  gzip: { level: 1 },
  zlib: { level: 1 },
  lz4: { acceleration: 1 },
  crc32c: {},
};

/** The name and parameters of a codec, grid or key encoding, which v3 writes as an object or, without parameters, as a bare name. */
export function readNamed(array: string, what: string, value: unknown): Codec {
  if (typeof value === "string") return { name: value, configuration: {} };
  if (!isObject(value) || typeof value.name !== "string") invalid(array, `${what} has no name`);
  if (value.configuration !== undefined && !isObject(value.configuration)) {
    invalid(array, `the configuration of ${value.name} is not an object`);
  }
  return { name: value.name, configuration: value.configuration ?? {} };
}

/**
 * Checks the codecs of a chunk (not shards) and brings them into the form that the decoder takes.
 *
 * @param codecs in the order of encoding: transpose and filters, `bytes`, compressors
 */
export function readChunkCodecs(array: string, codecs: readonly Codec[], dtype: Dtype, axes: number): readonly Codec[] {
  const bytesAt = codecs.findIndex((codec) => codec.name === "bytes");
  if (codecs.some((codec) => codec.name === "sharding_indexed")) unsupported(array, "sharding inside of shards");
  if (bytesAt === -1) {
    for (const codec of codecs) readCodec(array, codec, dtype, axes, "after");
    invalid(array, "no codec makes bytes of the array");
  }
  const before = codecs.slice(0, bytesAt).map((codec) => readCodec(array, codec, dtype, axes, "before"));
  if (before.filter((codec) => codec.name === "transpose").length > 1)
    unsupported(array, "more than one transpose codec");
  const after = codecs.slice(bytesAt + 1).map((codec) => readCodec(array, codec, dtype, axes, "after"));
  return [...before, readBytes(array, codecs[bytesAt]!, dtype), ...after];
}

function readCodec(array: string, codec: Codec, dtype: Dtype, axes: number, place: "before" | "after"): Codec {
  const name = codec.name.replace(/^numcodecs\./, "");
  if (codec.name === "transpose") {
    if (place === "after") invalid(array, "the transpose codec stands after bytes");
    return { name: "transpose", configuration: { order: readOrder(array, codec.configuration.order, axes) } };
  }
  if (name === "delta" && codec.name !== name) {
    if (place === "after") unsupported(array, "the delta filter on bytes");
    return { name: "numcodecs.delta", configuration: readDelta(array, codec.configuration, dtype) };
  }
  if (name === "shuffle" && codec.name !== name) {
    if (place === "before") unsupported(array, "the shuffle filter before other filters");
    const size = codec.configuration.elementsize;
    if (size !== undefined && size !== bytesPerElement(dtype)) {
      unsupported(array, `the shuffle filter over ${JSON.stringify(size)} bytes of ${dtype}`);
    }
    return { name: "numcodecs.shuffle", configuration: {} };
  }
  const compressor = COMPRESSORS[name];
  // zlib and lz4 are no codecs of the v3 registry, but zarr-python writes them with the prefix.
  if (compressor === undefined) unsupported(array, `the codec ${JSON.stringify(codec.name)}`);
  if (place === "before") invalid(array, `the codec ${codec.name} stands before bytes`);
  return { name, configuration: compressor };
}

function readBytes(array: string, codec: Codec, dtype: Dtype): Codec {
  const { endian } = codec.configuration;
  if (endian === "little" || endian === "big") return { name: "bytes", configuration: { endian } };
  if (endian !== undefined) invalid(array, `endian is ${JSON.stringify(endian)}`);
  if (bytesPerElement(dtype) > 1) invalid(array, `the bytes codec gives no endian for ${dtype}`);
  return { name: "bytes", configuration: { endian: "little" } };
}

function readOrder(array: string, value: unknown, axes: number): readonly number[] {
  const straight = Array.from({ length: axes }, (_, axis) => axis);
  if (value === "C") return straight;
  if (value === "F") return straight.reverse();
  if (!Array.isArray(value) || value.length !== axes || !straight.every((axis) => value.includes(axis))) {
    invalid(array, `transpose has the order ${JSON.stringify(value)}`);
  }
  return value as number[];
}

/** Sums in another type than the stored one would wrap elsewhere; halves are decoded as integers, which cannot be summed. */
function readDelta(array: string, { dtype: logical, astype }: JsonObject, dtype: Dtype): JsonObject {
  if (astype !== undefined && astype !== logical)
    unsupported(array, `the delta filter with astype ${JSON.stringify(astype)}`);
  if (dtype === "float16" || dtype === "bool") unsupported(array, `the delta filter on ${dtype}`);
  return {};
}
