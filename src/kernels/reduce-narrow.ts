import type { Counts } from "./partial-counts.ts";
import { keyBits, lowestNarrow } from "./reduce-keys.ts";
import type { PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { beginStage, stagePixels } from "./reduce-stage.ts";
import type { Kernels } from "./wasm.ts";

/**
 * Counts pixels of up to 16 bits by their bits.
 *
 * @param cells address of a table with room for all of them
 */
export function countNarrow(kernels: Kernels, source: PixelSource, spans: PixelSpans, cells: number): void {
  const { functions } = kernels;
  const { pixels } = beginStage(kernels, source.dtype);
  const count = keyBits(source.dtype) === 8 ? functions.countBytes : functions.countShorts;
  stagePixels(kernels, source, spans, pixels, (some) => count(cells, pixels, some));
}

/** Counts by key (value - lowest value of the type) from counts by bits: of signed types the halves change places. */
export function countsByKey(dtype: PixelDtype, byBits: Counts): Counts {
  const half = -lowestNarrow(dtype);
  if (half === 0 || byBits.counts.length === 0) return byBits;
  const window = byBits.counts.length;
  const keys = byBits.keys ?? Uint16Array.from({ length: window }, (_, i) => byBits.first + i);
  // Bits below the half are values from 0 on: they come after the others.
  const split = keys.findIndex((bits) => bits >= half);
  if (split <= 0) {
    const shift = split === 0 ? -half : half;
    return byBits.keys === undefined
      ? { ...byBits, first: byBits.first + shift }
      : { ...byBits, first: byBits.first + shift, keys: keys.map((bits) => bits + shift) };
  }
  const ordered = new Uint16Array(window);
  const counts = byBits.counts.slice();
  ordered.set(
    keys.subarray(split).map((bits) => bits - half),
    0,
  );
  ordered.set(
    keys.subarray(0, split).map((bits) => bits + half),
    window - split,
  );
  counts.set(byBits.counts.subarray(split), 0);
  counts.set(byBits.counts.subarray(0, split), window - split);
  return { first: ordered[0]!, keys: ordered, counts };
}
