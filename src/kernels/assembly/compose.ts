// Pixels of one channel to colours, met with the colours that other channels left in `out` (RGBA, 4 bytes a pixel).

/** Adds the colours of `count` 8-bit pixels, saturating at 255. `table`: 256 entries of RGBA. */
export function addTable8(out: usize, pixels: usize, count: i32, table: usize): void {
  for (let i: i32 = 0; i < count; i++) {
    const at = out + ((<usize>i) << 2);
    let colour = i32x4.splat(load<i32>(table + ((<usize>load<u8>(pixels + i)) << 2)));
    colour = i8x16.add_sat_u(colour, i32x4.splat(load<i32>(at)));
    store<i32>(at, i32x4.extract_lane(colour, 0));
  }
}
