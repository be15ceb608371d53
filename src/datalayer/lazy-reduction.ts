import type { ArraySpec } from "./array-spec.ts";
import type { DataPool } from "./data-pool.ts";
import { type Dtype, isFloat, type PixelArray } from "./dtype.ts";
import type { Fold, FoldOp } from "./fold.ts";
import { type Computed, computedOf } from "./labeled-array.ts";
import { type ComputeOptions, type LazyAxis, planCompute } from "./lazy-plan.ts";
import { newPixels } from "./pixel-arrays.ts";

export type ReductionName = "max" | "min" | "sum" | "mean" | "std" | "var" | "argmax" | "argmin";

const FOLD_OF: Readonly<Record<ReductionName, FoldOp>> = {
  max: "max",
  min: "min",
  sum: "sum",
  // Of the exact sum: better than a running mean.
  mean: "sum",
  std: "moments",
  var: "moments",
  argmax: "argmax",
  argmin: "argmin",
};

const NEEDS_ELEMENTS: ReadonlySet<ReductionName> = new Set(["max", "min", "argmax", "argmin"]);

/** A reduction that has not been computed. */
export class LazyReduction {
  readonly #pool: DataPool;
  readonly #array: ArraySpec;
  readonly #axes: readonly LazyAxis[];
  readonly #name: ReductionName;
  readonly #over: readonly string[];
  readonly #ddof: number;

  /** @param over dimensions that are reduced */
  constructor(
    pool: DataPool,
    array: ArraySpec,
    axes: readonly LazyAxis[],
    name: ReductionName,
    over: readonly string[],
    ddof: number,
  ) {
    this.#pool = pool;
    this.#array = array;
    this.#axes = axes;
    this.#name = name;
    this.#over = over;
    this.#ddof = ddof;
  }

  get dims(): readonly string[] {
    return this.#kept.map(({ dim }) => dim);
  }

  get shape(): readonly number[] {
    return this.#kept.map(({ range }) => range.count);
  }

  /**
   * Downloads the chunks of the array's selection, each once, and reduces them where they are decoded.
   *
   * @throws RangeError for the greatest or least of nothing, and for the position of it where there is no number; DataError; `AbortError`
   */
  async compute(options: ComputeOptions = {}): Promise<Computed> {
    const selection = this.#axes.map(({ range }) => range);
    const empty = selection.some(({ count }) => count === 0);
    if (empty && NEEDS_ELEMENTS.has(this.#name) && !this.shape.includes(0)) {
      throw new RangeError(`The ${this.#name} of no elements is not defined`);
    }
    const { load, onProgress } = planCompute(this.#array, selection, options);
    const kept = this.#axes.map((axis) => this.#isKept(axis));
    const request = { array: this.#array, selection, kept, op: FOLD_OF[this.#name] };
    const fold = await this.#pool.fold(request, load, onProgress);
    return computedOf({ dims: this.dims, shape: this.shape, data: this.#finish(fold) });
  }

  get #kept(): readonly LazyAxis[] {
    return this.#axes.filter((axis) => this.#isKept(axis));
  }

  #isKept({ dim, dropped }: LazyAxis): boolean {
    return !dropped && !this.#over.includes(dim);
  }

  #finish(fold: Fold): PixelArray | bigint[] {
    if (fold.kind === "moments")
      return spreads(fold, this.#ddof, this.#name === "std" ? Math.sqrt : (variance) => variance);
    if (fold.kind === "positions") return positionsOf(fold, this.#name);
    if (this.#name === "mean") return means(fold);
    if (this.#name === "sum")
      return fold.kind === "bigints" ? narrowed(fold.values) : (fold.values as Float64Array<ArrayBuffer>);
    return extremes(fold, this.#array.dtype);
  }
}

type Values = Extract<Fold, { kind: "numbers" | "bigints" }>;

function spreads(
  { m2s, counts }: Extract<Fold, { kind: "moments" }>,
  ddof: number,
  of: (variance: number) => number,
): Float64Array<ArrayBuffer> {
  return Float64Array.from(m2s, (m2, at) => (counts[at]! > ddof ? of(m2 / (counts[at]! - ddof)) : Number.NaN));
}

function positionsOf({ positions, counts }: Extract<Fold, { kind: "positions" }>, name: string) {
  if (counts.includes(0)) throw new RangeError(`The ${name} where there is no number is not defined`);
  return positions as Float64Array<ArrayBuffer>;
}

function means({ values, counts }: Values): Float64Array<ArrayBuffer> {
  return Float64Array.from(counts, (count, at) => quotient(values[at]!, count));
}

/** Of a sum beyond 2^53 the whole part is divided exactly, so that only the result is rounded. */
function quotient(sum: number | bigint, count: number): number {
  if (typeof sum === "number") return sum / count;
  const divisor = BigInt(count);
  return Number(sum / divisor) + Number(sum % divisor) / count;
}

/** As numbers when all of them can be. */
function narrowed(sums: readonly bigint[]): Float64Array<ArrayBuffer> | bigint[] {
  const safe = sums.every((sum) => BigInt.asIntN(54, sum) === sum);
  return safe ? Float64Array.from(sums, Number) : [...sums];
}

/** In the array's own type; NaN where nothing but NaN was. */
function extremes(fold: Values, dtype: Dtype): PixelArray {
  const data = newPixels(dtype, fold.counts.length);
  for (let at = 0; at < data.length; at++) {
    const none = isFloat(dtype) && fold.counts[at] === 0;
    // Values of a 64-bit type are bigints on both sides, of others numbers.
    (data as Float64Array)[at] = none ? Number.NaN : (fold.values[at] as number);
  }
  return data;
}
