import type { Partial } from "../kernels/partial.ts";
import { type Counts, eachCount, highestKey, lowestKey } from "../kernels/partial-counts.ts";
import type { Places, Spot } from "../kernels/partial-places.ts";
import { ratioOf } from "../kernels/partial-ratio.ts";
import { totalOf } from "../kernels/partial-tree.ts";
import { lowestNarrow } from "../kernels/reduce-keys.ts";

/** What one pass tells of any type. Numbers that need at least one pixel are `undefined` when there is none. */
export type Moments = Readonly<{
  /** Finite pixels. */
  n: number;
  nNaN: number;
  nInf: number;
  nNodata: number;
  min: number | bigint | undefined;
  max: number | bigint | undefined;
  /** Exact for integers, as a number where it is safe (below 2^53). */
  sum: number | bigint;
  mean: number | undefined;
  /** Sum of squared distances from the mean over n - 1; `undefined` below two pixels. */
  variance: number | undefined;
  /** The same over n. */
  varianceN: number | undefined;
  /** Of the population; `undefined` where all pixels are equal. Kurtosis is in excess of 3. */
  skewness: number | undefined;
  kurtosis: number | undefined;
  /** The first pixel with the smallest and with the largest value, row by row. */
  minAt: Spot | undefined;
  maxAt: Spot | undefined;
  /** Centre of mass, pixel centres at half pixels; `undefined` when the sum is 0. */
  mass: Spot | undefined;
  /** Counts that order statistics start from; `undefined` where the pass was made without. */
  counts: Counts | undefined;
}>;

/** @throws TypeError for the answer to a refine request */
export function momentsOf(partial: Partial): Moments {
  switch (partial.kind) {
    case "empty":
      return NOTHING;
    case "narrow":
      return ofCounts(partial);
    case "integers": {
      const { n, min, max, sum, keys, places } = partial;
      const moments = { ...NOTHING, n, min, max, counts: keys, ...exactSpread(n, sum, partial.sumOfSquares) };
      return { ...moments, ...exactShape(partial), ...exactPlaces(places, sum) };
    }
    case "floats":
      return ofFloats(partial);
    case "refined":
      throw new TypeError("A refined partial has no moments");
  }
}

const NOTHING: Moments = {
  n: 0,
  nNaN: 0,
  nInf: 0,
  nNodata: 0,
  min: undefined,
  max: undefined,
  sum: 0,
  mean: undefined,
  variance: undefined,
  varianceN: undefined,
  skewness: undefined,
  kurtosis: undefined,
  minAt: undefined,
  maxAt: undefined,
  mass: undefined,
  counts: undefined,
};

function ofFloats({ n, nNaN, nInf, min, max, keys, spots, tree }: Extract<Partial, { kind: "floats" }>): Moments {
  const counted = { ...NOTHING, nNaN, nInf, counts: keys };
  if (n === 0) return counted;
  const { sum, m2, m3, m4, sumX, sumY } = totalOf(tree);
  const total = sum[0] + sum[1];
  const mean = sum[0] / n + sum[1] / n;
  const spread = { variance: n < 2 ? undefined : m2 / (n - 1), varianceN: m2 / n, ...shapeOf(n, m2, m3, m4) };
  const mass = spots && total !== 0 ? { x: sumX[0] / total + 0.5, y: sumY[0] / total + 0.5 } : undefined;
  return { ...counted, n, min, max, sum: total, mean, ...spread, ...spots, mass };
}

/** Everything but places follows from the counts. */
function ofCounts({ counts, dtype, places }: Extract<Partial, { kind: "narrow" }>): Moments {
  if (counts.counts.length === 0) return NOTHING;
  const lowest = lowestNarrow(dtype);
  const { n, sum, sumOfSquares } = powerSums(counts, lowest);
  const spread = exactSpread(n, sum, sumOfSquares);
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  eachCount(counts, (key, count) => {
    const d = key + lowest - spread.mean;
    const square = count * d * d;
    m2 += square;
    m3 += square * d;
    m4 += square * d * d;
  });
  const [min, max] = [lowestKey(counts) + lowest, highestKey(counts) + lowest];
  return { ...NOTHING, n, min, max, counts, ...spread, ...shapeOf(n, m2, m3, m4), ...exactPlaces(places, sum) };
}

/** Centres of pixels lie at half pixels. */
function exactPlaces(places: Places | undefined, sum: bigint): Pick<Moments, "minAt" | "maxAt" | "mass"> {
  if (places === undefined) return { minAt: undefined, maxAt: undefined, mass: undefined };
  const { minAt, maxAt, sumX, sumY } = places;
  if (sum === 0n) return { minAt, maxAt, mass: undefined };
  const sign = sum < 0n ? -1n : 1n;
  const along = (weighed: bigint) => ratioOf((2n * weighed + sum) * sign, 2n * sum * sign);
  return { minAt, maxAt, mass: { x: along(sumX), y: along(sumY) } };
}

/** From exact power sums: what is rounded first are the central moments. */
function exactShape({ n, sum, sumOfSquares, sumOfCubes, sumOfFourths }: Extract<Partial, { kind: "integers" }>) {
  const count = BigInt(n);
  // Times n, n^2 and n^3, so that they are whole.
  const m2 = count * sumOfSquares - sum ** 2n;
  const m3 = count ** 2n * sumOfCubes - 3n * count * sum * sumOfSquares + 2n * sum ** 3n;
  const m4 =
    count ** 3n * sumOfFourths -
    4n * count ** 2n * sum * sumOfCubes +
    6n * count * sum ** 2n * sumOfSquares -
    3n * sum ** 4n;
  return shapeOf(n, ratioOf(m2, count), ratioOf(m3, count ** 2n), ratioOf(m4, count ** 3n));
}

/** From sums of powers of the distance from the mean. */
function shapeOf(n: number, m2: number, m3: number, m4: number): Pick<Moments, "skewness" | "kurtosis"> {
  if (!(m2 > 0)) return { skewness: undefined, kurtosis: undefined };
  const variance = m2 / n;
  return { skewness: m3 / n / variance / Math.sqrt(variance), kurtosis: m4 / n / variance / variance - 3 };
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

/** At least one pixel. (n S2 - S1^2) is exact: nothing is rounded before the division. */
function exactSpread(n: number, sum: bigint, sumOfSquares: bigint) {
  const count = BigInt(n);
  const squares = count * sumOfSquares - sum * sum;
  return {
    sum: plain(sum),
    mean: ratioOf(sum, count),
    variance: n < 2 ? undefined : ratioOf(squares, count * (count - 1n)),
    varianceN: ratioOf(squares, count * count),
  };
}

function plain(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
