// Exact sums of whole numbers. Of one block of pixels (8,192 at most, see reduce-stage.ts) each function stores at `out`:
// smallest, largest, sum (64 bits each, signed types signed), then the sum of squares in parts that JavaScript joins.

/** The 8 lanes of 16 bits that hold 8 bytes. */
function widened<T>(at: usize): v128 {
  if (sizeof<T>() === 2) return v128.load(at);
  return isSigned<T>() ? v128.load_ext<i8>(at) : v128.load_ext<u8>(at);
}

function addWide(sum: v128, words: v128): v128 {
  return i64x2.add(sum, i64x2.add(i64x2.extend_low_i32x4_u(words), i64x2.extend_high_i32x4_u(words)));
}

function total(lanes: v128): i64 {
  return i64x2.extract_lane(lanes, 0) + i64x2.extract_lane(lanes, 1);
}

/** Parts of the squares: one, below 2^45. */
function sumNarrow<T>(at: usize, pixels: i32, out: usize): void {
  let least = isSigned<T>() ? i16x8.splat(i16.MAX_VALUE) : i16x8.splat(-1);
  let most = isSigned<T>() ? i16x8.splat(i16.MIN_VALUE) : i16x8.splat(0);
  let sums = i32x4.splat(0);
  let squares = i64x2.splat(0);
  const last = at + <usize>pixels * sizeof<T>();
  const end = at + <usize>(pixels & ~7) * sizeof<T>();
  let p = at;
  for (; p < end; p += 8 * sizeof<T>()) {
    const v = widened<T>(p);
    if (isSigned<T>()) {
      least = i16x8.min_s(least, v);
      most = i16x8.max_s(most, v);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_s(v));
      // Two squares of -32768 make 2^31: right as unsigned.
      squares = addWide(squares, i32x4.dot_i16x8_s(v, v));
    } else {
      least = i16x8.min_u(least, v);
      most = i16x8.max_u(most, v);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(v));
      squares = addWide(squares, i32x4.extmul_low_i16x8_u(v, v));
      squares = addWide(squares, i32x4.extmul_high_i16x8_u(v, v));
    }
  }
  let smallest: i64 = i64.MAX_VALUE;
  let largest: i64 = i64.MIN_VALUE;
  if (end > at) {
    for (let lane = 0; lane < 8; lane++) {
      const low = lane16<T>(least, lane);
      const high = lane16<T>(most, lane);
      if (low < smallest) smallest = low;
      if (high > largest) largest = high;
    }
  }
  let sum: i64 = total(
    isSigned<T>()
      ? i64x2.add(i64x2.extend_low_i32x4_s(sums), i64x2.extend_high_i32x4_s(sums))
      : i64x2.add(i64x2.extend_low_i32x4_u(sums), i64x2.extend_high_i32x4_u(sums)),
  );
  let square: i64 = total(squares);
  for (; p < last; p += sizeof<T>()) {
    const value = <i64>load<T>(p);
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    sum += value;
    square += value * value;
  }
  store<i64>(out, smallest);
  store<i64>(out, largest, 8);
  store<i64>(out, sum, 16);
  store<i64>(out, square, 24);
}

const LANES = memory.data(16, 16);

function lane16<T>(lanes: v128, lane: i32): i64 {
  v128.store(LANES, lanes);
  const at = LANES + ((<usize>lane) << 1);
  return isSigned<T>() ? <i64>load<i16>(at) : <i64>load<u16>(at);
}

export function sumI8(at: usize, pixels: i32, out: usize): void {
  sumNarrow<i8>(at, pixels, out);
}

export function sumU8(at: usize, pixels: i32, out: usize): void {
  sumNarrow<u8>(at, pixels, out);
}

export function sumI16(at: usize, pixels: i32, out: usize): void {
  sumNarrow<i16>(at, pixels, out);
}

export function sumU16(at: usize, pixels: i32, out: usize): void {
  sumNarrow<u16>(at, pixels, out);
}

/** Parts of the squares: their low 32 bits, their high 32 bits. */
function sumWords<T>(at: usize, pixels: i32, out: usize): void {
  let smallest: i64 = i64.MAX_VALUE;
  let largest: i64 = i64.MIN_VALUE;
  let sum: i64 = 0;
  let lows: u64 = 0;
  let highs: u64 = 0;
  const last = at + ((<usize>pixels) << 2);
  for (let p = at; p < last; p += 4) {
    const value = <i64>load<T>(p);
    smallest = min(smallest, value);
    largest = max(largest, value);
    sum += value;
    const square = <u64>(value * value);
    lows += square & 0xffffffff;
    highs += square >> 32;
  }
  store<i64>(out, smallest);
  store<i64>(out, largest, 8);
  store<i64>(out, sum, 16);
  store<u64>(out, lows, 24);
  store<u64>(out, highs, 32);
}

export function sumI32(at: usize, pixels: i32, out: usize): void {
  sumWords<i32>(at, pixels, out);
}

export function sumU32(at: usize, pixels: i32, out: usize): void {
  sumWords<u32>(at, pixels, out);
}

/**
 * Sum as low words (unsigned) and high words (signed types: signed). With magnitude = a + b 2^32, parts of the squares: low and
 * high 32 bits of a a, of a b, of b b.
 */
function sumLongs<T>(at: usize, pixels: i32, out: usize): void {
  let smallest: T = load<T>(at);
  let largest: T = smallest;
  let lowSum: u64 = 0;
  let highSum: i64 = 0;
  let aaLow: u64 = 0;
  let aaHigh: u64 = 0;
  let abLow: u64 = 0;
  let abHigh: u64 = 0;
  let bbLow: u64 = 0;
  let bbHigh: u64 = 0;
  const last = at + ((<usize>pixels) << 3);
  for (let p = at; p < last; p += 8) {
    const value = load<T>(p);
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    lowSum += <u64>value & 0xffffffff;
    highSum += isSigned<T>() ? <i64>value >> 32 : <i64>(<u64>value >> 32);
    // -2^63 negated is itself: right as unsigned.
    const magnitude = isSigned<T>() && <i64>value < 0 ? <u64>-(<i64>value) : <u64>value;
    const a = magnitude & 0xffffffff;
    const b = magnitude >> 32;
    const aa = a * a;
    const ab = a * b;
    const bb = b * b;
    aaLow += aa & 0xffffffff;
    aaHigh += aa >> 32;
    abLow += ab & 0xffffffff;
    abHigh += ab >> 32;
    bbLow += bb & 0xffffffff;
    bbHigh += bb >> 32;
  }
  store<T>(out, smallest);
  store<T>(out, largest, 8);
  store<u64>(out, lowSum, 16);
  store<i64>(out, highSum, 24);
  store<u64>(out, aaLow, 32);
  store<u64>(out, aaHigh, 40);
  store<u64>(out, abLow, 48);
  store<u64>(out, abHigh, 56);
  store<u64>(out, bbLow, 64);
  store<u64>(out, bbHigh, 72);
}

export function sumI64(at: usize, pixels: i32, out: usize): void {
  sumLongs<i64>(at, pixels, out);
}

export function sumU64(at: usize, pixels: i32, out: usize): void {
  sumLongs<u64>(at, pixels, out);
}
