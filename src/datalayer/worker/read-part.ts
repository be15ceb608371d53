import type { DecodedChunk } from "../decode.ts";
import type { PixelArray } from "../dtype.ts";
import { type ChunkPart, stridesOfKept, walkPart } from "./chunk-walk.ts";

/** A part of a chunk in C order, in a buffer of its own; the one value of a chunk that is not stored. */
export function readPart({ data, strides }: DecodedChunk, part: ChunkPart): PixelArray | number | bigint {
  if (typeof data !== "object") return data;
  const size = part.count.reduce((product, count) => product * count, 1);
  // The class of the chunk's own data; the casts pick one of its overloads.
  const source = data as Float64Array<ArrayBuffer>;
  const result = new (data.constructor as Float64ArrayConstructor)(size);
  const toStrides = stridesOfKept(
    part.count,
    part.count.map(() => true),
  );
  walkPart(part, strides, toStrides, (from, stride, count, to, toStride) => {
    if (stride === 1 && toStride === 1) result.set(source.subarray(from, from + count), to);
    else for (let i = 0; i < count; i++) result[to + i * toStride] = source[from + i * stride]!;
  });
  return result;
}
