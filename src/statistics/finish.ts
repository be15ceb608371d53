import type { Spot } from "../kernels/partial-places.ts";
import type { ColumnName } from "./columns.ts";
import { EXACT, type Source } from "./exactness.ts";
import type { Histogram } from "./histogram.ts";
import type { Moments } from "./moments.ts";
import type { OrderStatistics } from "./order-statistics.ts";
import { NO_PIXEL_SIZE, type RegionMeasures } from "./region-measures.ts";
import type { Blank, Value } from "./value.ts";

/** Pixels with a value in a closed range. */
export type ValueRange = Readonly<{ low: number; high: number }>;

type CountName = "n" | "nInside" | "nOutside" | "nNaN" | "nInf" | "nNodata" | "areaPx";

/**
 * Every column of one channel over one region (`columns.ts`), of the finite pixels. Never NaN and never infinite: what has no number
 * is blank and says why.
 */
export type Statistics = Readonly<Record<Exclude<ColumnName, CountName>, Value>> &
  Readonly<Record<CountName, number>> &
  Readonly<{
    histogram: Histogram | undefined;
    /** Percentiles asked for by number, in that order. */
    percentiles: readonly Readonly<{ percent: number; value: Value }>[];
    /** Of which pixels; `exactnessOf(column, source)` tells it for one column. */
    source: Source;
  }>;

export type FinishContext = Readonly<{
  region: RegionMeasures;
  /** Micrometres; `undefined` when the image does not say. */
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  /** `undefined` while later passes are under way. */
  order: OrderStatistics | undefined;
  percents?: readonly number[];
  histogram: Histogram | undefined;
  range?: (ValueRange & Readonly<{ counted: Readonly<{ n: number; sum: number | bigint }> | undefined }>) | undefined;
  /** Mean of the background region in this channel and plane. */
  backgroundMean?: Value | undefined;
  /** All pixels are in: no pixel means that there is none. */
  isComplete: boolean;
  source?: Source;
}>;

const LATER: Blank = { blank: "not known yet" };

/** From what the passes gave to what is shown. */
export function finishStatistics(moments: Moments, context: FinishContext): Statistics {
  const { n, nNaN, nInf, nNodata } = moments;
  const { region, pixelSizeUm, order, source = EXACT } = context;
  const none = reasonForNone(moments, context);
  const of = (value: number | bigint | undefined, reason?: string) => finite(value, none ?? reason);
  const later = (value: number | bigint | undefined) => (none === undefined && order === undefined ? LATER : of(value));
  const single = n === 1 ? "needs two pixels" : undefined;
  const flat = moments.min === moments.max ? "all pixels are equal" : undefined;
  const areaUm2 = pixelSizeUm === undefined ? NO_PIXEL_SIZE : n * pixelSizeUm.x * pixelSizeUm.y;
  const area = pixelSizeUm === undefined ? n : n * pixelSizeUm.x * pixelSizeUm.y;
  const { mean } = moments;
  const sd = moments.variance === undefined ? undefined : Math.sqrt(moments.variance);
  return {
    n,
    nNaN,
    nInf,
    nNodata,
    areaPx: n,
    areaUm2,
    mean: of(mean),
    sd: of(sd, single),
    sdN: of(moments.varianceN === undefined ? undefined : Math.sqrt(moments.varianceN)),
    min: of(moments.min),
    max: of(moments.max),
    ...placeOf("min", moments.minAt, none),
    ...placeOf("max", moments.maxAt, none),
    sum: of(moments.sum),
    integratedDensity: of(mean === undefined ? undefined : area * mean),
    median: later(order?.at(50)),
    upperMedian: later(order?.upperMedian),
    mode: later(order?.mode),
    p5: later(order?.at(5)),
    p25: later(order?.at(25)),
    p75: later(order?.at(75)),
    p95: later(order?.at(95)),
    skewness: of(moments.skewness, flat),
    kurtosis: of(moments.kurtosis, flat),
    cv: of(
      sd === undefined || mean === undefined ? undefined : sd / mean,
      single ?? (mean === 0 ? "the mean is 0" : undefined),
    ),
    massX: of(moments.mass?.x, Number(moments.sum) === 0 ? "the sum is 0" : undefined),
    massY: of(moments.mass?.y, Number(moments.sum) === 0 ? "the sum is 0" : undefined),
    ...rangeColumns(context, n, none),
    ...backgroundColumns(context, moments, none),
    ...region,
    histogram: context.histogram,
    percentiles: (context.percents ?? []).map((percent) => ({ percent, value: later(order?.at(percent)) })),
    source,
  };
}

function placeOf<Name extends "min" | "max">(name: Name, place: Spot | undefined, none: string | undefined) {
  const unknown: Blank = { blank: none ?? "not known" };
  return { [`${name}X`]: place?.x ?? unknown, [`${name}Y`]: place?.y ?? unknown } as Record<
    `${Name}X` | `${Name}Y`,
    Value
  >;
}

function rangeColumns({ range }: FinishContext, n: number, none: string | undefined) {
  const blank =
    none ?? (range === undefined ? "no thresholds are set" : range.counted === undefined ? LATER.blank : undefined);
  const counted = range?.counted;
  return {
    nInRange: finite(counted?.n, blank),
    percentInRange: finite(counted && (100 * counted.n) / n, blank),
    sumInRange: finite(counted?.sum, blank),
  };
}

function backgroundColumns({ backgroundMean }: FinishContext, { n, mean, sum }: Moments, none: string | undefined) {
  const level = typeof backgroundMean === "object" || backgroundMean === undefined ? undefined : Number(backgroundMean);
  const reason =
    none ??
    (backgroundMean === undefined
      ? "no region is the background"
      : typeof backgroundMean === "object"
        ? `background: ${backgroundMean.blank}`
        : undefined);
  return {
    correctedMean: finite(level === undefined || mean === undefined ? undefined : mean - level, reason),
    ctcf: finite(level === undefined ? undefined : Number(sum) - n * level, reason),
  };
}

/** Why there is not one pixel to tell of; `undefined` when there is. */
function reasonForNone({ n, nNaN, nInf, nNodata }: Moments, { isComplete, region }: FinishContext): string | undefined {
  if (n > 0) return undefined;
  if (!isComplete) return "not read yet";
  if (nNaN + nInf + nNodata > 0) return "no finite pixel";
  return region.nOutside > 0 ? "outside the image" : "no pixel centre inside";
}

function finite(value: number | bigint | undefined, reason: string | undefined): Value {
  if (reason !== undefined) return { blank: reason };
  if (value === undefined) return { blank: "not known" };
  if (typeof value === "number" && !Number.isFinite(value)) return { blank: "beyond the range of 64-bit floats" };
  return value;
}
