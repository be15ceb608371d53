import type { Partial, ReduceRequest } from "../kernels/partial.ts";
import { type Counts, eachCount, totalCount } from "../kernels/partial-counts.ts";
import { keyBits, lowestNarrow, valueOfKey } from "../kernels/reduce-keys.ts";
import type { PixelDtype } from "../kernels/reduce-pixels.ts";

/**
 * Exact search for the pixels of given ranks, 16 bits of the sort key a pass (radix selection). Up to 16 bits the first pass
 * already has the value; 32-bit types need one more pass, 64-bit types three.
 */
export type RankSearch = Readonly<{
  dtype: PixelDtype;
  /** For each rank: key digits of 16 bits found so far, and the rank among the pixels that have these. */
  targets: readonly Readonly<{ digits: readonly number[]; rank: number }>[];
}>;

/**
 * Begins with the counts of the first pass.
 *
 * @param ranks 0 is the smallest pixel; all below the number of pixels counted
 */
export function startSearch(dtype: PixelDtype, counts: Counts, ranks: readonly number[]): RankSearch {
  return { dtype, targets: ranks.map((rank) => step([], rank, counts)) };
}

/** What the next pass must count; `undefined` when every value is known. */
export function nextRequest(search: RankSearch): Extract<ReduceRequest, { kind: "refine" }> | undefined {
  const known = 16 * search.targets.reduce((most, { digits }) => Math.max(most, digits.length), 1);
  if (search.targets.length === 0 || known >= keyBits(search.dtype)) return undefined;
  return { kind: "refine", prefixBits: known as 16 | 32 | 48, prefixes: prefixesOf(search) };
}

/** One pass further, with the answer to `nextRequest` over the same pixels. */
export function advanceSearch(search: RankSearch, answer: Extract<Partial, { kind: "refined" }>): RankSearch {
  const prefixes = prefixesOf(search);
  const targets = search.targets.map(({ digits, rank }) =>
    step(digits, rank, answer.slices[prefixes.indexOf(prefixOf(digits))]!),
  );
  return { ...search, targets };
}

/** The values of the ranks, in the order they were asked for; only when `nextRequest` is `undefined`. */
export function foundValues({ dtype, targets }: RankSearch): readonly (number | bigint)[] {
  return targets.map(({ digits }) => {
    if (keyBits(dtype) <= 16) return digits[0]! + lowestNarrow(dtype);
    const word = (i: number) => digits[i]! * 65_536 + digits[i + 1]!;
    const value = valueOfKey(dtype, word(0), keyBits(dtype) === 64 ? word(2) : 0);
    return value === 0 ? 0 : value; // no negative zero
  });
}

/** Passes over the pixels until all order statistics of a type are exact. */
export function passesOf(dtype: PixelDtype): number {
  return Math.max(1, keyBits(dtype) / 16);
}

function step(digits: readonly number[], rank: number, counts: Counts): RankSearch["targets"][number] {
  let below = 0;
  let found: RankSearch["targets"][number] | undefined;
  eachCount(counts, (key, count) => {
    if (found === undefined && rank < below + count) found = { digits: [...digits, key], rank: rank - below };
    below += count;
  });
  if (found === undefined) throw new RangeError(`No pixel of rank ${rank} among ${totalCount(counts)}`);
  return found;
}

function prefixesOf({ targets }: RankSearch): readonly number[] {
  return [...new Set(targets.map(({ digits }) => prefixOf(digits)))];
}

/** Up to 48 bits: exact in a double. */
function prefixOf(digits: readonly number[]): number {
  return digits.reduce((prefix, digit) => prefix * 65_536 + digit, 0);
}
