import type { LinearBins } from "../kernels/partial.ts";
import { type Counts, eachCount } from "../kernels/partial-counts.ts";
import { isFloating, lowestNarrow } from "../kernels/reduce-keys.ts";
import type { PixelDtype } from "../kernels/reduce-pixels.ts";
import { binEdge } from "../kernels/reduce-refine.ts";

/** Pixels by value, for showing. Bin i holds `edges[i] <= value < edges[i + 1]`, the last bin also its upper edge. */
export type Histogram = Readonly<{
  /** One more than counts. */
  edges: Float64Array;
  counts: Float64Array;
  /** Whole and at least 1 for integers (edges at k - 0.5: no false comb); 0 when all pixels of a float type are equal. */
  width: number;
}>;

/** Bins that a histogram shows at most: about as many as a panel has columns to spare. */
export const MAX_BINS = 256;

/**
 * Equal bins from the smallest to the largest pixel; integers get the smallest whole width that needs no more than `most` bins.
 * Floats get fewer than `most` where so many edges between them would not be different doubles: a bin would hold nothing.
 * `undefined` when no bins can be made: all pixels of a float type are equal, or their range overflows.
 */
export function binsFor(
  dtype: PixelDtype,
  min: number | bigint,
  max: number | bigint,
  most = MAX_BINS,
): LinearBins | undefined {
  const low = Number(min);
  const high = Number(max);
  const isSafe = Number.isSafeInteger(low) && Number.isSafeInteger(high) && Number.isSafeInteger(high - low);
  if (isFloating(dtype) || !isSafe) {
    if (!(low < high && Number.isFinite(high - low))) return undefined;
    let bins: LinearBins = { low, high, count: most };
    while (bins.count > 1 && !hasAscendingEdges(bins)) bins = { low, high, count: bins.count >> 1 };
    return bins;
  }
  const width = Math.ceil((high - low + 1) / most);
  const count = Math.ceil((high - low + 1) / width);
  return { low: low - 0.5, high: low - 0.5 + count * width, count };
}

function hasAscendingEdges(bins: LinearBins): boolean {
  for (let i = 0; i < bins.count; i++) if (!(binEdge(bins, i) < binEdge(bins, i + 1))) return false;
  return true;
}

/** The histogram of a type of up to 16 bits, from its exact counts. */
export function histogramOfCounts(dtype: PixelDtype, counts: Counts, bins: LinearBins): Histogram {
  const binned = new Float64Array(bins.count);
  const width = (bins.high - bins.low) / bins.count;
  const lowest = lowestNarrow(dtype);
  eachCount(counts, (key, count) => {
    binned[Math.floor((key + lowest - bins.low) / width)]! += count;
  });
  return histogramOfBins(bins, binned);
}

/** The histogram from counted bins. */
export function histogramOfBins(bins: LinearBins, counts: Float64Array): Histogram {
  const edges = Float64Array.from({ length: bins.count + 1 }, (_, i) => binEdge(bins, i));
  return { edges, counts, width: (bins.high - bins.low) / bins.count };
}

/** All `n` pixels have one value: one bin without width. */
export function histogramOfOneValue(value: number, n: number): Histogram {
  return { edges: Float64Array.of(value, value), counts: Float64Array.of(n), width: 0 };
}
