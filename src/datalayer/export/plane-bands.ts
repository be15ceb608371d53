import type { ArraySpec } from "../array-spec.ts";
import { decodedBytesPerElement, type PixelArray } from "../dtype.ts";
import { lengthOf, type PixelReader, type Range, readBox } from "./crop.ts";

/** Of one band: two are in memory at a time, one read while the other is written. */
const BAND_BYTES = 8 << 20;

/** Where a plane lies in its array. */
export type PlanePart = Readonly<{ c: number; t: number; z: number; y: Range; x: Range }>;

/**
 * Ranges of rows that a plane is read in: none crosses a border of chunks, so that no row of chunks is wanted twice unless it is
 * larger than a band.
 */
export function bandRanges(array: ArraySpec, y: Range, x: Range, bandBytes = BAND_BYTES): readonly Range[] {
  const at = array.dims.indexOf("y");
  const chunkRows = at < 0 ? 1 : array.chunkShape[at]!;
  const rowBytes = lengthOf(x) * decodedBytesPerElement(array.dtype);
  const most = Math.max(1, Math.floor(bandBytes / Math.max(1, rowBytes)));
  const bands: Range[] = [];
  for (let from = y[0]; from < y[1]; ) {
    const border = (Math.floor(from / chunkRows) + 1) * chunkRows;
    // Small chunks are taken several rows at a time.
    const whole = most > chunkRows ? border + Math.floor((most - (border - from)) / chunkRows) * chunkRows : border;
    const end = Math.min(y[1], whole, from + most);
    bands.push([from, end]);
    from = end;
  }
  return bands;
}

/**
 * The pixels of a plane from the top to the bottom, in whole rows; the next band is read while one is taken.
 *
 * @throws DataError; `AbortError`
 */
export async function* readBands(
  reader: PixelReader,
  array: ArraySpec,
  { c, t, z, y, x }: PlanePart,
  signal: AbortSignal | undefined,
): AsyncGenerator<PixelArray> {
  const bands = bandRanges(array, y, x);
  const read = (band: Range | undefined): Promise<PixelArray> | undefined => {
    if (band === undefined) return undefined;
    const box = { c: [c, c + 1], t: [t, t + 1], z: [z, z + 1], y: band, x } as const;
    const pixels = readBox(reader, array, box, signal);
    // Awaited a band later: until then nobody is there to hear of a failure.
    pixels.catch(() => undefined);
    return pixels;
  };
  let next = read(bands[0]);
  for (let i = 0; i < bands.length; i++) {
    const current = next;
    signal?.throwIfAborted();
    const pixels = await current!;
    next = read(bands[i + 1]);
    yield pixels;
  }
}
