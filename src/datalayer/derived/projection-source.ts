import { onePixel } from "../../kernels/reduce-pixels.ts";
import type { Derivation } from "../array-spec.ts";
import { type ArraySpec, chunkKey } from "../array-spec.ts";
import type { DecodedChunk } from "../decode.ts";
import type { ArraySource } from "../worker/array-source.ts";
import type { Workspace } from "../worker/workspace.ts";
import { type Accumulator, createAccumulator } from "./accumulate.ts";
import { forEachBaseChunk } from "./base-chunks.ts";
import { cOrder, forEachRow } from "./rows.ts";

/** Bytes that adding up takes for each pixel: two double sums and a count, or what was met so far. */
const BYTES_PER_PLACE = 20;

/**
 * Projected chunks: the base chunks are fetched and added one by one, in the order of their planes, and let go at once. Beside
 * the result a chunk takes up to 20 bytes a pixel while it is made, and a few base chunks; all of it is the workspace's.
 */
export function createProjectionSource(
  spec: ArraySpec,
  base: ArraySource,
  { op, first, weights }: Extract<Derivation, { kind: "projection" }>,
  workspace: Workspace,
): ArraySource {
  const zAxis = spec.dims.indexOf("z");
  const chunkZ = base.spec.chunkShape[zAxis]!;
  const places = spec.chunkShape.reduce((product, length) => product * length, 1);
  const strides = cOrder(spec.chunkShape);
  const firstChunk = Math.floor(first / chunkZ);
  const endChunk = Math.floor((first + weights.length - 1) / chunkZ) + 1;
  return {
    spec,
    async load(coords, signal, onDecode) {
      const key = chunkKey({ array: spec, coords });
      const release = workspace.add(BYTES_PER_PLACE * places);
      try {
        const accumulator = createAccumulator(op, base.spec.dtype, spec.dtype, places, key);
        const wanted = Array.from({ length: endChunk - firstChunk }, (_, k) => coords.with(zAxis, firstChunk + k));
        await forEachBaseChunk(base, wanted, { signal, onDecode, workspace }, (chunk, at) =>
          addPlanes(accumulator, chunk, at[zAxis]! * chunkZ),
        );
        return { data: accumulator.finish(), strides };
      } finally {
        release();
      }
    },
  };

  /** @param z0 plane of the base that the chunk begins with */
  function addPlanes(accumulator: Accumulator, { data, strides: from }: DecodedChunk, z0: number): void {
    const pixels = typeof data === "object" ? data : onePixel(base.spec.dtype, data);
    for (let z = Math.max(z0, first); z < Math.min(z0 + chunkZ, first + weights.length); z++) {
      const offset = (z - z0) * from[zAxis]!;
      forEachRow(spec.chunkShape, from, strides, (at, to, length) =>
        accumulator.add({ data: pixels, from: offset + at, stride: from.at(-1)!, length, to }, weights[z - first]!),
      );
    }
  }
}
