import type { PixelDtype } from "./reduce-pixels.ts";

/** Contrast limits as the ramp kernels take them: n = (v - low) / range. */
export type RampLimits = Readonly<{
  /** For types that doubles hold exactly. */
  low: number;
  /** For 64-bit integers: low = lowWhole + lowRest. */
  lowWhole: bigint;
  lowRest: number;
  range: number;
}>;

const WIDE: Partial<Record<PixelDtype, readonly [least: bigint, most: bigint]>> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** Equal limits are a step: n is 1 from there on, else 0. */
export function rampLimits(dtype: PixelDtype, [low, high]: readonly [number, number]): RampLimits {
  const wide = WIDE[dtype];
  if (wide === undefined) {
    // No value lies between a double and the one before it.
    const start = low === high ? previousDouble(high) : low;
    return { low: start, lowWhole: 0n, lowRest: 0, range: high - start };
  }
  const start = low === high ? Math.ceil(high) - 1 : low;
  let lowWhole = BigInt(Math.floor(start));
  let lowRest = start - Math.floor(start);
  if (low === high && Math.abs(high) > Number.MAX_SAFE_INTEGER) {
    lowWhole = BigInt(high) - 1n;
    lowRest = 0;
  }
  const [least, most] = wide;
  const inside = lowWhole < least ? least : lowWhole > most ? most : lowWhole;
  lowRest += Number(lowWhole - inside);
  return { low: 0, lowWhole: inside, lowRest, range: low === high ? 1 : high - low };
}

function previousDouble(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  const number = Float64Array.of(value);
  const bits = new BigInt64Array(number.buffer);
  bits[0]! += value > 0 ? -1n : 1n;
  return number[0]!;
}
