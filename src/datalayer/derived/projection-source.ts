import { onePixel } from "../../kernels/reduce-pixels.ts";
import type { Derivation } from "../array-spec.ts";
import { type ArraySpec, chunkKey, decodedChunkBytes } from "../array-spec.ts";
import type { DecodedChunk } from "../decode.ts";
import type { ArraySource } from "../worker/array-source.ts";
import { type Accumulator, createAccumulator } from "./accumulate.ts";
import { cOrder, forEachRow } from "./rows.ts";

/** Base chunks of one projected chunk that are under way at a time: small ones wait for the network, large ones for memory. */
const AHEAD = 3;
const LARGE_CHUNK_BYTES = 8 << 20;

/**
 * Projected chunks: the base chunks are fetched and added one by one, in the order of their planes, and let go at once. Beside
 * the result a chunk takes up to 20 bytes a pixel while it is made, and `AHEAD` base chunks.
 */
export function createProjectionSource(
  spec: ArraySpec,
  base: ArraySource,
  { op, first, weights }: Extract<Derivation, { kind: "projection" }>,
): ArraySource {
  const zAxis = spec.dims.indexOf("z");
  const chunkZ = base.spec.chunkShape[zAxis]!;
  const places = spec.chunkShape.reduce((product, length) => product * length, 1);
  const strides = cOrder(spec.chunkShape);
  const firstChunk = Math.floor(first / chunkZ);
  const endChunk = Math.floor((first + weights.length - 1) / chunkZ) + 1;
  const ahead = decodedChunkBytes(base.spec) > LARGE_CHUNK_BYTES ? 1 : AHEAD;
  return {
    spec,
    async load(coords, signal, onDecode) {
      const key = chunkKey({ array: spec, coords });
      const accumulator = createAccumulator(op, base.spec.dtype, spec.dtype, places, key);
      // Whoever stops waiting for one stops them all.
      const own = new AbortController();
      const all = AbortSignal.any([signal, own.signal]);
      const start = (z: number): Promise<DecodedChunk> => base.load(coords.with(zAxis, z), all, onDecode);
      const running: Promise<DecodedChunk>[] = [];
      try {
        for (let z = firstChunk; z < endChunk; z++) {
          while (running.length < ahead && z + running.length < endChunk) running.push(start(z + running.length));
          const chunk = await running.shift()!;
          signal.throwIfAborted();
          addPlanes(accumulator, chunk, z * chunkZ);
        }
      } finally {
        own.abort();
        // Their ends concern nobody any more; unheard they would count as errors of nobody's.
        await Promise.allSettled(running);
      }
      return { data: accumulator.finish(), strides };
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
