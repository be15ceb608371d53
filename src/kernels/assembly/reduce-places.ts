// Where the pixels lie: sums weighted by column and row, per block of pixels that follow each other in memory.
// Runs: 16 bytes each: number of pixels, column and row of the first one from the block's origin, unused. Columns and rows stay
// within 32,767 of the origin and blocks within 65,536 pixels, so that no sum below overflows.

/** At `out`: sum, sum of column * value, sum of row * value, smallest, largest (64 bits each). */
function weighNarrow<T>(at: usize, runs: usize, count: i32, out: usize): void {
  let sum: i64 = 0;
  let sumX: i64 = 0;
  let sumY: i64 = 0;
  let least = isSigned<T>() ? i16x8.splat(i16.MAX_VALUE) : i16x8.splat(-1);
  let most = isSigned<T>() ? i16x8.splat(i16.MIN_VALUE) : i16x8.splat(0);
  let smallest: i64 = i64.MAX_VALUE;
  let largest: i64 = i64.MIN_VALUE;
  let hasLanes = false;
  let p = at;
  const last = runs + ((<usize>count) << 4);
  for (let run = runs; run < last; run += 16) {
    const pixels = load<i32>(run);
    const steps = pixels >> 3;
    const end = p + ((<usize>steps) << 3) * sizeof<T>();
    // Pairs of neighbours added up, and the right ones of them alone; `before` adds up what the pairs had come to before each step.
    let pairs = i32x4.splat(0);
    let odd = i32x4.splat(0);
    let before = i64x2.splat(0);
    if (steps > 0) hasLanes = true;
    for (; p < end; p += 8 * sizeof<T>()) {
      const v = lanesOf<T>(p);
      if (isSigned<T>()) {
        least = i16x8.min_s(least, v);
        most = i16x8.max_s(most, v);
        before = i64x2.add(before, i64x2.add(i64x2.extend_low_i32x4_s(pairs), i64x2.extend_high_i32x4_s(pairs)));
        pairs = i32x4.add(pairs, i32x4.extadd_pairwise_i16x8_s(v));
        odd = i32x4.add(odd, i32x4.shr_s(v, 16));
      } else {
        least = i16x8.min_u(least, v);
        most = i16x8.max_u(most, v);
        before = i64x2.add(before, i64x2.add(i64x2.extend_low_i32x4_u(pairs), i64x2.extend_high_i32x4_u(pairs)));
        pairs = i32x4.add(pairs, i32x4.extadd_pairwise_i16x8_u(v));
        odd = i32x4.add(odd, i32x4.shr_u(v, 16));
      }
    }
    const p0 = <i64>i32x4.extract_lane(pairs, 0);
    const p1 = <i64>i32x4.extract_lane(pairs, 1);
    const p2 = <i64>i32x4.extract_lane(pairs, 2);
    const p3 = <i64>i32x4.extract_lane(pairs, 3);
    let rowSum = p0 + p1 + p2 + p3;
    const odds =
      <i64>i32x4.extract_lane(odd, 0) +
      <i64>i32x4.extract_lane(odd, 1) +
      <i64>i32x4.extract_lane(odd, 2) +
      <i64>i32x4.extract_lane(odd, 3);
    // Column in the run = 8 step + 2 pair + odd.
    const stepped = <i64>(steps - 1) * rowSum - (i64x2.extract_lane(before, 0) + i64x2.extract_lane(before, 1));
    let weighed = steps > 0 ? 8 * stepped + 2 * (p1 + 2 * p2 + 3 * p3) + odds : 0;
    for (let i = steps << 3; i < pixels; i++, p += sizeof<T>()) {
      const value = <i64>load<T>(p);
      if (value < smallest) smallest = value;
      if (value > largest) largest = value;
      rowSum += value;
      weighed += value * <i64>i;
    }
    sum += rowSum;
    sumX += weighed + rowSum * <i64>load<i32>(run, 4);
    sumY += rowSum * <i64>load<i32>(run, 8);
  }
  if (hasLanes) {
    v128.store(EIGHT, least);
    v128.store(EIGHT, most, 16);
    for (let lane: usize = 0; lane < 16; lane += 2) {
      const low = isSigned<T>() ? <i64>load<i16>(EIGHT + lane) : <i64>load<u16>(EIGHT + lane);
      const high = isSigned<T>() ? <i64>load<i16>(EIGHT + lane, 16) : <i64>load<u16>(EIGHT + lane, 16);
      if (low < smallest) smallest = low;
      if (high > largest) largest = high;
    }
  }
  store<i64>(out, sum);
  store<i64>(out, sumX, 8);
  store<i64>(out, sumY, 16);
  store<i64>(out, smallest, 24);
  store<i64>(out, largest, 32);
}

const EIGHT = memory.data(32, 16);

function lanesOf<T>(at: usize): v128 {
  if (sizeof<T>() === 2) return v128.load(at);
  return isSigned<T>() ? v128.load_ext<i8>(at) : v128.load_ext<u8>(at);
}

