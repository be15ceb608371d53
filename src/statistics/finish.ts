import type { Histogram } from "./histogram.ts";
import type { Moments } from "./moments.ts";

/** No number, and why: shown as an empty cell with the reason. */
export type Blank = Readonly<{ blank: string }>;
export type Value = number | bigint | Blank;

/** Statistics of one channel over one region. All are of level 0 and of the finite pixels, see `definitions.ts`. */
export type Statistics = Readonly<{
  n: number;
  nNaN: number;
  nInf: number;
  /** Member pixels beyond the edges of the image. */
  nOutside: number;
  areaPx: number;
  areaUm2: Value;
  mean: Value;
  /** Sample standard deviation: divisor n - 1. */
  sd: Value;
  min: Value;
  max: Value;
  /** Exact for integers; a `bigint` from 2^53 on. */
  sum: Value;
  median: Value;
  histogram: Histogram | undefined;
}>;

export type FinishContext = Readonly<{
  nOutside: number;
  /** Micrometres; `undefined` when the image does not say. */
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  /** `undefined` while later passes are under way. */
  median: number | bigint | undefined;
  histogram: Histogram | undefined;
  /** All pixels are in: no pixel means that there is none. */
  isComplete: boolean;
}>;

export function isBlank(value: Value): value is Blank {
  return typeof value === "object";
}

/** From what the passes gave to what is shown. Nothing is ever NaN or infinite: such a value is blank with its reason. */
export function finishStatistics(moments: Moments, context: FinishContext): Statistics {
  const { n, nNaN, nInf } = moments;
  const reason = reasonForNone(moments, context);
  const { pixelSizeUm } = context;
  return {
    n,
    nNaN,
    nInf,
    nOutside: context.nOutside,
    areaPx: n,
    areaUm2: pixelSizeUm === undefined ? { blank: "the image has no pixel size" } : n * pixelSizeUm.x * pixelSizeUm.y,
    mean: finite(moments.mean, reason),
    sd: finite(
      moments.variance === undefined ? undefined : Math.sqrt(moments.variance),
      reason ?? (n === 1 ? "needs two pixels" : undefined),
    ),
    min: finite(moments.min, reason),
    max: finite(moments.max, reason),
    sum: finite(moments.sum, reason),
    median: finite(context.median, reason ?? (context.median === undefined ? "not known yet" : undefined)),
    histogram: context.histogram,
  };
}

/** Why there is not one pixel to tell of; `undefined` when there is. */
function reasonForNone({ n, nNaN, nInf }: Moments, { isComplete, nOutside }: FinishContext): string | undefined {
  if (n > 0) return undefined;
  if (!isComplete) return "not read yet";
  if (nNaN + nInf > 0) return "no finite pixel";
  return nOutside > 0 ? "outside the image" : "no pixel centre inside";
}

function finite(value: number | bigint | undefined, reason: string | undefined): Value {
  if (reason !== undefined) return { blank: reason };
  if (value === undefined) return { blank: "not known" };
  if (typeof value === "number" && !Number.isFinite(value)) return { blank: "beyond the range of 64-bit floats" };
  return value;
}
