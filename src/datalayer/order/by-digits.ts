import { keyBits, lowestNarrow, valueOfKey } from "../../kernels/reduce-keys.ts";
import type { quantileRanks } from "../../math/quantile.ts";
import type { DataPool } from "../data-pool.ts";
import type { Dtype } from "../dtype.ts";
import type { Between, OrderSource } from "./order-source.ts";

/** Passes over the pixels at so many bits a pass; 1 at 0 bits (sorting). */
export function passesOf(dtype: Dtype, bits: number): number {
  return bits === 0 ? 1 : Math.ceil(keyBits(dtype) / bits);
}

/** Radix selection: `bits` of the sort key a pass; each pass counts, for every rank, what shares the digits found so far. */
export async function findByDigits(
  pool: DataPool,
  { array, selection, kept, places, load, progress }: OrderSource,
  ranksOf: (n: number) => readonly ReturnType<typeof quantileRanks>[],
  wantedBits: number,
): Promise<readonly Between[]> {
  const bits = Math.min(wantedBits, keyBits(array.dtype));
  const cells = 2 ** bits;
  const tally = (known: number, targets: number, prefixes: Uint32Array) =>
    pool.tally({ array, selection, kept, tally: { kind: "digits", bits, known, targets, prefixes } }, load, progress);
  const first = await tally(0, 1, new Uint32Array(2 * places));
  const wanted = Array.from({ length: places }, (_, place) => {
    const n = first.subarray(place * cells, (place + 1) * cells).reduce((sum, count) => sum + count, 0);
    return n === 0 ? undefined : ranksOf(n);
  });
  const targets = 2 * ranksOf(1).length;
  const prefixes = new Uint32Array(2 * places * targets);
  const ranks = Float64Array.from({ length: places * targets }, (_, at) => {
    const between = wanted[Math.floor(at / targets)]?.[(at % targets) >> 1];
    return (at % 2 === 0 ? between?.lower : between?.upper) ?? 0;
  });
  const isEmpty = (at: number) => wanted[Math.floor(at / targets)] === undefined;
  for (let at = 0; at < ranks.length; at++) {
    if (!isEmpty(at)) step(prefixes, ranks, at, first, Math.floor(at / targets) * cells, 0, bits);
  }
  for (let known = bits; known < keyBits(array.dtype); known += bits) {
    const counts = await tally(known, targets, prefixes);
    for (let at = 0; at < ranks.length; at++) {
      if (!isEmpty(at)) step(prefixes, ranks, at, counts, at * cells, known, bits);
    }
  }
  return Array.from({ length: (places * targets) / 2 }, (_, pair) => {
    const at = 2 * pair;
    const between = wanted[Math.floor(at / targets)]?.[(at % targets) >> 1];
    const value = (target: number) => valueFrom(array.dtype, prefixes[2 * target]!, prefixes[2 * target + 1]!);
    return between && { lower: value(at), upper: value(at + 1), fraction: between.fraction };
  });
}

/** Appends the digit in whose cell the rank lies, and leaves the rank within that cell. */
function step(
  prefixes: Uint32Array,
  ranks: Float64Array,
  at: number,
  counts: Float64Array,
  from: number,
  known: number,
  bits: number,
): void {
  let rank = ranks[at]!;
  let digit = 0;
  while (rank >= counts[from + digit]! && digit < 2 ** bits - 1) rank -= counts[from + digit++]!;
  ranks[at] = rank;
  const word = 2 * at + (known < 32 ? 0 : 1);
  // At 16 bits a word is full after two digits.
  prefixes[word] = prefixes[word]! * 2 ** bits + digit;
}

function valueFrom(dtype: Dtype, high: number, low: number): number | bigint {
  if (keyBits(dtype) <= 16) return high + lowestNarrow(dtype);
  const value = valueOfKey(dtype, high, low);
  return value === 0 ? 0 : value; // no negative zero
}
