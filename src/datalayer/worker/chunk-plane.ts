import type { PixelSource } from "../../kernels/reduce-pixels.ts";
import type { ArraySpec } from "../array-spec.ts";
import type { DecodedChunk } from "../decode.ts";
import type { PlaneAxes } from "../tile-grid.ts";

/** Indices of a plane along c, t and z. */
export type PlaneIndex = Readonly<{ c: number; t: number; z: number }>;

/** The pixels of a plane inside a chunk, clipped to the array; (0, 0) is the chunk's first pixel. */
export function chunkPlane(
  array: ArraySpec,
  axes: PlaneAxes,
  chunk: DecodedChunk,
  coords: readonly number[],
  index: PlaneIndex,
): PixelSource {
  let offset = 0;
  for (const name of ["c", "t", "z"] as const) {
    const axis = axes[name];
    if (axis !== undefined) offset += (index[name] - coords[axis]! * array.chunkShape[axis]!) * chunk.strides[axis]!;
  }
  const along = (axis: number) => {
    const length = array.chunkShape[axis]!;
    return Math.min(length, array.shape[axis]! - coords[axis]! * length);
  };
  return {
    dtype: array.dtype,
    data: chunk.data,
    offset,
    rowStride: chunk.strides[axes.y]!,
    colStride: chunk.strides[axes.x]!,
    width: along(axes.x),
    height: along(axes.y),
  };
}

/** A rectangle of a source, half-open, in its pixels and inside of it. */
export function cropSource(source: PixelSource, x0: number, y0: number, x1: number, y1: number): PixelSource {
  return {
    ...source,
    offset: source.offset + y0 * source.rowStride + x0 * source.colStride,
    width: x1 - x0,
    height: y1 - y0,
  };
}
