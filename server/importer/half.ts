/** IEEE 754 binary16 ("float16"), which Node 20 has no typed array for. Every half is exact in a double and in a float32. */

/** The number that 16 bits mean. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The bits of the half nearest to a number that is one (fill values); `undefined` when no half has exactly this value. */
export function numberToHalf(value: number): number | undefined {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (size === 0) return sign;
  const exponent = Math.max(Math.floor(Math.log2(size)), -14);
  for (const e of [exponent - 1, exponent, exponent + 1]) {
    const steps = size / 2 ** (e - 10);
    if (e === -14 && Number.isInteger(steps) && steps < 1024) return sign | steps;
    if (e >= -14 && e <= 15 && Number.isInteger(steps) && steps >= 1024 && steps < 2048) {
      return sign | ((e + 15) << 10) | (steps - 1024);
    }
  }
  return undefined;
}

let table: Float32Array | undefined;

/** Halves as floats, through a table of all 65,536. */
export function halvesToFloats(halves: Uint16Array): Float32Array {
  table ??= Float32Array.from({ length: 65_536 }, (_, bits) => halfToNumber(bits));
  const floats = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) floats[i] = table[halves[i]!]!;
  return floats;
}
