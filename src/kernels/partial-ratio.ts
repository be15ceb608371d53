/**
 * The double nearest to `numerator / denominator`; below 1e-307 it may be the one beside it.
 *
 * @param denominator above 0
 */
export function ratioOf(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -ratioOf(-numerator, denominator);
  if (numerator === 0n) return 0;
  // Scale to a quotient of 64 to 65 bits: 11 more than a double holds, the last one telling of what was cut off.
  const shift = 64 - (bitLength(numerator) - bitLength(denominator));
  const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = quotient * divisor === scaled ? 0n : 1n;
  // In two steps: 2^-1140 alone is no double.
  const half = Math.trunc((shift + 1) / 2);
  return Number((quotient << 1n) | sticky) * 2 ** -half * 2 ** (half - shift - 1);
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}
