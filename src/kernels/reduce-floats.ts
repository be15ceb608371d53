import { type FloatPartial, mergeFloats } from "./partial-floats.ts";
import { addPairs, multiplyExactly } from "./partial-pairs.ts";
import { highKey, wordsOf } from "./reduce-keys.ts";
import type { PixelData, PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { eachRun } from "./reduce-pixels.ts";

/** Finite values are gathered in blocks and each block is centred on its own mean: 32 KB, stays in the first cache. */
const BLOCK = 4096;

export function noFloats(dtype: PixelDtype): FloatPartial {
  return {
    kind: "floats",
    dtype,
    n: 0,
    nNaN: 0,
    nInf: 0,
    min: Infinity,
    max: -Infinity,
    sum: 0,
    sumLow: 0,
    m2: 0,
    m3: 0,
    m4: 0,
    keys: undefined,
  };
}

/**
 * The partial of the pixels, without keys; the leading 16 bits of the keys of finite pixels are added to `keys` where there is
 * such a table. `keys` must have room: no cell may pass 2^32 - 1.
 */
export function floatsOf(source: PixelSource, spans: PixelSpans, keys: Uint32Array | undefined): FloatPartial {
  const data = source.data as Float32Array | Float64Array;
  const block = new Float64Array(BLOCK);
  let partial = noFloats(source.dtype);
  let filled = 0;
  let nNaN = 0;
  let nInf = 0;
  eachRun(source, spans, (start, length, stride) => {
    for (let done = 0; done < length; ) {
      const count = Math.min(BLOCK - filled, length - done);
      const first = start + done * stride;
      const end = first + count * stride;
      for (let i = first; i !== end; i += stride) {
        const value = data[i]!;
        // x - x is 0 for finite x only.
        if (value - value === 0) block[filled++] = value;
        else if (Number.isNaN(value)) nNaN++;
        else nInf++;
      }
      done += count;
      if (filled === BLOCK) {
        partial = mergeFloats(partial, centred(source.dtype, block, filled));
        filled = 0;
      }
    }
    if (keys !== undefined) addKeys(keys, source.dtype, data, start, length, stride);
  });
  if (filled > 0) partial = mergeFloats(partial, centred(source.dtype, block, filled));
  return { ...partial, nNaN, nInf };
}

/** Two passes over at least one finite value. */
function centred(dtype: PixelDtype, block: Float64Array, n: number): FloatPartial {
  let min = Infinity;
  let max = -Infinity;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const value = block[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
    total += value;
  }
  // A pivot of 24 bits makes the distances of 24-bit values exact; doubles need the mean itself.
  const mean = Number.isFinite(total) ? total / n : min / 2 + max / 2;
  const pivot = dtype === "float64" ? mean : Math.fround(mean);
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  let d4 = 0;
  for (let i = 0; i < n; i++) {
    const d = block[i]! - pivot;
    const square = d * d;
    d1 += d;
    d2 += square;
    d3 += square * d;
    d4 += square * square;
  }
  // From sums about the pivot to sums about the mean, which lies d1 / n beside it.
  const e = d1 / n;
  const m2 = d2 - d1 * e;
  const m3 = d3 - 3 * e * d2 + 2 * e * e * d1;
  const m4 = d4 - 4 * e * d3 + 6 * e * e * d2 - 3 * e * e * e * d1;
  const [sum, sumLow] = addPairs(multiplyExactly(pivot, n), [d1, 0]);
  // + 0 makes a negative zero plain.
  return {
    kind: "floats",
    dtype,
    n,
    nNaN: 0,
    nInf: 0,
    min: min + 0,
    max: max + 0,
    sum,
    sumLow,
    m2,
    m3,
    m4,
    keys: undefined,
  };
}

function addKeys(
  keys: Uint32Array,
  dtype: PixelDtype,
  data: PixelData,
  start: number,
  length: number,
  stride: number,
): void {
  const words = wordsOf(data);
  const long = dtype === "float64";
  const exponent = long ? 0x7ff0_0000 : 0x7f80_0000;
  const step = long ? 2 * stride : stride;
  const first = long ? 2 * start + 1 : start;
  const end = first + length * step;
  for (let i = first; i !== end; i += step) {
    const high = words[i]!;
    if ((high & exponent) !== exponent) keys[highKey("float32", high) >>> 16]!++;
  }
}
