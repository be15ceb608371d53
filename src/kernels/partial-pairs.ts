/** An unevaluated sum of two doubles: `high` is the rounded value, `low` what rounding took; about 32 digits. */
export type Pair = readonly [high: number, low: number];

/** Sum of two pairs; error about 1e-32 of the larger operand. */
export function addPairs(a: Pair, b: Pair): Pair {
  const sum = a[0] + b[0];
  const part = sum - a[0];
  const low = a[0] - (sum - part) + (b[0] - part) + (a[1] + b[1]);
  const high = sum + low;
  return Number.isFinite(high) ? [high, low - (high - sum)] : [sum, 0];
}

/** The exact product (Dekker, splitting by Veltkamp); plain rounding where a factor is beyond 1e300. */
export function multiplyExactly(a: number, b: number): Pair {
  const high = a * b;
  const SPLIT = 134_217_729; // 2^27 + 1
  const scaledA = SPLIT * a;
  const a1 = scaledA - (scaledA - a);
  const scaledB = SPLIT * b;
  const b1 = scaledB - (scaledB - b);
  const a0 = a - a1;
  const b0 = b - b1;
  const low = a0 * b0 - (high - a1 * b1 - a0 * b1 - a1 * b0);
  return Number.isFinite(low) ? [high, low] : [high, 0];
}

/** Pair times a number. */
export function scalePair(a: Pair, factor: number): Pair {
  return addPairs(multiplyExactly(a[0], factor), [a[1] * factor, 0]);
}
