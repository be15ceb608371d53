import { isSigned, keyBits } from "./reduce-keys.ts";
import type { PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { beginStage, stagePixels } from "./reduce-stage.ts";
import type { Kernels } from "./wasm.ts";

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

/**
 * Adds pixels to `sums`, and counts the leading 16 bits of their keys.
 *
 * @param cells address of a table with room for all pixels, `undefined` to count none; only for 32 and 64 bits
 */
export function addIntegers(
  kernels: Kernels,
  sums: IntegerSums,
  source: PixelSource,
  spans: PixelSpans,
  cells: number | undefined,
): void {
  const { functions, memory } = kernels;
  const { dtype } = source;
  const { pixels, out } = beginStage(kernels, dtype);
  const add = functions[SUM_OF[dtype as keyof typeof SUM_OF]];
  const countKeys = keyBits(dtype) === 64 ? functions.countKeys64 : functions.countKeys32;
  stagePixels(kernels, source, spans, pixels, (count) => {
    add(pixels, count, out);
    if (cells !== undefined) countKeys(cells, pixels, count, isSigned(dtype) ? 1 : 0);
    const parts = new BigUint64Array(memory.buffer, out, 10);
    const signed = new BigInt64Array(memory.buffer, out, 10);
    const ends = dtype === "uint64" ? parts : signed;
    const plain = (value: bigint) => (keyBits(dtype) === 64 ? value : Number(value));
    const min = plain(ends[0]!);
    const max = plain(ends[1]!);
    sums.n += count;
    if (sums.min === undefined || min < sums.min) sums.min = min;
    if (sums.max === undefined || max > sums.max) sums.max = max;
    switch (keyBits(dtype)) {
      case 64:
        sums.sum += parts[2]! + (signed[3]! << 32n);
        // (a + b 2^32)^2 = aa + ab 2^33 + bb 2^64, each in two halves.
        sums.sumOfSquares += parts[4]! + (parts[5]! << 32n);
        sums.sumOfSquares += (parts[6]! + (parts[7]! << 32n)) << 33n;
        sums.sumOfSquares += (parts[8]! + (parts[9]! << 32n)) << 64n;
        break;
      case 32:
        sums.sum += signed[2]!;
        sums.sumOfSquares += parts[3]! + (parts[4]! << 32n);
        break;
      default:
        sums.sum += signed[2]!;
        sums.sumOfSquares += parts[3]!;
    }
  });
}

const SUM_OF = {
  bool: "sumU8",
  int8: "sumI8",
  uint8: "sumU8",
  int16: "sumI16",
  uint16: "sumU16",
  int32: "sumI32",
  uint32: "sumU32",
  int64: "sumI64",
  uint64: "sumU64",
} as const satisfies { readonly [dtype in PixelDtype]?: string };
