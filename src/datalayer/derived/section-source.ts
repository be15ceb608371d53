import { onePixel } from "../../kernels/reduce-pixels.ts";
import type { ArraySpec, Derivation } from "../array-spec.ts";
import { newPixels } from "../pixel-arrays.ts";
import type { ArraySource } from "../worker/array-source.ts";
import type { Workspace } from "../worker/workspace.ts";
import { forEachBaseChunk } from "./base-chunks.ts";
import { cOrder, forEachRow } from "./rows.ts";

/**
 * Chunks of an image seen from the side: base chunks are fetched one by one, the rows that the section needs are kept, the
 * rest is let go. Axes stand as in the base, only their names differ.
 */
export function createSectionSource(
  spec: ArraySpec,
  base: ArraySource,
  { along }: Extract<Derivation, { kind: "section" }>,
  workspace: Workspace,
): ArraySource {
  const depth = base.spec.dims.indexOf("z");
  const across = base.spec.dims.indexOf(along === "x" ? "y" : "x");
  const strides = cOrder(spec.chunkShape);
  const size = spec.chunkShape.reduce((product, length) => product * length, 1);
  const [baseDepth, baseAcross] = [base.spec.chunkShape[depth]!, base.spec.chunkShape[across]!];
  return {
    spec,
    async load(coords, signal, onDecode) {
      const pixels = newPixels(spec.dtype, size) as Float64Array<ArrayBuffer>;
      const z0 = coords[depth]! * spec.chunkShape[depth]!;
      const z1 = Math.min(z0 + spec.chunkShape[depth]!, spec.shape[depth]!);
      const row = coords[across]! * spec.chunkShape[across]!;
      const acrossChunk = Math.floor(row / baseAcross);
      const wanted: (readonly number[])[] = [];
      for (let chunkZ = Math.floor(z0 / baseDepth); chunkZ * baseDepth < z1; chunkZ++)
        wanted.push(coords.with(depth, chunkZ).with(across, acrossChunk));
      await forEachBaseChunk(base, wanted, { signal, onDecode, workspace }, (chunk, at) => {
        const chunkZ = at[depth]!;
        const first = Math.max(z0, chunkZ * baseDepth);
        const box = spec.chunkShape.with(depth, Math.min(z1, (chunkZ + 1) * baseDepth) - first);
        const source = (typeof chunk.data === "object" ? chunk.data : onePixel(spec.dtype, chunk.data)) as Float64Array;
        const offset =
          (first - chunkZ * baseDepth) * chunk.strides[depth]! +
          (row - acrossChunk * baseAcross) * chunk.strides[across]!;
        const target = (first - z0) * strides[depth]!;
        const step = chunk.strides.at(-1)!;
        forEachRow(box, chunk.strides, strides, (from, to, length) => {
          for (let i = 0; i < length; i++) pixels[target + to + i] = source[offset + from + i * step]!;
        });
      });
      return { data: pixels, strides };
    },
  };
}
