import { ratioOf } from "../../kernels/partial-ratio.ts";

/** A whole number: a double while that is exact. */
export type Whole = number | bigint;

export function add(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b)) return a + b;
  return BigInt(a) + BigInt(b);
}

export function multiply(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a * b)) return a * b;
  return BigInt(a) * BigInt(b);
}

/** The double nearest to `a / b`; b is not 0. */
export function ratio(a: Whole, b: Whole): number {
  if (typeof a === "number" && typeof b === "number") return a / b + 0;
  const sign = b < 0 ? -1n : 1n;
  return ratioOf(BigInt(a) * sign, BigInt(b) * sign);
}

/** As a number where it is exact. */
export function plain(value: Whole): Whole {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
