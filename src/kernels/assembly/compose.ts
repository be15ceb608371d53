// Pixels of one channel to colours, met with the colours that other channels left in `out` (RGBA, 4 bytes a pixel).
//
// `count` is a multiple of 4 everywhere: buffers have room for up to three pixels more than the tile, whose colours nobody reads.
// Tables are made by colour-table.ts. A colour that shows something has alpha 255, one that shows nothing is neutral (0 in sums,
// 0x00ffffff in products), so that the alpha of `out` tells in the end whether any channel showed something.

/** Four pixels: sums saturate at 255; products are divided by 255 and rounded to the nearest. */
export function meet(before: v128, colours: v128, product: bool): v128 {
  if (!product) return i8x16.add_sat_u(before, colours);
  const low = divided255(i16x8.extmul_low_i8x16_u(before, colours));
  const high = divided255(i16x8.extmul_high_i8x16_u(before, colours));
  const alpha = i32x4.splat(0xff000000);
  return v128.bitselect(v128.or(before, colours), i8x16.narrow_i16x8_u(low, high), alpha);
}

/** (n + 127) / 255 of eight products of bytes: exact for every n up to 255 x 255. */
function divided255(products: v128): v128 {
  const shifted = i16x8.add(products, i16x8.splat(128));
  return i16x8.shr_u(i16x8.add(shifted, i16x8.shr_u(shifted, 8)), 8);
}

/** What a channel gives where it shows nothing. */
export function neutral(product: bool): v128 {
  return i32x4.splat(product ? 0x00ffffff : 0);
}

/** The colours at four indices. */
export function gather(table: usize, a: u32, b: u32, c: u32, d: u32): v128 {
  let colours = v128.load32_zero(table + ((<usize>a) << 2));
  colours = v128.load_lane<u32>(table + ((<usize>b) << 2), colours, 1);
  colours = v128.load_lane<u32>(table + ((<usize>c) << 2), colours, 2);
  return v128.load_lane<u32>(table + ((<usize>d) << 2), colours, 3);
}

/** Prepares `out` for the first channel. */
export function clear(out: usize, count: i32, product: bool): void {
  const nothing = neutral(product);
  for (const end = out + ((<usize>count) << 2); out < end; out += 16) v128.store(out, nothing);
}

/** After the last channel of a product: pixels that show nothing become 0. */
export function finishProduct(out: usize, count: i32): void {
  for (const end = out + ((<usize>count) << 2); out < end; out += 16) {
    const colours = v128.load(out);
    v128.store(out, v128.and(colours, i32x4.shr_s(colours, 31)));
  }
}

/** A channel that has one colour everywhere. */
export function meetColour(out: usize, count: i32, colour: u32, product: bool): void {
  const colours = i32x4.splat(colour);
  for (const end = out + ((<usize>count) << 2); out < end; out += 16) {
    v128.store(out, meet(v128.load(out), colours, product));
  }
}

/** `table`: 256 colours, the index is the pixel's byte. */
export function meetTable8(out: usize, pixels: usize, count: i32, table: usize, product: bool): void {
  for (let i = 0; i < count; i += 4) {
    const from = pixels + i;
    const colours = gather(table, load<u8>(from), load<u8>(from, 1), load<u8>(from, 2), load<u8>(from, 3));
    const at = out + ((<usize>i) << 2);
    v128.store(at, meet(v128.load(at), colours, product));
  }
}

/** `table`: 65,536 colours, the index is the pixel's bits. */
export function meetTable16(out: usize, pixels: usize, count: i32, table: usize, product: bool): void {
  for (let i = 0; i < count; i += 4) {
    const from = pixels + ((<usize>i) << 1);
    const colours = gather(table, load<u16>(from), load<u16>(from, 2), load<u16>(from, 4), load<u16>(from, 6));
    const at = out + ((<usize>i) << 2);
    v128.store(at, meet(v128.load(at), colours, product));
  }
}
