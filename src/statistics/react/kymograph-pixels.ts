/** Where a kymograph's values lie, and what of them is shown. */
export type Contrast = Readonly<{ low: number; high: number }>;

/** Least and greatest finite value; `undefined` when there is none. */
export function rangeOfValues(values: Float64Array): Contrast | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high && Number.isFinite(low) && Number.isFinite(high) ? { low, high } : undefined;
}

/**
 * RGBA, row by row: black to the colour from low to high; transparent where there is no value.
 *
 * @param colour `#rrggbb`
 */
export function kymographPixels(
  values: Float64Array,
  { low, high }: Contrast,
  colour: string,
): Uint8ClampedArray<ArrayBuffer> {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  const pixels = new Uint8ClampedArray(4 * values.length);
  const range = high > low ? high - low : 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const share = Math.min(1, Math.max(0, (value - low) / range));
    pixels[4 * i] = r * share;
    pixels[4 * i + 1] = g * share;
    pixels[4 * i + 2] = b * share;
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}
