import type { LinearBins } from "./partial.ts";
import { isFloating, isSigned, keyBits } from "./reduce-keys.ts";
import type { PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { beginStage, stagePixels } from "./reduce-stage.ts";
import { bytesOfPixel } from "./tile-pixels.ts";
import type { Kernels } from "./wasm.ts";

/**
 * Counts the next 16 bits of the keys that begin with a prefix.
 *
 * @param prefixBits bits of the prefix, less than those of the key
 * @param cells address of a table with room for all pixels
 * @throws RangeError when the key has no bits after the prefix
 */
export function countSlice(
  kernels: Kernels,
  source: PixelSource,
  spans: PixelSpans,
  prefixBits: 16 | 32 | 48,
  prefix: number,
  cells: number,
): void {
  const { functions } = kernels;
  const { dtype } = source;
  if (prefixBits >= keyBits(dtype)) throw new RangeError(`Keys of ${dtype} have no bits after the first ${prefixBits}`);
  const first16 = Math.floor(prefix / 2 ** (prefixBits - 16));
  const infinity = dtype === "float64" ? 0x7ff0 : 0x7f80;
  // Keys of infinities and NaN lie beyond those of finite floats, at both ends.
  if (isFloating(dtype) && (first16 >= 0x8000 + infinity || first16 < 0x8000 - infinity)) {
    throw new RangeError(`No finite ${dtype} has a key that begins with ${first16}`);
  }
  const kind = isFloating(dtype) ? 2 : isSigned(dtype) ? 1 : 0;
  const { pixels } = beginStage(kernels, dtype);
  const wide = BigInt(prefix);
  stagePixels(kernels, source, spans, pixels, (count) => {
    if (keyBits(dtype) === 64) functions.countSlice64(cells, pixels, count, kind, wide, prefixBits);
    else functions.countSlice32(cells, pixels, count, kind, prefix);
  });
}

/** Lower edge of bin `i`; `i = count` gives the upper end. As numpy's `linspace`, so that bins agree with `numpy.histogram`. */
export function binEdge(bins: LinearBins, i: number): number {
  return i === bins.count ? bins.high : bins.low + i * ((bins.high - bins.low) / bins.count);
}

/** Adds pixels to their bins. 64-bit integers beyond 2^53 are rounded to the nearest double first. */
export function addBins(
  kernels: Kernels,
  source: PixelSource,
  spans: PixelSpans,
  bins: LinearBins,
  into: Float64Array,
): void {
  const { functions, arena, memory } = kernels;
  const { dtype } = source;
  const { pixels, values, out } = beginStage(kernels, dtype);
  const edges = arena.allocate(8 * (bins.count + 1));
  const cells = arena.allocate(4 * bins.count);
  new Float64Array(memory.buffer, edges, bins.count + 1).forEach((_, i, all) => {
    all[i] = binEdge(bins, i);
  });
  stagePixels(kernels, source, spans, pixels, (count) => {
    let finite = count;
    if (dtype === "float64") finite = functions.keepFiniteF64(pixels, count, values, out);
    else if (isFloating(dtype)) finite = functions.keepFiniteF32(pixels, count, values, out);
    else functions.widenIntegers(pixels, count, bytesOfPixel(dtype), isSigned(dtype) ? 1 : 0, values);
    const table = new Uint32Array(memory.buffer, cells, bins.count).fill(0);
    functions.countBins(values, finite, edges, bins.count, cells);
    for (let i = 0; i < bins.count; i++) into[i]! += table[i]!;
  });
}
