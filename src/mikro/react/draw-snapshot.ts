/** Longest side of a picture kept for a card; as for thumbnails drawn from pixels. */
const LONGEST_PX = 400;

/**
 * A picture as small as cards need it.
 *
 * @throws DOMException when it is no picture that the browser reads
 */
export async function decodePicture(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap> {
  const whole = await createImageBitmap(new Blob([bytes]));
  const scale = LONGEST_PX / Math.max(whole.width, whole.height);
  if (scale >= 1) return whole;
  const [resizeWidth, resizeHeight] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * scale)));
  const small = await createImageBitmap(whole, {
    resizeWidth: resizeWidth!,
    resizeHeight: resizeHeight!,
    resizeQuality: "medium",
  });
  whole.close();
  return small;
}
