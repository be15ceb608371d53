import { ratioOf } from "./partial-ratio.ts";

/** What the pixels amount to, in exact arithmetic: for tests. Slow. */
export type ExactMoments = Readonly<{ n: number; sum: number; mean: number; m2: number; m3: number; m4: number }>;

/** Sum, mean and central power sums of finite doubles, each rounded once. */
export function exactMoments(values: readonly number[]): ExactMoments {
  const parts = values.map(splitDouble);
  const lowest = parts.reduce((low, { exponent }) => Math.min(low, exponent), 0);
  const scaled = parts.map(({ mantissa, exponent }) => mantissa << BigInt(exponent - lowest));
  const n = BigInt(values.length);
  const unit = 1n << BigInt(-lowest);
  const total = scaled.reduce((sum, value) => sum + value, 0n);
  // n (v - mean) is whole in the scaled unit.
  const power = (k: number) => {
    const sum = scaled.reduce((all, value) => all + (n * value - total) ** BigInt(k), 0n);
    return ratioOf(sum, (n * unit) ** BigInt(k));
  };
  return {
    n: values.length,
    sum: ratioOf(total, unit),
    mean: ratioOf(total, n * unit),
    m2: power(2),
    m3: power(3),
    m4: power(4),
  };
}

/** value = mantissa * 2^exponent, exactly. */
function splitDouble(value: number): { mantissa: bigint; exponent: number } {
  const bits = new BigUint64Array(new Float64Array([value]).buffer)[0]!;
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n === 1n ? -magnitude : magnitude, exponent: Math.max(biased, 1) - 1075 };
}
