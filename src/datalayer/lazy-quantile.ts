import { interpolate } from "../math/quantile.ts";
import type { ArraySpec } from "./array-spec.ts";
import type { DataPool } from "./data-pool.ts";
import { type Dtype, isFloat, type PixelArray } from "./dtype.ts";
import { type Computed, computedOf } from "./labeled-array.ts";
import { type ComputeOptions, type LazyAxis, planCompute } from "./lazy-plan.ts";
import type { Between } from "./order/order-source.ts";
import { findQuantiles } from "./order/quantiles.ts";
import { newPixels } from "./pixel-arrays.ts";

/** Between two elements: a value on the line between them (type 7 of R, numpy's rule), or the one below or above. */
export type QuantileMethod = "linear" | "lower" | "higher";

/** Quantiles that have not been computed. NaN does not count; a place without numbers has NaN. */
export class LazyQuantile {
  readonly #pool: DataPool;
  readonly #array: ArraySpec;
  readonly #axes: readonly LazyAxis[];
  readonly #over: readonly string[];
  readonly #quantiles: number | readonly number[];
  readonly #method: QuantileMethod;

  /** @param quantiles a list gives the result a first dimension `quantile` */
  constructor(
    pool: DataPool,
    array: ArraySpec,
    axes: readonly LazyAxis[],
    over: readonly string[],
    quantiles: number | readonly number[],
    method: QuantileMethod,
  ) {
    for (const q of [quantiles].flat()) {
      if (!(q >= 0 && q <= 1)) throw new RangeError(`A quantile lies between 0 and 1, not at ${q}`);
    }
    this.#pool = pool;
    this.#array = array;
    this.#axes = axes;
    this.#over = over;
    this.#quantiles = quantiles;
    this.#method = method;
  }

  get dims(): readonly string[] {
    const own = this.#kept.map(({ dim }) => dim);
    return typeof this.#quantiles === "number" ? own : ["quantile", ...own];
  }

  get shape(): readonly number[] {
    const own = this.#kept.map(({ range }) => range.count);
    return typeof this.#quantiles === "number" ? own : [this.#quantiles.length, ...own];
  }

  /**
   * Exact, whatever the type; doubles, or with `lower` and `higher` elements in the array's own type. Chunks of places with more than
   * 65,536 elements are visited once for each pass: one at 8 and 16 bits, two at 32, four at 64, more for many places.
   *
   * @throws RangeError for quantiles of nothing, and where a 64-bit integer result has no exact value as a number; DataError;
   * `AbortError`
   */
  async compute(options: ComputeOptions = {}): Promise<Computed> {
    const selection = this.#axes.map(({ range }) => range);
    const empty = this.#axes.some((axis) => !this.#isKept(axis) && axis.range.count === 0);
    if (empty) throw new RangeError("The quantile of no elements is not defined");
    const { load } = planCompute(this.#array, selection, options);
    const kept = this.#axes.map((axis) => this.#isKept(axis));
    const quantiles = [this.#quantiles].flat();
    const request = { array: this.#array, selection, kept, quantiles };
    const found = this.shape.includes(0)
      ? []
      : await findQuantiles(this.#pool, request, load, (done, chunks) => options.onProgress?.(done, chunks));
    // Quantile by quantile, each with all its places.
    const places = found.length / quantiles.length;
    const turned = found.map((_, at) => found[(at % places) * quantiles.length + Math.floor(at / places)]);
    const data = dataOf(turned, this.#method, this.#array.dtype);
    return computedOf({ dims: this.dims, shape: this.shape, data });
  }

  get #kept(): readonly LazyAxis[] {
    return this.#axes.filter((axis) => this.#isKept(axis));
  }

  #isKept({ dim, dropped }: LazyAxis): boolean {
    return !dropped && !this.#over.includes(dim);
  }
}

function dataOf(found: readonly Between[], method: QuantileMethod, dtype: Dtype): PixelArray | bigint[] {
  if (method !== "linear") {
    const data = newPixels(dtype, found.length);
    // Values of a 64-bit type are bigints on both sides, of others numbers; a place without numbers is of floats.
    for (const [at, between] of found.entries())
      (data as Float64Array)[at] = (between?.[method === "lower" ? "lower" : "upper"] ?? Number.NaN) as number;
    return data;
  }
  if (isFloat(dtype) || !dtype.endsWith("64")) {
    return Float64Array.from(found, (between) =>
      between === undefined ? Number.NaN : Number(interpolate(between.lower, between.upper, between.fraction)),
    );
  }
  const values = found.map((between) => exactBetween(between!));
  if (values.every((value) => typeof value === "number")) return Float64Array.from(values);
  return values.map((value) => (Number.isInteger(Number(value)) ? BigInt(value) : refuse()));
}

/** A number where it is one exactly; a bigint where only that is exact. */
function exactBetween({ lower, upper, fraction }: NonNullable<Between>): number | bigint {
  const isSafe = (value: number | bigint) => Number.isSafeInteger(Number(value));
  if (isSafe(lower) && isSafe(upper)) return Number(interpolate(Number(lower), Number(upper), fraction));
  const between = interpolate(lower, upper, fraction);
  return typeof between === "bigint" ? between : refuse();
}

function refuse(): never {
  throw new RangeError(
    "A quantile between 64-bit integers beyond 2^53 is no exact number: ask for the elements beside it (method lower, higher)",
  );
}
