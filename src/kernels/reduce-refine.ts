import type { LinearBins } from "./partial.ts";
import { highKey, isFloating, keyBits, lowKey, wordsOf } from "./reduce-keys.ts";
import type { PixelData, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { eachRun } from "./reduce-pixels.ts";

/**
 * Adds pixels to the slice of their key's prefix: 65,536 cells a prefix, by the next 16 bits of the key.
 *
 * @param prefixBits leading key bits that must equal a prefix; less than the bits of the key
 */
export function addSlices(
  source: PixelSource,
  spans: PixelSpans,
  prefixBits: 16 | 32 | 48,
  prefixes: readonly number[],
  slices: readonly Uint32Array[],
): void {
  const { dtype } = source;
  const long = keyBits(dtype) === 64;
  if (prefixBits >= keyBits(dtype)) throw new RangeError(`Keys of ${dtype} have no bits after the first ${prefixBits}`);
  const words = wordsOf(source.data as PixelData);
  const floating = isFloating(dtype);
  const exponent = long ? 0x7ff0_0000 : 0x7f80_0000;
  eachRun(source, spans, (start, length, stride) => {
    const end = start + length * stride;
    for (let i = start; i !== end; i += stride) {
      const word = long ? words[2 * i + 1]! : words[i]!;
      if (floating && (word & exponent) === exponent) continue;
      const high = highKey(dtype, word);
      let prefix = high >>> 16;
      let next = high & 0xffff;
      if (prefixBits !== 16) {
        const low = lowKey(dtype, word, words[2 * i]!);
        prefix = prefixBits === 32 ? high : high * 65_536 + (low >>> 16);
        next = prefixBits === 32 ? low >>> 16 : low & 0xffff;
      }
      for (let p = 0; p < prefixes.length; p++) if (prefixes[p] === prefix) slices[p]![next]!++;
    }
  });
}

/** Lower edge of bin `i`; `i = count` gives the upper end. As numpy's `linspace`, so that bins agree with `numpy.histogram`. */
export function binEdge(bins: LinearBins, i: number): number {
  return i === bins.count ? bins.high : bins.low + i * ((bins.high - bins.low) / bins.count);
}

/** Bin of a value, or -1 outside `low..high` and for NaN. A value on an edge belongs to the bin above it, on `high` to the last. */
export function binOf(bins: LinearBins, value: number): number {
  if (!(value >= bins.low && value <= bins.high)) return -1;
  let bin = Math.min(bins.count - 1, Math.floor(((value - bins.low) / (bins.high - bins.low)) * bins.count));
  // The division may round across an edge; the edges decide.
  if (bin > 0 && value < binEdge(bins, bin)) bin--;
  else if (bin < bins.count - 1 && value >= binEdge(bins, bin + 1)) bin++;
  return bin;
}

/** Adds pixels to their bins. 64-bit integers beyond 2^53 are rounded to the nearest double first. */
export function addBins(source: PixelSource, spans: PixelSpans, bins: LinearBins, into: Float64Array): void {
  const data = source.data as PixelData;
  eachRun(source, spans, (start, length, stride) => {
    const end = start + length * stride;
    for (let i = start; i !== end; i += stride) {
      const bin = binOf(bins, Number(data[i]!));
      if (bin >= 0) into[bin]!++;
    }
  });
}
