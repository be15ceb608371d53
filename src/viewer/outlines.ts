/**
 * The outlines of a picture of labels, on the screen: of each area of one colour, the pixels whose neighbour (to the left, right,
 * above or below, up to `width` away) has another colour or none. Beyond the edge of the picture everything goes on.
 *
 * Pixels that are partly transparent (where the edges of turned tiles were blended) belong to every area and to no outline.
 *
 * @param pixels RGBA words, row by row
 * @returns the same picture, transparent but for the outlines
 */
export function outlinesOf(
  pixels: Uint32Array,
  columns: number,
  rows: number,
  width: number,
): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(pixels.length);
  for (let y = 0; y < rows; y++) {
    for (let x = 0, i = y * columns; x < columns; x++, i++) {
      const own = pixels[i]!;
      if (own >>> 24 !== 255) continue;
      for (let d = 1; d <= width; d++) {
        const differs =
          (x >= d && isOther(pixels[i - d]!, own)) ||
          (x + d < columns && isOther(pixels[i + d]!, own)) ||
          (y >= d && isOther(pixels[i - d * columns]!, own)) ||
          (y + d < rows && isOther(pixels[i + d * columns]!, own));
        if (!differs) continue;
        out[i] = own;
        break;
      }
    }
  }
  return out;
}

function isOther(pixel: number, own: number): boolean {
  const alpha = pixel >>> 24;
  return pixel !== own && (alpha === 0 || alpha === 255);
}