export function weighI8(at: usize, runs: usize, count: i32, out: usize): void {
  weighNarrow<i8>(at, runs, count, out);
}

export function weighU8(at: usize, runs: usize, count: i32, out: usize): void {
  weighNarrow<u8>(at, runs, count, out);
}

export function weighI16(at: usize, runs: usize, count: i32, out: usize): void {
  weighNarrow<i16>(at, runs, count, out);
}

export function weighU16(at: usize, runs: usize, count: i32, out: usize): void {
  weighNarrow<u16>(at, runs, count, out);
}

/** At `out`: sum of column * value and of row * value; of 64-bit types in two parts each: of the low 32 bits, of the high ones. */
function weighWide<T>(at: usize, runs: usize, count: i32, out: usize): void {
  let xLow: i64 = 0;
  let yLow: i64 = 0;
  let xHigh: i64 = 0;
  let yHigh: i64 = 0;
  let p = at;
  const last = runs + ((<usize>count) << 4);
  for (let run = runs; run < last; run += 16) {
    const pixels = load<i32>(run);
    const x = <i64>load<i32>(run, 4);
    const y = <i64>load<i32>(run, 8);
    let low: i64 = 0;
    let high: i64 = 0;
    for (let i: i64 = 0; i < <i64>pixels; i++, p += sizeof<T>()) {
      const value = load<T>(p);
      if (sizeof<T>() === 4) {
        low += <i64>value;
        xLow += <i64>value * (x + i);
      } else {
        const lower = <i64>(<u64>value & 0xffffffff);
        const upper = isSigned<T>() ? <i64>value >> 32 : <i64>(<u64>value >> 32);
        low += lower;
        high += upper;
        xLow += lower * (x + i);
        xHigh += upper * (x + i);
      }
    }
    yLow += low * y;
    yHigh += high * y;
  }
  store<i64>(out, xLow);
  store<i64>(out, yLow, 8);
  store<i64>(out, xHigh, 16);
  store<i64>(out, yHigh, 24);
}

export function weighI32(at: usize, runs: usize, count: i32, out: usize): void {
  weighWide<i32>(at, runs, count, out);
}

export function weighU32(at: usize, runs: usize, count: i32, out: usize): void {
  weighWide<u32>(at, runs, count, out);
}

export function weighI64(at: usize, runs: usize, count: i32, out: usize): void {
  weighWide<i64>(at, runs, count, out);
}

export function weighU64(at: usize, runs: usize, count: i32, out: usize): void {
  weighWide<u64>(at, runs, count, out);
}

/** At `out`, of finite values, as doubles: sum of column * value, sum of row * value. */
function weighFloats<T>(at: usize, runs: usize, count: i32, out: usize): void {
  let sumX: f64 = 0;
  let sumY: f64 = 0;
  let p = at;
  const last = runs + ((<usize>count) << 4);
  for (let run = runs; run < last; run += 16) {
    const pixels = load<i32>(run);
    let rowSum: f64 = 0;
    let weighed: f64 = 0;
    let i = 0;
    if (sizeof<T>() === 4) {
      let lanes = f64x2.splat(0);
      let sums = f64x2.splat(0);
      let columns = f64x2.replace_lane(f64x2.splat(0), 1, 1);
      for (; i + 4 <= pixels; i += 4, p += 16) {
        const four = v128.load(p);
        // x - x is 0 unless x is NaN or infinite: those count as 0.
        const finite = v128.and(four, f32x4.eq(f32x4.sub(four, four), f32x4.splat(0)));
        const low = f64x2.promote_low_f32x4(finite);
        const high = f64x2.promote_low_f32x4(
          i8x16.shuffle(finite, finite, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15),
        );
        sums = f64x2.add(sums, f64x2.add(low, high));
        lanes = f64x2.add(lanes, f64x2.mul(low, columns));
        columns = f64x2.add(columns, f64x2.splat(2));
        lanes = f64x2.add(lanes, f64x2.mul(high, columns));
        columns = f64x2.add(columns, f64x2.splat(2));
      }
      rowSum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
      weighed = f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
    }
    for (; i < pixels; i++, p += sizeof<T>()) {
      const value = <f64>load<T>(p);
      if (value - value !== 0) continue;
      rowSum += value;
      weighed += value * <f64>i;
    }
    sumX += weighed + rowSum * <f64>load<i32>(run, 4);
    sumY += rowSum * <f64>load<i32>(run, 8);
  }
  store<f64>(out, sumX);
  store<f64>(out, sumY, 8);
}

export function weighF32(at: usize, runs: usize, count: i32, out: usize): void {
  weighFloats<f32>(at, runs, count, out);
}

export function weighF64(at: usize, runs: usize, count: i32, out: usize): void {
  weighFloats<f64>(at, runs, count, out);
}
