// Exact sums of whole numbers. Of one block of pixels (see reduce-stage.ts) each function stores at `out`:
// smallest, largest, sum (64 bits each, signed types signed), then the sum of squares in parts that JavaScript joins.

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
