// Pixels of up to 16 bits: counts by their bits, and where they lie (runs: see reduce-places.ts), in one go over a block: counting
// waits for memory and the sums for SIMD, so that together they cost little more than the counting alone.

import { count } from "./reduce-counts";

/** Four tables of 256 cells: equal neighbours then do not wait for each other's store. */
const QUARTERS = memory.data(4096, 16);
const EIGHT = memory.data(32, 16);

/**
 * Adds to the table of 32-bit cells. At `out`, as doubles, all of them whole: sum, sum of column * value, sum of row * value,
 * smallest, largest.
 */
function measureNarrow<T>(table: usize, at: usize, runs: usize, runCount: i32, out: usize): void {
  let sum: i64 = 0;
  let sumX: i64 = 0;
  let sumY: i64 = 0;
  let least = isSigned<T>() ? i16x8.splat(i16.MAX_VALUE) : i16x8.splat(-1);
  let most = isSigned<T>() ? i16x8.splat(i16.MIN_VALUE) : i16x8.splat(0);
  let smallest: i64 = i64.MAX_VALUE;
  let largest: i64 = i64.MIN_VALUE;
  let hasLanes = false;
  if (sizeof<T>() === 1) memory.fill(QUARTERS, 0, 4096);
  let p = at;
  const last = runs + ((<usize>runCount) << 4);
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
      const v = sizeof<T>() === 2 ? v128.load(p) : isSigned<T>() ? v128.load_ext<i8>(p) : v128.load_ext<u8>(p);
      if (sizeof<T>() === 2) {
        count(table, <usize>load<u16>(p));
        count(table, <usize>load<u16>(p, 2));
        count(table, <usize>load<u16>(p, 4));
        count(table, <usize>load<u16>(p, 6));
        count(table, <usize>load<u16>(p, 8));
        count(table, <usize>load<u16>(p, 10));
        count(table, <usize>load<u16>(p, 12));
        count(table, <usize>load<u16>(p, 14));
      } else {
        const eight = load<u64>(p);
        count(QUARTERS, <usize>(eight & 0xff));
        count(QUARTERS + 1024, <usize>((eight >> 8) & 0xff));
        count(QUARTERS + 2048, <usize>((eight >> 16) & 0xff));
        count(QUARTERS + 3072, <usize>((eight >> 24) & 0xff));
        count(QUARTERS, <usize>((eight >> 32) & 0xff));
        count(QUARTERS + 1024, <usize>((eight >> 40) & 0xff));
        count(QUARTERS + 2048, <usize>((eight >> 48) & 0xff));
        count(QUARTERS + 3072, <usize>(eight >> 56));
      }
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
      if (sizeof<T>() === 2) count(table, <usize>load<u16>(p));
      else count(QUARTERS, <usize>load<u8>(p));
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
  if (sizeof<T>() === 1) addQuarters(table);
  store<f64>(out, <f64>sum);
  store<f64>(out, <f64>sumX, 8);
  store<f64>(out, <f64>sumY, 16);
  store<f64>(out, <f64>smallest, 24);
  store<f64>(out, <f64>largest, 32);
}

function addQuarters(table: usize): void {
  for (let i: usize = 0; i < 1024; i += 16) {
    const one = i32x4.add(v128.load(QUARTERS + i), v128.load(QUARTERS + 1024 + i));
    const two = i32x4.add(v128.load(QUARTERS + 2048 + i), v128.load(QUARTERS + 3072 + i));
    v128.store(table + i, i32x4.add(v128.load(table + i), i32x4.add(one, two)));
  }
}

export function measureI8(table: usize, at: usize, runs: usize, runCount: i32, out: usize): void {
  measureNarrow<i8>(table, at, runs, runCount, out);
}

export function measureU8(table: usize, at: usize, runs: usize, runCount: i32, out: usize): void {
  measureNarrow<u8>(table, at, runs, runCount, out);
}

export function measureI16(table: usize, at: usize, runs: usize, runCount: i32, out: usize): void {
  measureNarrow<i16>(table, at, runs, runCount, out);
}

export function measureU16(table: usize, at: usize, runs: usize, runCount: i32, out: usize): void {
  measureNarrow<u16>(table, at, runs, runCount, out);
}
