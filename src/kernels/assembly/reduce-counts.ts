// Counts by key: tables of 32-bit cells. The key of a pixel sorts as its value does (see reduce-keys.ts).

export function count(table: usize, key: usize): void {
  const cell = table + (key << 2);
  store<u32>(cell, load<u32>(cell) + 1);
}

// What a key is made of: 0 unsigned, 1 signed, 2 floating.

/** The key of 32 bits; 0 stands for a float that is not finite, which no finite one has. */
function key32(bits: u32, kind: i32): u32 {
  if (kind === 0) return bits;
  if (kind === 1) return bits ^ 0x80000000;
  if ((bits & 0x7f800000) === 0x7f800000) return 0;
  return bits ^ (<u32>(<i32>bits >> 31) | 0x80000000);
}

function key64(bits: u64, kind: i32): u64 {
  if (kind === 0) return bits;
  if (kind === 1) return bits ^ 0x8000000000000000;
  if ((bits & 0x7ff0000000000000) === 0x7ff0000000000000) return 0;
  return bits ^ (<u64>(<i64>bits >> 63) | 0x8000000000000000);
}

/** Counts the first 16 bits of the keys. */
export function countKeys32(table: usize, at: usize, pixels: i32, kind: i32): void {
  const last = at + ((<usize>pixels) << 2);
  for (let p = at; p < last; p += 4) {
    const key = key32(load<u32>(p), kind);
    if (kind === 2 && key === 0) continue;
    count(table, <usize>(key >> 16));
  }
}

export function countKeys64(table: usize, at: usize, pixels: i32, kind: i32): void {
  const last = at + ((<usize>pixels) << 3);
  for (let p = at; p < last; p += 8) {
    const key = key64(load<u64>(p), kind);
    if (kind === 2 && key === 0) continue;
    count(table, <usize>(key >> 48));
  }
}

/**
 * Counts the last 16 bits of keys whose first 16 are `prefix`. Of floats the prefix must be that of a finite one: no other float has
 * it then.
 */
export function countSlice32(table: usize, at: usize, pixels: i32, kind: i32, prefix: u32): void {
  // Key = bits ^ flip; of a negative float all bits are flipped. So bits that begin with one of two halves are wanted.
  const isNegative = kind === 2 && prefix < 0x8000;
  const flip: u32 = isNegative ? 0xffffffff : kind === 0 ? 0 : 0x80000000;
  const wanted = (prefix << 16) ^ (flip & 0xffff0000);
  const mask = i32x4.splat(0xffff0000);
  const four = i32x4.splat(wanted);
  const end = at + ((<usize>pixels & ~3) << 2);
  const last = at + ((<usize>pixels) << 2);
  let p = at;
  for (; p < end; p += 16) {
    if (!v128.any_true(i32x4.eq(v128.and(v128.load(p), mask), four))) continue;
    for (let q = p; q < p + 16; q += 4) {
      const bits = load<u32>(q);
      if ((bits & 0xffff0000) === wanted) count(table, <usize>((bits ^ flip) & 0xffff));
    }
  }
  for (; p < last; p += 4) {
    const bits = load<u32>(p);
    if ((bits & 0xffff0000) === wanted) count(table, <usize>((bits ^ flip) & 0xffff));
  }
}

/** Counts the 16 bits after the first `prefixBits` (16, 32, 48) of keys that begin with `prefix`. */
export function countSlice64(table: usize, at: usize, pixels: i32, kind: i32, prefix: u64, prefixBits: i32): void {
  const last = at + ((<usize>pixels) << 3);
  const rest = <u64>(64 - prefixBits);
  for (let p = at; p < last; p += 8) {
    const key = key64(load<u64>(p), kind);
    if (kind === 2 && key === 0) continue;
    if (key >> rest === prefix) count(table, <usize>((key >> (rest - 16)) & 0xffff));
  }
}
