import { highKey, isFloating, keyBits, lowestNarrow, lowKey, wordsOf } from "../../kernels/reduce-keys.ts";
import type { PixelData } from "../../kernels/reduce-pixels.ts";
import type { Dtype } from "../dtype.ts";

/** Reads sort keys (`kernels/reduce-keys.ts`) element by element: 64 bits, of which shorter keys are the upper ones. */
export type KeyReader = {
  high: number;
  low: number;
  /** Sets `high` and `low`. @returns whether the element is a number */
  read(at: number): boolean;
};

export function keyReader(dtype: Dtype, data: ArrayLike<number | bigint>): KeyReader {
  const bits = keyBits(dtype);
  if (bits <= 16) {
    const [lowest, up] = [lowestNarrow(dtype), 32 - bits];
    return {
      high: 0,
      low: 0,
      read(at) {
        this.high = ((Number(data[at]) - lowest) << up) >>> 0;
        return true;
      },
    };
  }
  const words = wordsOf(data as PixelData);
  const isFloat = isFloating(dtype);
  if (bits === 32) {
    return {
      high: 0,
      low: 0,
      read(at) {
        this.high = highKey(dtype, words[at]!);
        return !(isFloat && Number.isNaN(data[at] as number));
      },
    };
  }
  return {
    high: 0,
    low: 0,
    read(at) {
      const high = words[2 * at + 1]!;
      this.high = highKey(dtype, high);
      this.low = lowKey(dtype, high, words[2 * at]!);
      return !(isFloat && Number.isNaN(data[at] as number));
    },
  };
}
