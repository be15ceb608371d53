const ENTRY_BYTES = 12;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ASCII = 2;

/**
 * An uncompressed TIFF of 32-bit floats, one channel, one strip, little endian: what ImageJ, tifffile and GDAL read as is.
 *
 * @param values row by row
 * @param description ImageDescription, ASCII
 */
export function floatTiff(
  values: Float64Array,
  width: number,
  height: number,
  description = "",
): Uint8Array<ArrayBuffer> {
  if (values.length !== width * height) throw new RangeError(`${values.length} values are not ${width} x ${height}`);
  const text = new TextEncoder().encode(`${description.replace(/[^\x20-\x7e\n]/g, "?")}\0`);
  const entries: [tag: number, type: number, count: number, value: number][] = [];
  const headBytes = 8;
  const tags = 14;
  const ifdBytes = 2 + tags * ENTRY_BYTES + 4;
  const rationalAt = headBytes + ifdBytes;
  const textAt = rationalAt + 8;
  const pixelsAt = Math.ceil((textAt + text.length) / 4) * 4;
  entries.push([256, LONG, 1, width]);
  entries.push([257, LONG, 1, height]);
  entries.push([258, SHORT, 1, 32]);
  entries.push([259, SHORT, 1, 1]);
  entries.push([262, SHORT, 1, 1]);
  // A text of up to four bytes stands in its entry.
  entries.push([270, ASCII, Math.max(5, text.length), textAt]);
  entries.push([273, LONG, 1, pixelsAt]);
  entries.push([277, SHORT, 1, 1]);
  entries.push([278, LONG, 1, height]);
  entries.push([279, LONG, 1, 4 * values.length]);
  entries.push([282, RATIONAL, 1, rationalAt]);
  entries.push([283, RATIONAL, 1, rationalAt]);
  entries.push([296, SHORT, 1, 1]);
  entries.push([339, SHORT, 1, 3]);
  const bytes = new Uint8Array(pixelsAt + 4 * values.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4949, true);
  view.setUint16(2, 42, true);
  view.setUint32(4, headBytes, true);
  view.setUint16(headBytes, entries.length, true);
  entries.forEach(([tag, type, count, value], i) => {
    const at = headBytes + 2 + i * ENTRY_BYTES;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    if (type === SHORT) view.setUint16(at + 8, value, true);
    else view.setUint32(at + 8, value, true);
  });
  view.setUint32(rationalAt, 1, true);
  view.setUint32(rationalAt + 4, 1, true);
  bytes.set(text, textAt);
  values.forEach((value, i) => {
    view.setFloat32(pixelsAt + 4 * i, value, true);
  });
  return bytes;
}
