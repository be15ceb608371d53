// Label images: colour = table[value mod 256], the remainder that is never negative.
import { gather, meet, neutral } from "./compose";

/** 32- and 64-bit integers: the remainder is the lowest byte, in two's complement also of negative values. */
export function meetLabelsInteger(
  out: usize,
  pixels: usize,
  count: i32,
  bytesPerPixel: i32,
  table: usize,
  product: bool,
): void {
  const step = <usize>bytesPerPixel;
  for (let i = 0; i < count; i += 4) {
    const from = pixels + <usize>i * step;
    const colours = gather(
      table,
      load<u8>(from),
      load<u8>(from + step),
      load<u8>(from + 2 * step),
      load<u8>(from + 3 * step),
    );
    const at = out + ((<usize>i) << 2);
    v128.store(at, meet(v128.load(at), colours, product));
  }
}

function floatColour(value: f64, table: usize, nothing: u32): u32 {
  if (!(Math.abs(value) < Infinity)) return nothing;
  const whole = Math.floor(value);
  // Exact: 256 is a power of 2 and the remainder of a double by it has no more digits than the double.
  return load<u32>(table + ((<usize>(whole - Math.floor(whole / 256) * 256)) << 2));
}

function meetLabelsFloat<T>(out: usize, pixels: usize, count: i32, table: usize, product: bool): void {
  const nothing: u32 = i32x4.extract_lane(neutral(product), 0);
  for (let i = 0; i < count; i += 4) {
    const at = out + ((<usize>i) << 2);
    let colours = i32x4.splat(0);
    const from = pixels + <usize>i * sizeof<T>();
    colours = i32x4.replace_lane(colours, 0, floatColour(<f64>load<T>(from), table, nothing));
    colours = i32x4.replace_lane(colours, 1, floatColour(<f64>load<T>(from + sizeof<T>()), table, nothing));
    colours = i32x4.replace_lane(colours, 2, floatColour(<f64>load<T>(from + 2 * sizeof<T>()), table, nothing));
    colours = i32x4.replace_lane(colours, 3, floatColour(<f64>load<T>(from + 3 * sizeof<T>()), table, nothing));
    v128.store(at, meet(v128.load(at), colours, product));
  }
}

export function meetLabelsF32(out: usize, pixels: usize, count: i32, table: usize, product: bool): void {
  meetLabelsFloat<f32>(out, pixels, count, table, product);
}

export function meetLabelsF64(out: usize, pixels: usize, count: i32, table: usize, product: bool): void {
  meetLabelsFloat<f64>(out, pixels, count, table, product);
}
