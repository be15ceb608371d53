// Where the pixels lie: sums weighted by column and row, per block of pixels that follow each other in memory.
// Runs: 16 bytes each: number of pixels, column and row of the first one from the block's origin, unused. Columns and rows stay
// within 32,767 of the origin and blocks within 65,536 pixels, so that no sum below overflows.

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
