// Finite floats as doubles, and their moments about a pivot.

/**
 * Copies the finite ones of `pixels` floats to `values` as doubles and returns how many.
 * At `out`: number of NaN, number of infinities (32 bits each).
 */
function keepFinite<T>(at: usize, pixels: i32, values: usize, out: usize): i32 {
  let kept = values;
  let nan: i32 = 0;
  let infinite: i32 = 0;
  const last = at + <usize>pixels * sizeof<T>();
  let p = at;
  if (sizeof<T>() === 4) {
    const end = at + ((<usize>pixels & ~3) << 2);
    for (; p < end; p += 16) {
      const four = v128.load(p);
      // x - x is 0 unless x is NaN or infinite.
      if (i32x4.all_true(f32x4.eq(f32x4.sub(four, four), f32x4.splat(0)))) {
        v128.store(kept, f64x2.promote_low_f32x4(four));
        v128.store(
          kept,
          f64x2.promote_low_f32x4(
            i8x16.shuffle(four, four, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15),
          ),
          16,
        );
        kept += 32;
        continue;
      }
      for (let q = p; q < p + 16; q += 4) {
        const value = <f64>load<f32>(q);
        if (value - value === 0) {
          store<f64>(kept, value);
          kept += 8;
        } else if (abs(value) === Infinity) infinite++;
        else nan++;
      }
    }
  }
  for (; p < last; p += sizeof<T>()) {
    const value = <f64>load<T>(p);
    if (value - value === 0) {
      store<f64>(kept, value);
      kept += 8;
    } else if (abs(value) === Infinity) infinite++;
    else nan++;
  }
  store<i32>(out, nan);
  store<i32>(out, infinite, 4);
  return <i32>((kept - values) >> 3);
}

export function keepFiniteF32(at: usize, pixels: i32, values: usize, out: usize): i32 {
  return keepFinite<f32>(at, pixels, values, out);
}

export function keepFiniteF64(at: usize, pixels: i32, values: usize, out: usize): i32 {
  return keepFinite<f64>(at, pixels, values, out);
}

/** At `out`: smallest, largest, sum, as doubles, of `count` (at least 1) finite doubles. Sums in four strands. */
export function boundDoubles(values: usize, count: i32, out: usize): void {
  let least = v128.load_splat<f64>(values);
  let most = least;
  let sumA = f64x2.splat(0);
  let sumB = f64x2.splat(0);
  const end = values + ((<usize>count & ~3) << 3);
  let p = values;
  for (; p < end; p += 32) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    least = f64x2.pmin(f64x2.pmin(least, a), b);
    most = f64x2.pmax(f64x2.pmax(most, a), b);
    sumA = f64x2.add(sumA, a);
    sumB = f64x2.add(sumB, b);
  }
  let smallest = min(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1));
  let largest = max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  const sums = f64x2.add(sumA, sumB);
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  const last = values + ((<usize>count) << 3);
  for (; p < last; p += 8) {
    const value = load<f64>(p);
    smallest = min(smallest, value);
    largest = max(largest, value);
    sum += value;
  }
  store<f64>(out, smallest);
  store<f64>(out, largest, 8);
  store<f64>(out, sum, 16);
}

/** At `out`: sums of the first four powers of the distance from `pivot`. */
export function powerDoubles(values: usize, count: i32, pivot: f64, out: usize): void {
  const pivots = f64x2.splat(pivot);
  let one = f64x2.splat(0);
  let two = one;
  let three = one;
  let four = one;
  let oneB = one;
  let twoB = one;
  let threeB = one;
  let fourB = one;
  const end = values + ((<usize>count & ~3) << 3);
  let p = values;
  for (; p < end; p += 32) {
    const d = f64x2.sub(v128.load(p), pivots);
    const e = f64x2.sub(v128.load(p, 16), pivots);
    const dd = f64x2.mul(d, d);
    const ee = f64x2.mul(e, e);
    one = f64x2.add(one, d);
    oneB = f64x2.add(oneB, e);
    two = f64x2.add(two, dd);
    twoB = f64x2.add(twoB, ee);
    three = f64x2.add(three, f64x2.mul(dd, d));
    threeB = f64x2.add(threeB, f64x2.mul(ee, e));
    four = f64x2.add(four, f64x2.mul(dd, dd));
    fourB = f64x2.add(fourB, f64x2.mul(ee, ee));
  }
  let first = joined(one, oneB);
  let second = joined(two, twoB);
  let third = joined(three, threeB);
  let fourth = joined(four, fourB);
  const last = values + ((<usize>count) << 3);
  for (; p < last; p += 8) {
    const d = load<f64>(p) - pivot;
    const dd = d * d;
    first += d;
    second += dd;
    third += dd * d;
    fourth += dd * dd;
  }
  store<f64>(out, first);
  store<f64>(out, second, 8);
  store<f64>(out, third, 16);
  store<f64>(out, fourth, 24);
}

function joined(a: v128, b: v128): f64 {
  const both = f64x2.add(a, b);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}

/** Whole numbers as doubles; 64-bit ones beyond 2^53 rounded to the nearest. `kind` 0 unsigned, 1 signed. */
export function widenIntegers(at: usize, pixels: i32, bytes: i32, kind: i32, values: usize): void {
  for (let i: usize = 0; i < <usize>pixels; i++) {
    let value: f64 = 0;
    if (bytes === 1) value = kind === 1 ? <f64>load<i8>(at + i) : <f64>load<u8>(at + i);
    else if (bytes === 2) value = kind === 1 ? <f64>load<i16>(at + (i << 1)) : <f64>load<u16>(at + (i << 1));
    else if (bytes === 4) value = kind === 1 ? <f64>load<i32>(at + (i << 2)) : <f64>load<u32>(at + (i << 2));
    else value = kind === 1 ? <f64>load<i64>(at + (i << 3)) : <f64>load<u64>(at + (i << 3));
    store<f64>(values + (i << 3), value);
  }
}

/**
 * Counts doubles into bins of `edges[i] <= value < edges[i + 1]`, the last one closed; values outside into none.
 * `edges`: one more than `bins`, ascending. `table`: 32-bit cells.
 */
export function countBins(values: usize, count: i32, edges: usize, bins: i32, table: usize): void {
  const low = load<f64>(edges);
  const high = load<f64>(edges + ((<usize>bins) << 3));
  const range = high - low;
  const scale = <f64>bins / range;
  const isSteep = scale === Infinity;
  const last = values + ((<usize>count) << 3);
  for (let p = values; p < last; p += 8) {
    const value = load<f64>(p);
    if (!(value >= low && value <= high)) continue;
    // Below the smallest normal doubles the scale is no number any more.
    const place = isSteep ? ((value - low) / range) * <f64>bins : (value - low) * scale;
    let bin = min<i32>(bins - 1, <i32>place);
    // The place may round across an edge, across several where edges lie few doubles apart; the edges decide.
    while (bin > 0 && value < load<f64>(edges + ((<usize>bin) << 3))) bin--;
    while (bin < bins - 1 && value >= load<f64>(edges + ((<usize>(bin + 1)) << 3))) bin++;
    const cell = table + ((<usize>bin) << 2);
    store<u32>(cell, load<u32>(cell) + 1);
  }
}
