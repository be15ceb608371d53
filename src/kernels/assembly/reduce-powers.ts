// Exact sums of third and fourth powers of whole numbers, in limbs of 32 bits: slot k weighs 2^(32 k) and is kept in two halves, the
// low and the high 32 bits of what was added to it, so that 16,384 pixels cannot overflow. Slots of odd powers are signed.

const MASK: u64 = 0xffffffff;
/** Slots: 0 to 4 of the third powers, 5 to 11 of the fourth; each two words of 64 bits. */
const SLOTS: usize = 12;

function add(out: usize, slot: usize, product: u64, times: i64): void {
  const at = out + (slot << 4);
  store<i64>(at, load<i64>(at) + times * <i64>(product & MASK));
  store<i64>(at, load<i64>(at, 8) + times * <i64>(product >> 32), 8);
}

/** At `out`: the slots, 24 words. */
function powers32<T>(at: usize, pixels: i32, out: usize): void {
  memory.fill(out, 0, SLOTS << 4);
  const last = at + ((<usize>pixels) << 2);
  let c0: i64 = 0;
  let c1: i64 = 0;
  let c2: i64 = 0;
  let c3: i64 = 0;
  let f0: u64 = 0;
  let f1: u64 = 0;
  let f2: u64 = 0;
  let f3: u64 = 0;
  let f4: u64 = 0;
  let f5: u64 = 0;
  for (let p = at; p < last; p += 4) {
    const value = <i64>load<T>(p);
    const sign: i64 = value < 0 ? -1 : 1;
    const m = <u64>(value * sign);
    const square = m * m;
    const low = square & MASK;
    const high = square >> 32;
    const ml = m * low;
    const mh = m * high;
    c0 += sign * <i64>(ml & MASK);
    c1 += sign * <i64>(ml >> 32);
    c2 += sign * <i64>(mh & MASK);
    c3 += sign * <i64>(mh >> 32);
    const ll = low * low;
    const lh = low * high;
    const hh = high * high;
    f0 += ll & MASK;
    f1 += ll >> 32;
    f2 += lh & MASK;
    f3 += lh >> 32;
    f4 += hh & MASK;
    f5 += hh >> 32;
  }
  store<i64>(out, c0);
  store<i64>(out, c1, 8);
  store<i64>(out, c2, 16);
  store<i64>(out, c3, 24);
  store<u64>(out, f0, 80);
  store<u64>(out, f1, 88);
  store<u64>(out, 2 * f2, 96);
  store<u64>(out, 2 * f3, 104);
  store<u64>(out, f4, 112);
  store<u64>(out, f5, 120);
}

export function powersI32(at: usize, pixels: i32, out: usize): void {
  powers32<i32>(at, pixels, out);
}

export function powersU32(at: usize, pixels: i32, out: usize): void {
  powers32<u32>(at, pixels, out);
}

function powers64<T>(at: usize, pixels: i32, out: usize): void {
  memory.fill(out, 0, SLOTS << 4);
  const last = at + ((<usize>pixels) << 3);
  for (let p = at; p < last; p += 8) {
    const value = load<T>(p);
    const isNegative = isSigned<T>() && <i64>value < 0;
    const sign: i64 = isNegative ? -1 : 1;
    // -2^63 negated is itself: right as unsigned.
    const m = isNegative ? <u64>-(<i64>value) : <u64>value;
    const a = m & MASK;
    const b = m >> 32;
    const aa = a * a;
    const ab = a * b;
    const bb = b * b;
    // The square in four limbs.
    const s0 = aa & MASK;
    const t1 = (aa >> 32) + 2 * (ab & MASK);
    const s1 = t1 & MASK;
    const t2 = (t1 >> 32) + 2 * (ab >> 32) + (bb & MASK);
    const s2 = t2 & MASK;
    const s3 = (t2 >> 32) + (bb >> 32);
    add(out, 0, a * s0, sign);
    add(out, 1, a * s1, sign);
    add(out, 1, b * s0, sign);
    add(out, 2, a * s2, sign);
    add(out, 2, b * s1, sign);
    add(out, 3, a * s3, sign);
    add(out, 3, b * s2, sign);
    add(out, 4, b * s3, sign);
    add(out, 5, s0 * s0, 1);
    add(out, 6, s0 * s1, 2);
    add(out, 7, s0 * s2, 2);
    add(out, 7, s1 * s1, 1);
    add(out, 8, s0 * s3, 2);
    add(out, 8, s1 * s2, 2);
    add(out, 9, s1 * s3, 2);
    add(out, 9, s2 * s2, 1);
    add(out, 10, s2 * s3, 2);
    add(out, 11, s3 * s3, 1);
  }
}

export function powersI64(at: usize, pixels: i32, out: usize): void {
  powers64<i64>(at, pixels, out);
}

export function powersU64(at: usize, pixels: i32, out: usize): void {
  powers64<u64>(at, pixels, out);
}
