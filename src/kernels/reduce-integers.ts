import { highKey, wordsOf } from "./reduce-keys.ts";
import type { PixelData, PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { eachRun } from "./reduce-pixels.ts";

/** Exact sums of whole numbers of any width. */
export type IntegerSums = {
  n: number;
  /** Undefined while n is 0; `bigint` for 64-bit types. */
  min: number | bigint | undefined;
  max: number | bigint | undefined;
  sum: bigint;
  sumOfSquares: bigint;
};

export function noIntegerSums(): IntegerSums {
  return { n: 0, min: undefined, max: undefined, sum: 0n, sumOfSquares: 0n };
}

/** Pixels between two moves from doubles to bigints: sums of products below 2^32, doubled, stay exact (below 2^53). */
const BLOCK = 1 << 18;

/**
 * Adds pixels to `sums`, and the leading 16 bits of their keys to `keys` where there is such a table.
 * `keys` must have room: no cell may pass 2^32 - 1.
 */
export function addIntegers(
  sums: IntegerSums,
  source: PixelSource,
  spans: PixelSpans,
  keys: Uint32Array | undefined,
): void {
  const data = source.data as PixelData;
  eachRun(source, spans, (start, length, stride) => {
    for (let done = 0; done < length; done += BLOCK) {
      const first = start + done * stride;
      const count = Math.min(BLOCK, length - done);
      if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
        addLongBlock(sums, source.dtype, wordsOf(data), first, count, stride, keys);
      } else {
        addBlock(sums, data, first, count, stride);
        if (keys !== undefined) addKeys(keys, source.dtype, wordsOf(data), first, count, stride);
      }
    }
  });
}

/** Up to 32 bits. Squares from the two 16-bit halves of the magnitude: (h 2^16 + l)^2 = h^2 2^32 + 2hl 2^16 + l^2. */
function addBlock(
  sums: IntegerSums,
  data: Exclude<PixelData, BigInt64Array | BigUint64Array>,
  first: number,
  count: number,
  stride: number,
): void {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  let highs = 0;
  let mixed = 0;
  let lows = 0;
  const end = first + count * stride;
  for (let i = first; i !== end; i += stride) {
    const value = data[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
    const magnitude = value < 0 ? -value : value;
    const high = magnitude >>> 16;
    const low = magnitude & 0xffff;
    highs += high * high;
    mixed += high * low;
    lows += low * low;
  }
  sums.n += count;
  if (sums.min === undefined || min < sums.min) sums.min = min;
  if (sums.max === undefined || max > sums.max) sums.max = max;
  sums.sum += BigInt(sum);
  sums.sumOfSquares += (BigInt(highs) << 32n) + (BigInt(mixed) << 17n) + BigInt(lows);
}

function addKeys(
  keys: Uint32Array,
  dtype: PixelDtype,
  words: Uint32Array,
  first: number,
  count: number,
  stride: number,
): void {
  const flip = dtype === "int32" ? 0x8000 : 0;
  const end = first + count * stride;
  for (let i = first; i !== end; i += stride) keys[(words[i]! >>> 16) ^ flip]!++;
}

/** 64 bits, as words: bigints per pixel would cost 50 times as much. Squares from the four 16-bit limbs of the magnitude. */
function addLongBlock(
  sums: IntegerSums,
  dtype: PixelDtype,
  words: Uint32Array,
  first: number,
  count: number,
  stride: number,
  keys: Uint32Array | undefined,
): void {
  const signed = dtype === "int64";
  const products = new Float64Array(7); // sum of limb_i limb_j over i + j = index
  let highSum = 0;
  let lowSum = 0;
  let minHigh = 0xffff_ffff;
  let minLow = 0xffff_ffff;
  let maxHigh = 0;
  let maxLow = 0;
  const end = first + count * stride;
  for (let i = first; i !== end; i += stride) {
    let low = words[2 * i]!;
    let high = words[2 * i + 1]!;
    lowSum += low;
    highSum += signed ? high | 0 : high;
    const key = highKey(dtype, high);
    if (keys !== undefined) keys[key >>> 16]!++;
    if (key < minHigh || (key === minHigh && low < minLow)) {
      minHigh = key;
      minLow = low;
    }
    if (key > maxHigh || (key === maxHigh && low >= maxLow)) {
      maxHigh = key;
      maxLow = low;
    }
    if (signed && (high & 0x8000_0000) !== 0) {
      low = -low >>> 0;
      high = (~high + (low === 0 ? 1 : 0)) >>> 0;
    }
    const a = low & 0xffff;
    const b = low >>> 16;
    const c = high & 0xffff;
    const d = high >>> 16;
    products[0]! += a * a;
    products[1]! += 2 * a * b;
    products[2]! += 2 * a * c + b * b;
    products[3]! += 2 * a * d + 2 * b * c;
    products[4]! += 2 * b * d + c * c;
    products[5]! += 2 * c * d;
    products[6]! += d * d;
  }
  const flip = signed ? 0x8000_0000 : 0;
  const min = joinWords(signed, (minHigh ^ flip) >>> 0, minLow);
  const max = joinWords(signed, (maxHigh ^ flip) >>> 0, maxLow);
  sums.n += count;
  if (sums.min === undefined || min < sums.min) sums.min = min;
  if (sums.max === undefined || max > sums.max) sums.max = max;
  sums.sum += (BigInt(highSum) << 32n) + BigInt(lowSum);
  products.forEach((product, index) => {
    sums.sumOfSquares += BigInt(product) << BigInt(16 * index);
  });
}

function joinWords(signed: boolean, high: number, low: number): bigint {
  const bits = (BigInt(high) << 32n) | BigInt(low);
  return signed ? BigInt.asIntN(64, bits) : bits;
}
