import type { ArraySpec } from "./array-spec.ts";
import type { DataPool } from "./data-pool.ts";
import type { Dtype } from "./dtype.ts";
import { type Computed, computedOf } from "./labeled-array.ts";
import { type HistogramOptions, LazyHistogram } from "./lazy-histogram.ts";
import { type ComputeOptions, type LazyAxis, planCompute } from "./lazy-plan.ts";
import { LazyQuantile, type QuantileMethod } from "./lazy-quantile.ts";
import { LazyReduction, type ReductionName } from "./lazy-reduction.ts";
import { indexOf, pick, type Slice, sliceRange } from "./slice.ts";

/**
 * An array that has not been read: indexing and reductions make plans, `compute` downloads the chunks that the result needs and no
 * others. The meaning of everything is that of xarray's.
 */
export class LazyArray {
  readonly #pool: DataPool;
  readonly #array: ArraySpec;
  /** One for each axis of the array, in its order. */
  readonly #axes: readonly LazyAxis[];

  private constructor(pool: DataPool, array: ArraySpec, axes: readonly LazyAxis[]) {
    this.#pool = pool;
    this.#array = array;
    this.#axes = axes;
  }

  static of(array: ArraySpec, pool: DataPool): LazyArray {
    const axes = array.dims.map((dim, axis) => ({
      dim,
      dropped: false,
      range: { start: 0, count: array.shape[axis]!, step: 1 },
    }));
    return new LazyArray(pool, array, axes);
  }

  get dims(): readonly string[] {
    return this.#kept.map(({ dim }) => dim);
  }

  get shape(): readonly number[] {
    return this.#kept.map(({ range }) => range.count);
  }

  get dtype(): Dtype {
    return this.#array.dtype;
  }

  /** Elements in all. */
  get size(): number {
    return this.shape.reduce((product, count) => product * count, 1);
  }

  /**
   * Selects by position: `array.isel({ c: 0, z: -1, x: slice(0, 100) })`. A number drops its dimension.
   *
   * @throws RangeError for an index outside its dimension, or a dimension that the array has not
   */
  isel(indexers: Readonly<Record<string, number | Slice>>): LazyArray {
    for (const dim of Object.keys(indexers)) this.#requireDim(dim);
    const axes = this.#axes.map((axis): LazyAxis => {
      const indexer = axis.dropped ? undefined : indexers[axis.dim];
      if (indexer === undefined) return axis;
      const { count } = axis.range;
      if (typeof indexer !== "number") return { ...axis, range: pick(axis.range, sliceRange(indexer, count)) };
      const one = { start: indexOf(indexer, count, axis.dim), count: 1, step: 1 };
      return { ...axis, dropped: true, range: pick(axis.range, one) };
    });
    return new LazyArray(this.#pool, this.#array, axes);
  }

  /** Greatest element over the named dimensions, by default over all. NaN does not count. */
  max(dims?: string | readonly string[]): LazyReduction {
    return this.#reduce("max", dims);
  }

  min(dims?: string | readonly string[]): LazyReduction {
    return this.#reduce("min", dims);
  }

  /** Sums of integers are exact: a bigint where a number cannot hold it. */
  sum(dims?: string | readonly string[]): LazyReduction {
    return this.#reduce("sum", dims);
  }

  mean(dims?: string | readonly string[]): LazyReduction {
    return this.#reduce("mean", dims);
  }

  /** @param options `ddof`: what the divisor is less than the number of elements; 0 by default, as in xarray */
  std(dims?: string | readonly string[], options: Readonly<{ ddof?: number }> = {}): LazyReduction {
    return this.#reduce("std", dims, options.ddof ?? 0);
  }

  /** As `std`, not yet the root of it. */
  var(dims?: string | readonly string[], options: Readonly<{ ddof?: number }> = {}): LazyReduction {
    return this.#reduce("var", dims, options.ddof ?? 0);
  }

  /** Where the first of the greatest elements is: its position in C order over the dimensions that are reduced. */
  argmax(dims?: string | readonly string[]): LazyReduction {
    return this.#reduce("argmax", dims);
  }

  argmin(dims?: string | readonly string[]): LazyReduction {
    return this.#reduce("argmin", dims);
  }

  /**
   * Exact quantiles of any type, streaming: `array.quantile([0.05, 0.95], ["y", "x"])`. NaN does not count.
   *
   * @param quantiles 0 to 1; a list gives the result a first dimension `quantile`
   * @param options `method`: what lies between two elements: `linear` (numpy's default, type 7 of R), `lower` or `higher`
   */
  quantile(
    quantiles: number | readonly number[],
    dims?: string | readonly string[],
    options: Readonly<{ method?: QuantileMethod }> = {},
  ): LazyQuantile {
    const { method = "linear" } = options;
    return new LazyQuantile(this.#pool, this.#array, this.#axes, this.#over(dims), quantiles, method);
  }

  median(dims?: string | readonly string[]): LazyQuantile {
    return this.quantile(0.5, dims);
  }

  /** Exact counts in bins, as numpy counts: `array.histogram(["y", "x"], { bins: 256, range: [0, 65536] })`. */
  histogram(dims?: string | readonly string[], options: HistogramOptions = {}): LazyHistogram {
    return new LazyHistogram(this.#pool, this.#array, this.#axes, this.#over(dims), options);
  }

  /**
   * The elements, or the one element where no dimension is left.
   *
   * @throws DataError; `AbortError`
   */
  async compute(options: ComputeOptions = {}): Promise<Computed> {
    const selection = this.#axes.map(({ range }) => range);
    const { load, onProgress } = planCompute(this.#array, selection, options);
    const data = await this.#pool.readSelection(this.#array, selection, load, onProgress);
    return computedOf({ dims: this.dims, shape: this.shape, data });
  }

  get #kept(): readonly LazyAxis[] {
    return this.#axes.filter(({ dropped }) => !dropped);
  }

  #reduce(name: ReductionName, dims: string | readonly string[] | undefined, ddof = 0): LazyReduction {
    return new LazyReduction(this.#pool, this.#array, this.#axes, name, this.#over(dims), ddof);
  }

  /** Dimensions to reduce; all when none are named. */
  #over(dims: string | readonly string[] | undefined): readonly string[] {
    const over = dims === undefined ? this.dims : typeof dims === "string" ? [dims] : dims;
    for (const dim of over) this.#requireDim(dim);
    return over;
  }

  #requireDim(dim: string): void {
    if (!this.dims.includes(dim)) throw new RangeError(`There is no dimension ${dim} among ${this.dims.join(", ")}`);
  }
}
