/** The two ranks between which quantile q of n pixels lies, and how far: type 7 of R, the rule of numpy. */
export function quantileRanks(n: number, q: number): Readonly<{ lower: number; upper: number; fraction: number }> {
  const h = (n - 1) * q;
  const lower = Math.floor(h);
  return { lower, upper: Math.min(n - 1, Math.ceil(h)), fraction: h - lower };
}

/** The value between two ranks; whole numbers stay exact where the result is one, beyond 2^53 others are rounded to a double. */
export function interpolate(lower: number | bigint, upper: number | bigint, fraction: number): number | bigint {
  if (lower === upper || fraction === 0) return lower;
  if (typeof lower === "number" && typeof upper === "number") {
    // The mean of two, as numpy's median takes it, unless it overflows.
    if (fraction === 0.5) return Number.isFinite(lower + upper) ? (lower + upper) / 2 : lower / 2 + upper / 2;
    return lower + (upper - lower) * fraction;
  }
  const low = BigInt(lower);
  const distance = BigInt(upper) - low;
  if (fraction === 0.5 && distance % 2n === 0n) return low + distance / 2n;
  return Number(low) + Number(distance) * fraction;
}
