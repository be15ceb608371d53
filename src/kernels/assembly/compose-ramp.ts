// Pixels too wide for a table of all values: n = clamp((v - low) / range, 0, 1), colour = table[floor(n^gamma * 255 + 0.5)].
//
// Arithmetic is in doubles and in the order of the formula, so that plain JavaScript gives the same bits. With gamma (`bins` is
// not 0) no power is taken here: `edges[k]` is the smallest n whose colour is k, and `bins[floor(n * 1024)]` the colour where that
// bin begins; between the two the edge is searched.
import { gather, meet, neutral } from "./compose";

/** Two clamped n of two values; what is not a number becomes 1. pmin and pmax are one instruction each, min and max are not. */
function normalised(values: v128, low: f64, range: f64): v128 {
  const n = f64x2.div(f64x2.sub(values, f64x2.splat(low)), f64x2.splat(range));
  return f64x2.pmax(f64x2.splat(0), f64x2.pmin(f64x2.splat(1), n));
}

function searched(n: f64, bins: usize, edges: usize): u32 {
  const bin = <usize>(n * 1024);
  let least: u32 = load<u8>(bins + bin);
  let most: u32 = load<u8>(bins + bin, 1);
  // Hardly ever: bins with several edges lie at one end. Then one comparison is left, taken without a branch.
  while (most > least + 1) {
    const middle = (least + most + 1) >> 1;
    if (n >= load<f64>(edges + ((<usize>middle) << 3))) least = middle;
    else most = middle - 1;
  }
  return least + <u32>(n >= load<f64>(edges + ((<usize>least) << 3), 8));
}

/** Colours of four n; those that are not numbers may be any. */
function coloured(first: v128, second: v128, table: usize, bins: usize, edges: usize): v128 {
  if (bins === 0) {
    const a = i32x4.trunc_sat_f64x2_s_zero(f64x2.add(f64x2.mul(first, f64x2.splat(255)), f64x2.splat(0.5)));
    const b = i32x4.trunc_sat_f64x2_s_zero(f64x2.add(f64x2.mul(second, f64x2.splat(255)), f64x2.splat(0.5)));
    return gather(
      table,
      i32x4.extract_lane(a, 0),
      i32x4.extract_lane(a, 1),
      i32x4.extract_lane(b, 0),
      i32x4.extract_lane(b, 1),
    );
  }
  return gather(
    table,
    searched(f64x2.extract_lane(first, 0), bins, edges),
    searched(f64x2.extract_lane(first, 1), bins, edges),
    searched(f64x2.extract_lane(second, 0), bins, edges),
    searched(f64x2.extract_lane(second, 1), bins, edges),
  );
}

/** All ones in the 32-bit lanes of the four values that are finite. */
function finite(first: v128, second: v128): v128 {
  const infinity = f64x2.splat(Infinity);
  const a = f64x2.lt(f64x2.abs(first), infinity);
  const b = f64x2.lt(f64x2.abs(second), infinity);
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
}

/** Two values at an address as doubles, exactly. */
function pair<T>(from: usize): v128 {
  if (sizeof<T>() === 8) return v128.load(from);
  if (isFloat<T>()) return f64x2.promote_low_f32x4(v128.load64_zero(from));
  if (isSigned<T>()) return f64x2.convert_low_i32x4_s(v128.load64_zero(from));
  return f64x2.convert_low_i32x4_u(v128.load64_zero(from));
}

function meetRamp<T>(
  out: usize,
  pixels: usize,
  count: i32,
  low: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  for (let i = 0; i < count; i += 4) {
    const from = pixels + <usize>i * sizeof<T>();
    const first = pair<T>(from);
    const second = pair<T>(from + 2 * sizeof<T>());
    const a = normalised(first, low, range);
    const b = normalised(second, low, range);
    let colours = coloured(a, b, table, bins, edges);
    if (isFloat<T>()) colours = v128.bitselect(colours, neutral(product), finite(first, second));
    const at = out + ((<usize>i) << 2);
    v128.store(at, meet(v128.load(at), colours, product));
  }
}

export function meetRampF32(
  out: usize,
  pixels: usize,
  count: i32,
  low: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  meetRamp<f32>(out, pixels, count, low, range, table, bins, edges, product);
}

export function meetRampF64(
  out: usize,
  pixels: usize,
  count: i32,
  low: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  meetRamp<f64>(out, pixels, count, low, range, table, bins, edges, product);
}

export function meetRampI32(
  out: usize,
  pixels: usize,
  count: i32,
  low: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  meetRamp<i32>(out, pixels, count, low, range, table, bins, edges, product);
}

export function meetRampU32(
  out: usize,
  pixels: usize,
  count: i32,
  low: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  meetRamp<u32>(out, pixels, count, low, range, table, bins, edges, product);
}

/** v - low of 64-bit integers where low = lowWhole + lowRest: the difference of the whole parts is exact before it is rounded. */
function distance<T>(from: usize, lowWhole: T, lowRest: f64): f64 {
  const value = load<T>(from);
  const whole = value >= lowWhole ? <f64>(<u64>(value - lowWhole)) : -(<f64>(<u64>(lowWhole - value)));
  return whole - lowRest;
}

function meetRampWide<T>(
  out: usize,
  pixels: usize,
  count: i32,
  lowWhole: T,
  lowRest: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  for (let i = 0; i < count; i += 4) {
    const from = pixels + ((<usize>i) << 3);
    let first = f64x2.splat(distance<T>(from, lowWhole, lowRest));
    first = f64x2.replace_lane(first, 1, distance<T>(from + 8, lowWhole, lowRest));
    let second = f64x2.splat(distance<T>(from + 16, lowWhole, lowRest));
    second = f64x2.replace_lane(second, 1, distance<T>(from + 24, lowWhole, lowRest));
    const colours = coloured(normalised(first, 0, range), normalised(second, 0, range), table, bins, edges);
    const at = out + ((<usize>i) << 2);
    v128.store(at, meet(v128.load(at), colours, product));
  }
}

export function meetRampI64(
  out: usize,
  pixels: usize,
  count: i32,
  lowWhole: i64,
  lowRest: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  meetRampWide<i64>(out, pixels, count, lowWhole, lowRest, range, table, bins, edges, product);
}

export function meetRampU64(
  out: usize,
  pixels: usize,
  count: i32,
  lowWhole: u64,
  lowRest: f64,
  range: f64,
  table: usize,
  bins: usize,
  edges: usize,
  product: bool,
): void {
  meetRampWide<u64>(out, pixels, count, lowWhole, lowRest, range, table, bins, edges, product);
}
