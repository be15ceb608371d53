import { onePixel } from "../../kernels/reduce-pixels.ts";
import type { ArraySpec, Derivation } from "../array-spec.ts";
import type { ArraySource } from "../worker/array-source.ts";
import type { Workspace } from "../worker/workspace.ts";
import { forEachBaseChunk } from "./base-chunks.ts";
import { createBlocks } from "./blocks.ts";
import { cOrder } from "./rows.ts";

/**
 * Chunks of a smaller level that is stored nowhere: each is made of whole base chunks, which are fetched, reduced and let go one
 * by one. Every base chunk belongs to one reduced chunk.
 */
export function createReductionSource(
  spec: ArraySpec,
  base: ArraySource,
  { factor, how }: Extract<Derivation, { kind: "reduction" }>,
  workspace: Workspace,
): ArraySource {
  const axes = [spec.dims.indexOf("y"), spec.dims.indexOf("x")] as const;
  const factors = spec.dims.map((_, axis) => (axes.includes(axis) ? factor : 1));
  const strides = cOrder(spec.chunkShape);
  /** Base chunks under a reduced one, along each axis. */
  const group = spec.chunkShape.map((length, axis) => (length * factors[axis]!) / base.spec.chunkShape[axis]!);
  return {
    spec,
    async load(coords, signal, onDecode) {
      const blocks = createBlocks(how, spec.dtype, spec.chunkShape, factors);
      const release = workspace.add(blocks.bytes);
      try {
        await forEachBaseChunk(base, placesUnder(coords), { signal, onDecode, workspace }, (chunk, at) => {
          const data = typeof chunk.data === "object" ? chunk.data : onePixel(base.spec.dtype, chunk.data);
          const start = at.map((index, axis) => index * base.spec.chunkShape[axis]!);
          const shape = base.spec.chunkShape.map((length, axis) =>
            Math.min(length, base.spec.shape[axis]! - start[axis]!),
          );
          const offset = start.map((first, axis) => first - coords[axis]! * spec.chunkShape[axis]! * factors[axis]!);
          blocks.add({ data, strides: chunk.strides, shape, offset });
        });
        return { data: blocks.finish(), strides };
      } finally {
        release();
      }
    },
  };

  /** Coordinates of the base chunks of a reduced one, row by row. */
  function placesUnder(coords: readonly number[]): readonly (readonly number[])[] {
    const [y, x] = axes;
    const along = (axis: number): readonly number[] => {
      const first = coords[axis]! * group[axis]!;
      const end = Math.ceil(base.spec.shape[axis]! / base.spec.chunkShape[axis]!);
      return Array.from({ length: Math.min(group[axis]!, end - first) }, (_, k) => first + k);
    };
    return along(y).flatMap((row) => along(x).map((column) => coords.with(y, row).with(x, column)));
  }
}
