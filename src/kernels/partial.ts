import { type Counts, highestKey, lowestKey, mergeCounts, NO_COUNTS } from "./partial-counts.ts";
import { type FloatPartial, mergeFloats } from "./partial-floats.ts";
import { mergePlaces, type Places } from "./partial-places.ts";
import { renumbered } from "./partial-tree.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** What to reduce pixels to. The same request for every pixel of one result. */
export type ReduceRequest =
  /**
   * The first pass: moments, and what order statistics start from: exact value counts up to 16 bits, else counts of the leading 16
   * bits of the sort key (see `reduce-keys.ts`). With `places` also where the extremes are and the sums of a centre of mass.
   */
  | Readonly<{ kind: "summary"; places?: boolean }>
  /** A later pass over types wider than 16 bits, for exact order statistics, thresholds, and histograms between known limits. */
  | Readonly<{
      kind: "refine";
      prefixBits: 16 | 32 | 48;
      prefixes: readonly number[];
      bins?: LinearBins | undefined;
      /** Both ends are included. */
      range?: Readonly<{ low: number; high: number }> | undefined;
    }>;

/**
 * `count` bins of equal width from `low` to `high`; bin i is `[edge i, edge i+1)`, the last one closed.
 * Integers: `low` and `high` are whole numbers minus a half, so that no value lies on an edge.
 */
export type LinearBins = Readonly<{ low: number; high: number; count: number }>;

/** What some pixels amount to; partials of disjoint pixels merge. Every form is plain data and can be sent between threads. */
export type Partial = EmptyPartial | NarrowPartial | IntegerPartial | FloatPartial | RefinedPartial;

export type EmptyPartial = Readonly<{ kind: "empty" }>;

/** Up to 16 bits: everything but places follows from the counts. Key = value - lowest value of the type. */
export type NarrowPartial = Readonly<{
  kind: "narrow";
  dtype: PixelDtype;
  /** At least one. */
  counts: Counts;
  /** `undefined` unless asked for. */
  places?: Places | undefined;
}>;

/** Exact for any number of pixels: merging gives the same bits in any order, whatever the chunks. */
export type IntegerPartial = Readonly<{
  kind: "integers";
  dtype: PixelDtype;
  n: number;
  /** `bigint` for 64-bit types. */
  min: number | bigint;
  max: number | bigint;
  sum: bigint;
  sumOfSquares: bigint;
  sumOfCubes: bigint;
  sumOfFourths: bigint;
  /** Leading 16 bits of the sort keys. */
  keys: Counts;
  places: Places | undefined;
}>;

/** Answer to `refine`: the next 16 key bits of pixels with each wanted prefix, and the bins. Finite pixels only. */
export type RefinedPartial = Readonly<{
  kind: "refined";
  dtype: PixelDtype;
  /** One for each prefix of the request, in its order. */
  slices: readonly Counts[];
  /** Pixels in each bin; pixels outside `low..high` are in none. */
  bins: Float64Array | undefined;
  /** Pixels in the range; the sum of integers exactly. */
  inRange: Readonly<{ n: number; sum: bigint | number }> | undefined;
}>;

export const EMPTY: EmptyPartial = { kind: "empty" };

/**
 * The partial of both sets of pixels together, which must be disjoint. Commutative and associative, also for floats where both are
 * of tasks of one job (see `partial-tree.ts`); only sums of floats in a range are so up to rounding.
 *
 * @throws TypeError when the two are of different dtypes or answer different requests
 */
export function mergePartials(a: Partial, b: Partial): Partial {
  if (a.kind === "empty") return b;
  if (b.kind === "empty") return a;
  if (a.dtype !== b.dtype) throw new TypeError(`Cannot merge partials of ${a.dtype} and ${b.dtype}`);
  if (a.kind === "narrow" && b.kind === "narrow") return mergeNarrow(a, b);
  if (a.kind === "integers" && b.kind === "integers") return mergeIntegers(a, b);
  if (a.kind === "floats" && b.kind === "floats") return mergeFloats(a, b);
  if (a.kind === "refined" && b.kind === "refined") return mergeRefined(a, b);
  throw new TypeError(`Cannot merge partials of kinds ${a.kind} and ${b.kind}`);
}

/** The partial of one task as that of another one. */
export function asTask(partial: Partial, index: number): Partial {
  if (partial.kind !== "floats") return partial;
  return { ...partial, tree: renumbered(partial.tree, index) };
}

/** The buffers of a partial, to transfer it to another thread instead of copying. The partial is unusable here afterwards. */
export function buffersOf(partial: Partial): ArrayBuffer[] {
  const arrays: (Float64Array | Uint32Array | Uint16Array | undefined)[] = [];
  const add = (counts: Counts) => {
    if (counts !== NO_COUNTS) arrays.push(counts.keys, counts.counts);
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

function mergeNarrow(a: NarrowPartial, b: NarrowPartial): NarrowPartial {
  const places = mergePlaces(a.places, b.places, extremesOf(a), extremesOf(b));
  return { ...a, counts: mergeCounts(a.counts, b.counts), places };
}

/** As keys: they sort as the values do. */
function extremesOf({ counts }: NarrowPartial) {
  return { min: lowestKey(counts), max: highestKey(counts) };
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
    sumOfCubes: a.sumOfCubes + b.sumOfCubes,
    sumOfFourths: a.sumOfFourths + b.sumOfFourths,
    keys: mergeCounts(a.keys, b.keys),
    places: mergePlaces(a.places, b.places, a, b),
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
    inRange: a.inRange && b.inRange && { n: a.inRange.n + b.inRange.n, sum: addSums(a.inRange.sum, b.inRange.sum) },
  };
}

function addSums(a: bigint | number, b: bigint | number): bigint | number {
  return typeof a === "bigint" && typeof b === "bigint" ? a + b : Number(a) + Number(b);
}
