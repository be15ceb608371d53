import { bytesPerElement, type Dtype } from "../dtype.ts";
import { abortError } from "../errors.ts";
import { type Packing, packerHere, packingCodec } from "./pack.ts";
import { createPut, type PutSettings, type WriteGrant } from "./put-object.ts";
import { chunkCoords, copyChunk, isAllZero, type StridedArray } from "./strided.ts";

export type WriteProgress = Readonly<{ doneChunks: number; chunks: number; bytesSent: number }>;

export type WriteOptions = PutSettings &
  Readonly<{
    /** Elements of a chunk along each axis of the array. */
    chunkShape: readonly number[];
    onProgress?: ((progress: WriteProgress) => void) | undefined;
    signal?: AbortSignal | undefined;
  }>;

/** Uploads side by side: browsers open 6 connections to an origin, and reading goes on meanwhile. */
const LANES = 4;

/**
 * Writes an array as one zarr v3 array (contract, 8.6): little endian, packed as `packerHere` says, separator `/`, chunks that hold only 0 left out. Chunks
 * go first and `zarr.json` last, so that what was interrupted is no array.
 *
 * @returns what was sent
 * @throws DataError as `createPut` says; `AbortError`
 */
export async function writeArray(
  grant: WriteGrant,
  array: StridedArray,
  options: WriteOptions,
): Promise<Readonly<{ objects: number; bytesSent: number }>> {
  if (!isLittleEndian()) throw new RangeError("Arrays can only be written on little-endian machines");
  const put = createPut(grant, options);
  const { packing, pack } = await packerHere();
  const coords = chunkCoords(array.shape, options.chunkShape);
  const chunks = array.shape.reduce(
    (product, length, axis) => product * Math.ceil(length / options.chunkShape[axis]!),
    1,
  );
  // One lane's failure ends the others: their requests would be for nothing.
  const failing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failing.signal]) : failing.signal;
  let objects = 0;
  let bytesSent = 0;
  let doneChunks = 0;

  const send = async (key: string, body: Uint8Array<ArrayBuffer>): Promise<void> => {
    await put(key, body, signal);
    objects += 1;
    bytesSent += body.length;
  };
  const lane = async (): Promise<void> => {
    // The generator is shared: each lane takes the next chunk that nobody has taken.
    for (let next = coords.next(); !next.done; next = coords.next()) {
      const coord = next.value;
      if (signal.aborted) throw abortError(signal);
      const chunk = copyChunk(array, options.chunkShape, coord);
      if (!isAllZero(chunk)) {
        const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        await send(["c", ...coord].join("/"), await pack(bytes));
      }
      doneChunks += 1;
      options.onProgress?.({ doneChunks, chunks, bytesSent });
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
    await send(
      "zarr.json",
      new TextEncoder().encode(JSON.stringify(arrayDocument(array, options.chunkShape, packing))),
    );
  } catch (error) {
    failing.abort();
    throw error;
  }
  return { objects, bytesSent };
}

/** The `zarr.json` of an array as the contract's clients write it. */
export function arrayDocument(
  { shape, dtype, dims }: Pick<StridedArray, "shape" | "dtype" | "dims">,
  chunkShape: readonly number[],
  packing: Packing,
): Readonly<Record<string, unknown>> {
  return {
    zarr_format: 3,
    node_type: "array",
    shape,
    data_type: dtype,
    chunk_grid: { name: "regular", configuration: { chunk_shape: chunkShape } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    fill_value: fillValue(dtype),
    codecs: [
      bytesPerElement(dtype) === 1 ? { name: "bytes" } : { name: "bytes", configuration: { endian: "little" } },
      packingCodec(packing),
    ],
    attributes: {},
    dimension_names: dims,
    storage_transformers: [],
  };
}

function fillValue(dtype: Dtype): number | boolean {
  return dtype === "bool" ? false : 0;
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
