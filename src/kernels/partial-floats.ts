import { type Counts, mergeOptionalCounts, repeatCounts } from "./partial-counts.ts";
import { addPairs, scalePair } from "./partial-pairs.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** Moments about the mean, merged by Chan and Pebay: associative up to rounding. NaN and infinities are only counted. */
export type FloatPartial = Readonly<{
  kind: "floats";
  dtype: PixelDtype;
  /** Finite pixels. */
  n: number;
  nNaN: number;
  nInf: number;
  /** Infinity while n is 0; max: -Infinity. */
  min: number;
  max: number;
  /** The sum is `sum + sumLow`, unevaluated: the second holds what rounding took from the first. */
  sum: number;
  sumLow: number;
  /** Sums of the 2nd, 3rd and 4th powers of the distance from the mean. */
  m2: number;
  m3: number;
  m4: number;
  /** Leading 16 bits of the sort keys of finite pixels; `undefined` unless asked for. */
  keys: Counts | undefined;
}>;

export function mergeFloats(a: FloatPartial, b: FloatPartial): FloatPartial {
  const counted = { nNaN: a.nNaN + b.nNaN, nInf: a.nInf + b.nInf, keys: mergeOptionalCounts(a.keys, b.keys) };
  if (a.n === 0) return { ...b, ...counted };
  if (b.n === 0) return { ...a, ...counted };
  const n = a.n + b.n;
  const [sum, sumLow] = addPairs([a.sum, a.sumLow], [b.sum, b.sumLow]);
  // (mean of b - mean of a) from exact products: rounded means may differ by less than their rounding.
  const up = scalePair([b.sum, b.sumLow], a.n);
  const down = scalePair([a.sum, a.sumLow], b.n);
  const product = a.n * b.n;
  const delta = (up[0] - down[0] + (up[1] - down[1])) / product;
  const step = delta / n;
  const m2 = a.m2 + b.m2 + delta * step * product;
  const m3 = a.m3 + b.m3 + delta * step * step * product * (a.n - b.n) + 3 * step * (a.n * b.m2 - b.n * a.m2);
  const m4 =
    a.m4 +
    b.m4 +
    delta * step * step * step * product * (a.n * a.n - product + b.n * b.n) +
    6 * step * step * (a.n * a.n * b.m2 + b.n * b.n * a.m2) +
    4 * step * (a.n * b.m3 - b.n * a.m3);
  const min = Math.min(a.min, b.min);
  const max = Math.max(a.max, b.max);
  return { kind: "floats", dtype: a.dtype, n, ...counted, min, max, sum, sumLow, m2, m3, m4 };
}

/** `times` is a whole number above 0. */
export function repeatFloats(partial: FloatPartial, times: number): FloatPartial {
  const [sum, sumLow] = scalePair([partial.sum, partial.sumLow], times);
  return {
    ...partial,
    n: partial.n * times,
    nNaN: partial.nNaN * times,
    nInf: partial.nInf * times,
    sum,
    sumLow,
    m2: partial.m2 * times,
    m3: partial.m3 * times,
    m4: partial.m4 * times,
    keys: partial.keys && repeatCounts(partial.keys, times),
  };
}
