import { join } from "node:path";
import { type AsyncReadable, type DataType, open, type Array as ZarrArray } from "zarrita";
import { type Block, blockedPixels } from "../blocks.ts";
import type { PixelArray } from "../dtype.ts";
import { messageOf, Refused } from "../errors.ts";
import { halvesToFloats } from "../half.ts";
import type { FiveD, PixelSource } from "../source.ts";
import type { ArrayMetadata } from "./array-metadata.ts";
import { type Axes, alongFive } from "./axes.ts";
import { checkSums } from "./crc32c.ts";
import { arrayDirectory, sizeOf } from "./directory.ts";

/**
 * The pixels of a zarr array, chunk by chunk, whatever the order of its axes.
 *
 * @throws Refused, when a chunk is read, if its bytes are not what the metadata promises
 */
export async function zarrPixels(directory: string, metadata: ArrayMetadata, axes: Axes): Promise<PixelSource> {
  checkSums();
  const documentName = metadata.zarrFormat === 2 ? ".zarray" : "zarr.json";
  const store = arrayDirectory(directory, documentName, metadata.document);
  const array = await openArray(store, metadata);
  const chunkLength = metadata.chunkShape.reduce((product, size) => product * size, 1);
  return blockedPixels({
    dtype: metadata.dtype,
    shape: alongFive(axes, metadata.shape, 1),
    block: alongFive(axes, metadata.chunkShape, 1),
    async load(coords, signal): Promise<Block | undefined> {
      const chunk = axes.positions.map((position) => coords[position]!);
      if (metadata.fillIsZero && (await isAbsent(directory, metadata, chunk))) return undefined;
      signal?.throwIfAborted();
      const { data, stride } = await decode(array, chunk);
      // zarrita pads what is cut short with zeros: a wrong pixel that nobody would notice.
      if (data.length !== chunkLength)
        throw damaged(chunk, `it holds ${data.length} elements instead of ${chunkLength}`);
      const pixels = metadata.half ? halvesToFloats(data as Uint16Array) : data;
      return { pixels, stride: alongFive(axes, stride, 0) as FiveD };
    },
  });
}

async function openArray(store: AsyncReadable, { zarrFormat }: ArrayMetadata): Promise<ZarrArray<DataType>> {
  try {
    const options = { kind: "array" as const };
    return zarrFormat === 2 ? await open.v2(store, { ...options, attrs: false }) : await open.v3(store, options);
  } catch (cause) {
    throw new Refused(`zarr metadata that zarrita cannot open: ${messageOf(cause)}`, { cause });
  }
}

async function decode(
  array: ZarrArray<DataType>,
  chunk: number[],
): Promise<{ data: PixelArray; stride: readonly number[] }> {
  try {
    const { data, stride } = await array.getChunk(chunk);
    return { data: data as PixelArray, stride };
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw damaged(chunk, messageOf(cause), cause);
  }
}

function damaged(chunk: readonly number[], how: string, cause?: unknown): Refused {
  return new Refused(`the chunk ${chunk.join("/")} is damaged: ${how}`, { cause });
}

/** Whether there is no object for a chunk; chunks absent from a shard that exists are filled by zarrita. */
async function isAbsent(directory: string, metadata: ArrayMetadata, chunk: readonly number[]): Promise<boolean> {
  const { chunkShape, objectShape } = metadata;
  const object = chunk.map((index, axis) => Math.floor((index * chunkShape[axis]!) / objectShape[axis]!));
  return (await sizeOf(join(directory, metadata.objectKey(object)))) === undefined;
}
