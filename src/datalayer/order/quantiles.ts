import { quantileRanks } from "../../math/quantile.ts";
import type { ArraySpec } from "../array-spec.ts";
import type { DataPool, LoadOptions } from "../data-pool.ts";
import { countSelectedChunks, type Selection, selectionShape } from "../selection.ts";
import { stridesOfKept, walkPart } from "../worker/chunk-walk.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { findByDigits, passesOf } from "./by-digits.ts";
import { findBySorting } from "./by-sorting.ts";
import type { Between, OrderSource } from "./order-source.ts";

export type QuantileRequest = Readonly<{
  array: ArraySpec;
  selection: Selection;
  kept: readonly boolean[];
  /** 0 to 1 each. */
  quantiles: readonly number[];
}>;

const LIMITS = {
  /** Elements of one place that are sorted rather than counted: some 5 ms. */
  sorted: 65_536,
  /** Elements that are brought together at a time, 8 MB of doubles, when their chunks stay in memory meanwhile. */
  gathered: 2 ** 20,
  /** Counts of one pass, 16 MB; of 16 cells a table at least. */
  cells: 2 ** 21,
};

/**
 * Exact quantiles of each place: quantile by quantile within place by place. Places of few elements are brought together and sorted;
 * others are counted by the digits of their sort keys, pass by pass, in the workers. Memory is bounded by the chunk budget, the
 * result, and the limits here.
 *
 * @throws DataError; `AbortError`
 */
export async function findQuantiles(
  pool: DataPool,
  { array, selection, kept, quantiles }: QuantileRequest,
  load: LoadOptions,
  onProgress: (chunksDone: number, chunks: number) => void,
  limits: typeof LIMITS = LIMITS,
): Promise<readonly Between[]> {
  const shape = selectionShape(selection);
  const elements = shape.reduce((size, count, axis) => (kept[axis] ? size : size * count), 1);
  const targets = 2 * quantiles.length;
  const isSorted = elements <= limits.sorted;
  const maxPlaces = isSorted
    ? roomFor(pool, array, shape, kept, limits.gathered) / elements
    : limits.cells / 16 / targets;
  const blocks = blocksOf(array, selection, kept, Math.max(1, Math.floor(maxPlaces)));
  const plan = blocks.map((block) => {
    const places = placesOf(block, kept);
    const bits = isSorted ? 0 : digitBits(places * targets, limits.cells);
    return { block, places, bits, chunks: countSelectedChunks(array, block.selection) * passesOf(array.dtype, bits) };
  });
  const chunks = plan.reduce((sum, planned) => sum + planned.chunks, 0);
  const size = kept.reduce((product, is, axis) => (is ? product * shape[axis]! : product), 1);
  const results = new Array<Between>(size * quantiles.length).fill(undefined);
  let before = 0;
  for (const { block, places, bits, chunks: own } of plan) {
    let done = 0;
    const progress = () => onProgress(before + ++done, chunks);
    const source: OrderSource = { array, selection: block.selection, kept, places, elements, load, progress };
    const ranksOf = (n: number) => quantiles.map((q) => quantileRanks(n, q));
    const found = isSorted
      ? await findBySorting(pool, source, ranksOf)
      : await findByDigits(pool, source, ranksOf, bits);
    put(results, found, block, shape, kept, quantiles.length);
    before += own;
  }
  return results;
}

function placesOf({ selection }: Block, kept: readonly boolean[]): number {
  return selection.reduce((product, { count }, axis) => (kept[axis] ? product * count : product), 1);
}

/** As many bits a pass as there is room for; 1, 2, 4, 8 or 16, so that no digit lies across two words. */
function digitBits(tables: number, maxCells: number): number {
  for (const bits of [16, 8]) {
    if (tables * 2 ** bits <= maxCells) return bits;
  }
  return 4;
}

/**
 * Elements to bring together at a time. When the chunks over a place do not stay in memory until the next block needs them, blocks are
 * made large, so that each chunk is loaded few times.
 */
function roomFor(
  pool: DataPool,
  array: ArraySpec,
  shape: readonly number[],
  kept: readonly boolean[],
  gathered: number,
): number {
  const bytes = array.chunkShape.reduce(
    (product, chunk, axis) => product * (kept[axis] ? chunk : Math.ceil(shape[axis]! / chunk) * chunk),
    8,
  );
  return bytes <= pool.budgetBytes / 2 ? gathered : Math.max(gathered, pool.budgetBytes / 32);
}

function put(
  results: Between[],
  found: readonly Between[],
  { at, selection }: Block,
  shape: readonly number[],
  kept: readonly boolean[],
  each: number,
): void {
  const count = selection.map((range, axis) => (kept[axis] ? range.count : 1));
  const part = { first: at.map((first, axis) => (kept[axis] ? first : 0)), count, step: count.map(() => 1) };
  walkPart(part, stridesOfKept(shape, kept), stridesOfKept(count, kept), (start, stride, length, from, fromStride) => {
    for (let i = 0; i < length; i++) {
      for (let q = 0; q < each; q++) {
        results[(start + i * stride) * each + q] = found[(from + i * fromStride) * each + q];
      }
    }
  });
}
