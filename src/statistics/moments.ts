import type { Partial } from "../kernels/partial.ts";
import { type Counts, eachCount, highestKey, lowestKey } from "../kernels/partial-counts.ts";
import { ratioOf } from "../kernels/partial-ratio.ts";
import { lowestNarrow } from "../kernels/reduce-keys.ts";

/** What one pass tells of any type. Numbers that need at least one pixel are `undefined` when there is none. */
export type Moments = Readonly<{
  /** Finite pixels. */
  n: number;
  nNaN: number;
  nInf: number;
  min: number | bigint | undefined;
  max: number | bigint | undefined;
  /** Exact for integers, as a number where it is safe (below 2^53). */
  sum: number | bigint;
  mean: number | undefined;
  /** Sum of squared distances from the mean over n - 1; `undefined` below two pixels. */
  variance: number | undefined;
  /** Counts that order statistics start from; `undefined` where the pass was made without. */
  counts: Counts | undefined;
}>;

/** @throws TypeError for the answer to a refine request */
export function momentsOf(partial: Partial): Moments {
  switch (partial.kind) {
    case "empty":
      return fromExact(0, undefined, undefined, 0n, 0n, undefined);
    case "narrow": {
      const { counts, dtype } = partial;
      if (counts.counts.length === 0) return momentsOf({ kind: "empty" });
      const lowest = lowestNarrow(dtype);
      const { n, sum, sumOfSquares } = powerSums(counts, lowest);
      return fromExact(n, lowestKey(counts) + lowest, highestKey(counts) + lowest, sum, sumOfSquares, counts);
    }
    case "integers":
      return fromExact(partial.n, partial.min, partial.max, partial.sum, partial.sumOfSquares, partial.keys);
    case "floats": {
      const { n, nNaN, nInf, min, max, sum, sumLow, m2, keys } = partial;
      const none = n === 0;
      return {
        n,
        nNaN,
        nInf,
        min: none ? undefined : min,
        max: none ? undefined : max,
        sum: sum + sumLow,
        mean: none ? undefined : sum / n + sumLow / n,
        variance: n < 2 ? undefined : m2 / (n - 1),
        counts: keys,
      };
    }
    case "refined":
      throw new TypeError("A refined partial has no moments");
  }
}

/** Exact: every product is below 2^32 times a count below 2^53, in bigints. */
function powerSums(counts: Counts, lowest: number): { n: number; sum: bigint; sumOfSquares: bigint } {
  let n = 0;
  let sum = 0n;
  let sumOfSquares = 0n;
  // Doubles hold the sums of a few keys; bigints take them over before they could round.
  let partSum = 0;
  let partSquares = 0;
  const flush = () => {
    sum += BigInt(partSum);
    sumOfSquares += BigInt(partSquares);
    partSum = 0;
    partSquares = 0;
  };
  eachCount(counts, (key, count) => {
    const value = key + lowest;
    const squares = value * value * count;
    n += count;
    if (Math.abs(partSquares) + squares <= Number.MAX_SAFE_INTEGER) {
      partSquares += squares;
      partSum += value * count; // at most as large as its square
    } else {
      flush();
      sum += BigInt(value) * BigInt(count);
      sumOfSquares += BigInt(value) * BigInt(value) * BigInt(count);
    }
  });
  flush();
  return { n, sum, sumOfSquares };
}

function fromExact(
  n: number,
  min: number | bigint | undefined,
  max: number | bigint | undefined,
  sum: bigint,
  sumOfSquares: bigint,
  counts: Counts | undefined,
): Moments {
  const count = BigInt(n);
  return {
    n,
    nNaN: 0,
    nInf: 0,
    min,
    max,
    sum: plain(sum),
    mean: n === 0 ? undefined : ratioOf(sum, count),
    // (n S2 - S1^2) / (n (n - 1)) without any rounding before the division.
    variance: n < 2 ? undefined : ratioOf(count * sumOfSquares - sum * sum, count * (count - 1n)),
    counts,
  };
}

function plain(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
