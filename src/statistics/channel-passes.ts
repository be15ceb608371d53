import type { Dtype } from "../datalayer/dtype.ts";
import { EMPTY, type Partial, type ReduceRequest } from "../kernels/partial.ts";
import { isNarrow } from "../kernels/reduce-keys.ts";
import { EXACT, type Source } from "./exactness.ts";
import { finishStatistics, type Statistics } from "./finish.ts";
import { binsFor, type Histogram, histogramOfBins, histogramOfOneValue } from "./histogram.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { narrowStatistics } from "./narrow-statistics.ts";
import { advanceSearch, foundValues, nextRequest, type RankSearch, startSearch } from "./order.ts";
import { COLUMN_PERCENTS, modeOfHistogram, type OrderStatistics, orderOfRanks, ranksOf } from "./order-statistics.ts";
import type { RunContext } from "./run-context.ts";

type Refine = Extract<ReduceRequest, { kind: "refine" }>;

/** What one channel of one region asks of its pixels, pass by pass, and what the answers come to. Reads nothing itself. */
export class ChannelPasses {
  readonly #dtype: Dtype;
  readonly #context: RunContext;
  readonly #percents: readonly number[];
  #partial: Partial = EMPTY;
  #request: ReduceRequest | undefined = { kind: "summary", places: true };
  #search: RankSearch | undefined;
  #order: OrderStatistics | undefined;
  #histogram: Histogram | undefined;
  #counted: Readonly<{ n: number; sum: number | bigint }> | undefined;
  // Finishing costs 0.2 ms a channel; the same partial is finished once.
  #finishedFrom: Partial | undefined;
  #moments: Moments = momentsOf(EMPTY);

  constructor(dtype: Dtype, context: RunContext) {
    this.#dtype = dtype;
    this.#context = context;
    this.#percents = [...new Set([...COLUMN_PERCENTS, ...context.percents])];
  }

  /** What the next pass must ask of every pixel; `undefined` when everything is known. */
  get request(): ReduceRequest | undefined {
    return this.#request;
  }

  /** Of the first pass. */
  get partial(): Partial {
    return this.#partial;
  }

  /** Some pixels of the first pass are in. */
  show(partial: Partial): void {
    if (this.#request?.kind === "summary") this.#partial = partial;
  }

  /** @param answer to `request`, of all pixels */
  accept(answer: Partial): void {
    if (this.#request?.kind === "summary") this.#acceptSummary(answer);
    else if (this.#request !== undefined) this.#acceptRefined(this.#request, answer);
  }

  statistics(isComplete: boolean, source: Source = EXACT): Statistics {
    const now = this.#momentsNow();
    const context = this.#context;
    if (this.#partial.kind === "narrow") return narrowStatistics(this.#partial, context, isComplete, source, now);
    const range = context.range && { ...context.range, counted: this.#counted };
    const known = { order: this.#order, histogram: this.#histogram, range, isComplete, source };
    return finishStatistics(now, { ...context, ...known });
  }

  #momentsNow(): Moments {
    if (this.#finishedFrom !== this.#partial) this.#moments = momentsOf(this.#partial);
    this.#finishedFrom = this.#partial;
    return this.#moments;
  }

  #acceptSummary(answer: Partial): void {
    this.#partial = answer;
    this.#request = undefined;
    if (isNarrow(this.#dtype)) return;
    const { n, min, max, counts, sum } = this.#momentsNow();
    if (n === 0 || min === undefined || max === undefined || counts === undefined) return;
    const ranks = ranksOf(n, this.#percents);
    const { range } = this.#context;
    if (min === max) {
      const isIn = range !== undefined && min >= range.low && min <= range.high;
      this.#counted = isIn ? { n, sum } : { n: 0, sum: 0 };
      this.#histogram = histogramOfOneValue(Number(min), n);
      const same = ranks.map(() => min);
      this.#order = orderOfRanks(n, this.#percents, same, min);
      return;
    }
    this.#search = startSearch(this.#dtype, counts, ranks);
    const request = nextRequest(this.#search);
    this.#request = request && { ...request, bins: binsFor(this.#dtype, min, max), range };
  }

  #acceptRefined({ bins, range }: Refine, answer: Partial): void {
    if (answer.kind !== "refined" || this.#search === undefined) {
      throw new TypeError(`Asked to refine, got ${answer.kind}`);
    }
    if (bins !== undefined && answer.bins !== undefined) this.#histogram = histogramOfBins(bins, answer.bins);
    if (range !== undefined && answer.inRange !== undefined) this.#counted = plainSum(answer.inRange);
    this.#search = advanceSearch(this.#search, answer);
    this.#request = nextRequest(this.#search);
    if (this.#request !== undefined) return;
    const mode = this.#histogram && modeOfHistogram(this.#histogram);
    this.#order = orderOfRanks(this.#momentsNow().n, this.#percents, foundValues(this.#search), mode);
  }
}

function plainSum({ n, sum }: Readonly<{ n: number; sum: number | bigint }>) {
  return { n, sum: Number.isSafeInteger(Number(sum)) ? Number(sum) : sum };
}
