import { type Dtype, isFloat } from "../../datalayer/dtype.ts";
import type { Limits } from "../channels.ts";
import type { ChannelHistogram } from "../contrast.ts";

/** Steps of a contrast slider: finer than a hand or a screen. */
const MAX_UNITS = 1000;

/**
 * A range of pixel values in equal steps. Sliders count steps: what they do with numbers near 1e-9 or 2^60 is their own.
 */
export type ContrastRange = Readonly<{ min: number; max: number; units: number; isWhole: boolean }>;

/**
 * The range to choose limits in: what the histogram shows, widened to the limits in force.
 *
 * @param histogram `undefined` while there is none: then three times the limits' width
 */
export function contrastRangeOf(dtype: Dtype, histogram: ChannelHistogram | undefined, limits: Limits): ContrastRange {
  const isWhole = !isFloat(dtype);
  const edge = isWhole ? 0.5 : 0;
  const around = limits[1] - limits[0];
  const [from, to] = histogram
    ? [histogram.bins.low + edge, histogram.bins.high - edge]
    : [limits[0] - around, limits[1] + around];
  const min = Math.min(from, ...limits);
  const max = Math.max(to, ...limits);
  const steps = isWhole && max - min >= 1 ? Math.min(MAX_UNITS, Math.round(max - min)) : MAX_UNITS;
  return { min, max: max > min ? max : min + 1, units: steps, isWhole };
}

/** The value at a step, whole for whole numbers. */
export function valueAt(range: ContrastRange, unit: number): number {
  if (unit <= 0) return range.min;
  if (unit >= range.units) return range.max;
  const value = range.min + (unit / range.units) * (range.max - range.min);
  return range.isWhole ? Math.round(value) : Number(value.toPrecision(7));
}

/** The step nearest to a value. */
export function unitOf(range: ContrastRange, value: number): number {
  const unit = Math.round(((value - range.min) / (range.max - range.min)) * range.units);
  return Math.max(0, Math.min(range.units, unit));
}

/** Limits by hand must be finite and in order. */
export function areLimits(low: number, high: number): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && low < high;
}

/** A limit as text: whole, or with the digits that matter in its range. */
export function formatLimit(value: number, isWhole: boolean): string {
  return isWhole && Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(5)));
}
