import { addPairs, type Pair } from "./partial-pairs.ts";
import { isFloating, keyBits } from "./reduce-keys.ts";
import type { PixelDtype } from "./reduce-pixels.ts";
import { type Stage, stagedView } from "./reduce-stage.ts";
import type { Kernels } from "./wasm.ts";

/** Counts and adds up the pixels in a closed range; whole numbers exactly. */
export function createRangeSum(dtype: PixelDtype, { low, high }: Readonly<{ low: number; high: number }>) {
  let n = 0;
  let whole = 0n;
  let pair: Pair = [0, 0];
  return {
    /** @param finite doubles at `stage.values` */
    add(kernels: Kernels, stage: Stage, finite: number): void {
      if (keyBits(dtype) === 64 && !isFloating(dtype)) {
        // Compared as they are: beyond 2^53 doubles would take neighbours for equal.
        const pixels = stagedView(kernels, stage, dtype) as unknown as BigInt64Array;
        for (let i = 0; i < finite; i++) {
          const value = pixels[i]!;
          if (value < low || value > high) continue;
          n++;
          whole += value;
        }
        return;
      }
      const values = new Float64Array(kernels.memory.buffer, stage.values, finite);
      let sum = 0;
      for (let i = 0; i < finite; i++) {
        const value = values[i]!;
        if (!(value >= low && value <= high)) continue;
        n++;
        sum += value;
      }
      // 16,384 numbers of 32 bits: exact.
      if (isFloating(dtype)) pair = addPairs(pair, [sum, 0]);
      else whole += BigInt(sum);
    },
    take(): Readonly<{ n: number; sum: bigint | number }> {
      const taken = { n, sum: isFloating(dtype) ? pair[0] + pair[1] : whole };
      n = 0;
      whole = 0n;
      pair = [0, 0];
      return taken;
    },
  };
}
