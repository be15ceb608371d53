import { type Counts, mergeCounts, mergeOptionalCounts, NO_COUNTS, repeatCounts } from "./partial-counts.ts";
import { type FloatPartial, mergeFloats, repeatFloats } from "./partial-floats.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** What to reduce pixels to. The same request for every pixel of one result. */
export type ReduceRequest =
  /**
   * One pass. With `order`, everything that order statistics start from: exact value counts up to 16 bits, else counts of the
   * leading 16 bits of the sort key (see `reduce-keys.ts`). Without, only count, sums, minimum and maximum: faster, smaller.
   */
  | Readonly<{ kind: "summary"; order: boolean }>
  /** A later pass over types wider than 16 bits, for exact order statistics and for histograms between known limits. */
  | Readonly<{ kind: "refine"; prefixBits: 16 | 32 | 48; prefixes: readonly number[]; bins?: LinearBins | undefined }>;

/**
 * `count` bins of equal width from `low` to `high`; bin i is `[edge i, edge i+1)`, the last one closed.
 * Integers: `low` and `high` are whole numbers minus a half, so that no value lies on an edge.
 */
export type LinearBins = Readonly<{ low: number; high: number; count: number }>;

/** What some pixels amount to; partials of disjoint pixels merge. Every form is plain data and can be sent between threads. */
export type Partial = EmptyPartial | NarrowPartial | IntegerPartial | FloatPartial | RefinedPartial;

export type EmptyPartial = Readonly<{ kind: "empty" }>;

/** Up to 16 bits, with order: everything follows from the counts. Key = value - lowest value of the type. */
export type NarrowPartial = Readonly<{ kind: "narrow"; dtype: PixelDtype; counts: Counts }>;

/** Exact for any number of pixels: merging gives the same bits in any order. */
export type IntegerPartial = Readonly<{
  kind: "integers";
  dtype: PixelDtype;
  n: number;
  /** `bigint` for 64-bit types. */
  min: number | bigint;
  max: number | bigint;
  sum: bigint;
  sumOfSquares: bigint;
  /** Leading 16 bits of the sort keys; `undefined` unless asked for. */
  keys: Counts | undefined;
}>;

/** Answer to `refine`: the next 16 key bits of pixels with each wanted prefix, and the bins. Finite pixels only. */
export type RefinedPartial = Readonly<{
  kind: "refined";
  dtype: PixelDtype;
  /** One for each prefix of the request, in its order. */
  slices: readonly Counts[];
  /** Pixels in each bin; pixels outside `low..high` are in none. */
  bins: Float64Array | undefined;
}>;

export const EMPTY: EmptyPartial = { kind: "empty" };

/**
 * The partial of both sets of pixels together, which must be disjoint. Commutative and associative: exactly for integers and all
 * counts, up to rounding (1e-15 a merge, relative) for sums and moments of floats.
 *
 * @throws TypeError when the two are of different dtypes or answer different requests
 */
export function mergePartials(a: Partial, b: Partial): Partial {
  if (a.kind === "empty") return b;
  if (b.kind === "empty") return a;
  if (a.dtype !== b.dtype) throw new TypeError(`Cannot merge partials of ${a.dtype} and ${b.dtype}`);
  if (a.kind === "narrow" && b.kind === "narrow") return { ...a, counts: mergeCounts(a.counts, b.counts) };
  if (a.kind === "integers" && b.kind === "integers") return mergeIntegers(a, b);
  if (a.kind === "floats" && b.kind === "floats") return mergeFloats(a, b);
  if (a.kind === "refined" && b.kind === "refined") return mergeRefined(a, b);
  throw new TypeError(`Cannot merge partials of kinds ${a.kind} and ${b.kind}`);
}

/** The partial of `times` sets of pixels that each have this partial. `times` is a whole number; 0 gives `EMPTY`. */
export function repeatPartial(partial: Partial, times: number): Partial {
  if (times === 0) return EMPTY;
  switch (partial.kind) {
    case "empty":
      return partial;
    case "narrow":
      return { ...partial, counts: repeatCounts(partial.counts, times) };
    case "integers":
      return {
        ...partial,
        n: partial.n * times,
        sum: partial.sum * BigInt(times),
        sumOfSquares: partial.sumOfSquares * BigInt(times),
        keys: partial.keys && repeatCounts(partial.keys, times),
      };
    case "floats":
      return repeatFloats(partial, times);
    case "refined":
      return {
        ...partial,
        slices: partial.slices.map((slice) => repeatCounts(slice, times)),
        bins: partial.bins?.map((count) => count * times),
      };
  }
}

/** The buffers of a partial, to transfer it to another thread instead of copying. The partial is unusable here afterwards. */
export function buffersOf(partial: Partial): ArrayBuffer[] {
  const arrays: (Float64Array | Uint32Array | Uint16Array | undefined)[] = [];
  const add = (counts: Counts | undefined) => {
    if (counts !== undefined && counts !== NO_COUNTS) arrays.push(counts.keys, counts.counts);
  };
  if (partial.kind === "narrow") add(partial.counts);
  if (partial.kind === "integers" || partial.kind === "floats") add(partial.keys);
  if (partial.kind === "refined") {
    partial.slices.forEach(add);
    arrays.push(partial.bins);
  }
  const buffers = new Set<ArrayBuffer>();
  for (const array of arrays) if (array?.buffer instanceof ArrayBuffer) buffers.add(array.buffer);
  return [...buffers];
}

function mergeIntegers(a: IntegerPartial, b: IntegerPartial): IntegerPartial {
  return {
    kind: "integers",
    dtype: a.dtype,
    n: a.n + b.n,
    min: a.min < b.min ? a.min : b.min,
    max: a.max > b.max ? a.max : b.max,
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares,
    keys: mergeOptionalCounts(a.keys, b.keys),
  };
}

function mergeRefined(a: RefinedPartial, b: RefinedPartial): RefinedPartial {
  if (a.slices.length !== b.slices.length || a.bins?.length !== b.bins?.length) {
    throw new TypeError("Cannot merge answers to different refine requests");
  }
  return {
    kind: "refined",
    dtype: a.dtype,
    slices: a.slices.map((slice, i) => mergeCounts(slice, b.slices[i]!)),
    bins: a.bins?.map((count, i) => count + b.bins![i]!),
  };
}
