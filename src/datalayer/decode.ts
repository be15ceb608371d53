import { type AsyncReadable, type DataType, open, registry, type Array as ZarrArray } from "zarrita";
import type { Dtype, PixelArray } from "./dtype.ts";
import { DataError, reasonOf } from "./errors.ts";
import { halvesToFloats } from "./half.ts";
import type { ParsedArray } from "./metadata/parsed-array.ts";
import { installStrictCodecs } from "./strict-codecs.ts";

/**
 * A decoded chunk. Element `(i, j, ...)` is `data[i * strides[0] + j * strides[1] + ...]`; strides are in elements and any order
 * of axes. A chunk that is not stored is one number, its fill value, and takes no memory.
 */
export type DecodedChunk = Readonly<{
  /** In a buffer of its own, as long as the chunk's shape says, also at the array's edges. */
  data: PixelArray | number | bigint;
  strides: readonly number[];
}>;

export interface ChunkDecoder {
  /** Has the code of the codecs loaded while the first bytes are on their way. What cannot be loaded fails when it is used. */
  prepare(): void;
  /** @throws DataError `BadChunk` */
  decode(bytes: Uint8Array, key: string): Promise<DecodedChunk>;
  /** The chunk that stands for one that is not stored. */
  readonly fill: DecodedChunk;
}

/** Types as zarrita is told them: halves need a class that Node 20 lacks, bools come in a class that hides their bytes. */
const STORED_AS: Partial<Record<Dtype, DataType>> = { float16: "uint16", bool: "uint8" };

/**
 * Decodes chunks by zarrita's codecs. Zarrita gets a made-up array of the (inner) chunks and a store that hands it the bytes, so
 * that it never fetches: no metadata requests, no shard reads whose abort would hit others.
 */
export function createChunkDecoder(array: ParsedArray): ChunkDecoder {
  installStrictCodecs();
  const { shape, chunkShape, codecs, dtype, fillValue } = array;
  const size = chunkShape.reduce((product, length) => product * length, 1);
  const document = {
    zarr_format: 3,
    node_type: "array",
    shape,
    data_type: STORED_AS[dtype] ?? dtype,
    chunk_grid: { name: "regular", configuration: { chunk_shape: chunkShape } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    fill_value: 0,
    codecs,
    attributes: {},
  };
  const waiting = new Map<string, Uint8Array>([["/zarr.json", new TextEncoder().encode(JSON.stringify(document))]]);
  const store: AsyncReadable = { get: async (path) => waiting.get(path) };
  let opened: Promise<ZarrArray<DataType, AsyncReadable>> | undefined;
  let next = 0;
  let isPrepared = false;
  return {
    prepare() {
      if (isPrepared) return;
      isPrepared = true;
      for (const { name } of codecs) Promise.resolve(registry.get(name)?.()).catch(() => undefined);
    },
    fill: { data: fillValue, strides: chunkShape.map(() => 0) },
    async decode(bytes, key) {
      // Any coordinates do: they only tell the bytes of one call from those of another.
      const coords = chunkShape.map((_, axis) => (axis === 0 ? next++ : 0));
      const path = `/${["c", ...coords].join("/")}`;
      waiting.set(path, bytes);
      try {
        opened ??= open.v3(store, { kind: "array" });
        const chunk = await (await opened).getChunk(coords);
        return { data: pixelsOf(dtype, chunk.data as PixelArray, size), strides: chunk.stride };
      } catch (error) {
        throw new DataError("BadChunk", { key, reason: decodeReason(error) }, { cause: error });
      } finally {
        waiting.delete(path);
      }
    },
  };
}

function pixelsOf(dtype: Dtype, data: PixelArray, size: number): PixelArray {
  if (data.length !== size) throw new Error(`it has ${data.length} elements where ${size} belong`);
  if (dtype === "float16") return halvesToFloats(data as Uint16Array);
  if (dtype === "bool") for (let i = 0; i < size; i++) if (data[i]! > 1) data[i] = 1;
  return data;
}

/** Zarrita wraps what a codec threw; codecs of C throw numbers. */
function decodeReason(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return typeof cause === "number" ? "its codec failed" : reasonOf(cause);
}
