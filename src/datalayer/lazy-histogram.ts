import type { ArraySpec } from "./array-spec.ts";
import type { DataPool } from "./data-pool.ts";
import type { LabeledArray } from "./labeled-array.ts";
import { type ComputeOptions, type LazyAxis, planCompute } from "./lazy-plan.ts";
import { LazyReduction } from "./lazy-reduction.ts";

export type HistogramOptions = Readonly<{
  /** Number of bins of one width, 10 by default as numpy's, or their edges, ascending. */
  bins?: number | readonly number[];
  /** First and last edge; by default the least and the greatest element, which takes a pass of its own. */
  range?: readonly [low: number, high: number];
}>;

/** Bin i counts `edges[i] <= value < edges[i + 1]`, the last one its upper edge too: numpy's rule. */
export type ComputedHistogram = Readonly<{ edges: Float64Array<ArrayBuffer>; counts: LabeledArray }>;

/** Counts of a result, 256 MB. */
const MAX_COUNTS = 2 ** 25;

/** A histogram that has not been computed; one for each place of the dimensions that are left, along a last dimension `bin`. */
export class LazyHistogram {
  readonly #pool: DataPool;
  readonly #array: ArraySpec;
  readonly #axes: readonly LazyAxis[];
  readonly #over: readonly string[];
  readonly #options: HistogramOptions;

  constructor(
    pool: DataPool,
    array: ArraySpec,
    axes: readonly LazyAxis[],
    over: readonly string[],
    options: HistogramOptions,
  ) {
    checkBins(options);
    this.#pool = pool;
    this.#array = array;
    this.#axes = axes;
    this.#over = over;
    this.#options = options;
  }

  /**
   * Exact counts; NaN and what is outside the range count nowhere. 64-bit integers are compared with the edges exactly.
   *
   * @throws RangeError when the least or greatest element is not finite, or the counts are more than memory should hold; DataError;
   * `AbortError`
   */
  async compute(options: ComputeOptions = {}): Promise<ComputedHistogram> {
    const selection = this.#axes.map(({ range }) => range);
    const isKept = ({ dim, dropped }: LazyAxis) => !dropped && !this.#over.includes(dim);
    const left = this.#axes.filter(isKept);
    const { bins = 10 } = this.#options;
    const count = typeof bins === "number" ? bins : bins.length - 1;
    const shape = [...left.map(({ range }) => range.count), count];
    const size = shape.reduce((product, length) => product * length, 1);
    if (size > MAX_COUNTS) throw new RangeError(`${size} counts are too many (${MAX_COUNTS}): reduce more dimensions`);
    const needsRange = typeof bins === "number" && this.#options.range === undefined;
    const passes = needsRange ? 3 : 1;
    let passesDone = 0;
    const onProgress = (done: number, chunks: number) =>
      options.onProgress?.(passesDone * chunks + done, passes * chunks);
    const extreme = async (name: "min" | "max") => {
      const all = this.#axes.filter(({ dropped }) => !dropped).map(({ dim }) => dim);
      const reduction = new LazyReduction(this.#pool, this.#array, this.#axes, name, all, 0);
      const value = (await reduction.compute({ ...options, onProgress })) as number | bigint;
      passesDone++;
      return typeof value === "number" ? value : outward(value, name);
    };
    const isEmpty = selection.some((range) => range.count === 0);
    let ends = this.#options.range;
    if (needsRange) ends = isEmpty ? [0, 1] : [await extreme("min"), await extreme("max")];
    const edges = typeof bins === "number" ? evenEdges(...ends!, bins) : Float64Array.from(bins);
    const kept = this.#axes.map(isKept);
    const tally = { kind: "edges", edges } as const;
    const { load, onProgress: progress } = planCompute(this.#array, selection, { ...options, onProgress });
    const data = await this.#pool.tally({ array: this.#array, selection, kept, tally }, load, progress);
    const counts = { dims: [...left.map(({ dim }) => dim), "bin"], shape, data: data as Float64Array<ArrayBuffer> };
    return { edges, counts };
  }
}

function checkBins({ bins = 10, range }: HistogramOptions): void {
  if (typeof bins === "number") {
    if (!(Number.isInteger(bins) && bins > 0)) throw new RangeError(`A histogram has bins, not ${bins}`);
    if (range !== undefined && !(Number.isFinite(range[0]) && Number.isFinite(range[1]) && range[0] <= range[1])) {
      throw new RangeError(`The range of a histogram is finite and ascending, not ${range.join(" to ")}`);
    }
    return;
  }
  if (range !== undefined) throw new RangeError("Edges say the range themselves");
  if (bins.length < 2 || bins.some((edge, i) => !Number.isFinite(edge) || (i > 0 && !(edge > bins[i - 1]!)))) {
    throw new RangeError("Edges are finite, ascending and at least two");
  }
}

/** The nearest double that is not inside of a bigint. */
function outward(value: bigint, name: "min" | "max"): number {
  const nearest = Number(value);
  const isInside = name === "min" ? BigInt(nearest) > value : BigInt(nearest) < value;
  if (!isInside) return nearest;
  const gap = 2 ** (Math.floor(Math.log2(Math.abs(nearest))) - 52);
  return name === "min" ? nearest - gap : nearest + gap;
}

/** As numpy spaces them; one value gets a unit of room around it. */
function evenEdges(low: number, high: number, bins: number): Float64Array<ArrayBuffer> {
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    throw new RangeError(`The elements reach from ${low} to ${high}: say the range of the histogram`);
  }
  const [first, last] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  const width = (last - first) / bins;
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? last : first + i * width));
  if (edges.some((edge, i) => i > 0 && !(edge > edges[i - 1]!))) {
    throw new RangeError(`${bins} bins between ${low} and ${high} are narrower than numbers can tell`);
  }
  return edges;
}
