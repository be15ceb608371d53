// Half-precision floats: node 20 has no Float16Array, and a table beats per-value arithmetic.

let table: Float32Array | undefined;

/** All 65,536 halves; the index is the bit pattern. */
function halves(): Float32Array {
  if (table !== undefined) return table;
  table = new Float32Array(65_536);
  for (let bits = 0; bits < 65_536; bits++) table[bits] = decode(bits);
  return table;
}

function decode(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

/** The number that a half of these 16 bits is; exact. */
export function halfToFloat(bits: number): number {
  return halves()[bits]!;
}

/** Every half of `bits` as a float. */
export function halvesToFloats(bits: Uint16Array): Float32Array<ArrayBuffer> {
  const numbers = halves();
  const floats = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) floats[i] = numbers[bits[i]!]!;
  return floats;
}
