import { bytesPerElement, type Dtype } from "../dtype.ts";
import { Refused } from "../errors.ts";
import { isObject, type JsonObject, wholeNumbers } from "./json.ts";

/** Codecs after `bytes` that zarrita decodes right. */
const COMPRESSORS = ["blosc", "crc32c", "gzip", "zstd"];

type Codec = Readonly<{ name: string; configuration: JsonObject }>;
type Chain = Readonly<{ codecs: readonly Codec[]; innerShape: readonly number[] | undefined }>;

/**
 * The codecs of an array, spelled out, when all of them can be undone; with the shape of the chunks inside shards.
 *
 * What zarrita gets wrong without a word is refused here: codecs around sharding, shard indices at the start.
 */
export function codecChain(value: unknown, chunkShape: readonly number[], dtype: Dtype): Chain {
  const codecs = spelledOut(value);
  const sharding = codecs.find(({ name }) => name === "sharding_indexed");
  if (sharding === undefined) {
    refusePipeline(codecs, chunkShape.length, dtype);
    return { codecs, innerShape: undefined };
  }
  const outside = codecs.find((codec) => codec !== sharding);
  if (outside !== undefined) throw new Refused(`the codec ${outside.name} outside of sharding`);
  const { configuration } = sharding;
  const inner = wholeNumbers(configuration.chunk_shape, 1);
  if (inner === undefined || inner.length !== chunkShape.length) throw new Refused("sharding without chunk shape");
  if (inner.some((size, axis) => chunkShape[axis]! % size !== 0)) throw new Refused("shards that are not whole chunks");
  const location = configuration.index_location ?? "end";
  if (location !== "end") throw new Refused(`sharding with index_location ${JSON.stringify(location)}`);
  refuseIndexCodecs(configuration.index_codecs);
  const innerCodecs = spelledOut(configuration.codecs);
  if (innerCodecs.some(({ name }) => name === "sharding_indexed")) throw new Refused("shards inside of shards");
  refusePipeline(innerCodecs, chunkShape.length, dtype);
  const indexCodecs = spelledOut(configuration.index_codecs);
  return {
    codecs: [
      {
        name: "sharding_indexed",
        configuration: { chunk_shape: inner, codecs: innerCodecs, index_codecs: indexCodecs, index_location: "end" },
      },
    ],
    innerShape: inner,
  };
}

/** Bare names are allowed by newer specifications and unknown to zarrita. */
function spelledOut(value: unknown): Codec[] {
  if (!Array.isArray(value) || value.length === 0) throw new Refused("a zarr array without codecs");
  return value.map((codec) => {
    if (typeof codec === "string") return { name: codec, configuration: {} };
    if (!isObject(codec) || typeof codec.name !== "string") throw new Refused("a codec without name");
    return { name: codec.name, configuration: isObject(codec.configuration) ? codec.configuration : {} };
  });
}

/** Any number of transposes, then `bytes`, then compressors. */
function refusePipeline(codecs: readonly Codec[], axes: number, dtype: Dtype): void {
  const bytesAt = codecs.findIndex(({ name }) => name === "bytes");
  for (const [index, codec] of codecs.entries()) {
    const known = bytesAt < 0 || index < bytesAt ? ["transpose"] : index === bytesAt ? ["bytes"] : COMPRESSORS;
    if (!known.includes(codec.name)) throw new Refused(`the zarr codec ${codec.name}`);
    if (codec.name === "transpose") refuseTranspose(codec, axes);
  }
  if (bytesAt < 0) throw new Refused("zarr codecs without bytes");
  // Two transposes in a row are one that zarrita does not compose.
  if (bytesAt > 1) throw new Refused("more than one transpose");
  const { endian } = codecs[bytesAt]!.configuration;
  if (bytesPerElement(dtype) > 1 && endian !== "little" && endian !== "big")
    throw new Refused("bytes without byte order");
}

function refuseTranspose({ configuration }: Codec, axes: number): void {
  const order = wholeNumbers(configuration.order, 0);
  const isPermutation = order?.length === axes && new Set(order).size === axes && Math.max(...order) < axes;
  if (!isPermutation) throw new Refused(`transpose with the order ${JSON.stringify(configuration.order)}`);
}

function refuseIndexCodecs(value: unknown): void {
  const codecs = spelledOut(value);
  const names = codecs.map(({ name }) => name).join(" ");
  if (names !== "bytes crc32c" && names !== "bytes") throw new Refused(`a shard index with the codecs ${names}`);
  if (codecs[0]!.configuration.endian !== "little") throw new Refused("a shard index that is not little endian");
}
