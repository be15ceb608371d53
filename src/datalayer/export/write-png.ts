import type { Dtype, PixelArray } from "../dtype.ts";
import type { Sink } from "./blob-sink.ts";
import { crc32 } from "./crc32.ts";
import { bytesOf, type Crop, type ExportOptions, lengthOf, type PixelReader } from "./crop.ts";
import { readBands } from "./plane-bands.ts";

/** Of the format. */
const LONGEST_SIDE_PX = 2 ** 31 - 1;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GREY = 0;

export type PngNotes = Readonly<{
  /** Of the image and the plane, for readers that show it. */
  title: string;
  /** Micrometres along a pixel. */
  pixelSizeUm?: Readonly<{ x: number; y: number }> | undefined;
}>;

/** Why there is no exact PNG of pixels of a type; `undefined`: there is. */
export function pngRefusal(dtype: Dtype): string | undefined {
  if (dtype === "uint8" || dtype === "uint16" || dtype === "bool") return undefined;
  return `PNG holds whole numbers of 8 or 16 bits without sign, not ${dtype}: save a TIFF instead`;
}

/**
 * The raw values of one plane as a grey PNG of 8 or 16 bits (PNG 1.2, no filter, zlib), band by band.
 *
 * @param crop of one channel, one z, one t
 * @throws RangeError for what PNG does not hold; DataError; `AbortError`
 */
export async function writePng(
  reader: PixelReader,
  crop: Crop,
  notes: PngNotes,
  sink: Sink,
  { signal, onProgress }: ExportOptions = {},
): Promise<void> {
  const { array, x, y, z, t, channels } = crop;
  const refusal = pngRefusal(array.dtype);
  if (refusal !== undefined) throw new RangeError(refusal);
  if (channels.length !== 1 || lengthOf(z) !== 1 || lengthOf(t) !== 1) throw new RangeError("A PNG is of one plane");
  const [width, height] = [lengthOf(x), lengthOf(y)];
  if (Math.max(width, height) > LONGEST_SIDE_PX) throw new RangeError("PNG ends at 2^31 - 1 pixels a side");
  sink(Uint8Array.from(SIGNATURE));
  sink(chunk("IHDR", header(width, height, array.dtype === "uint16" ? 16 : 8)));
  if (notes.pixelSizeUm !== undefined) sink(chunk("pHYs", pixelsPerMetre(notes.pixelSizeUm)));
  sink(chunk("iTXt", new TextEncoder().encode(`Title\0\0\0\0\0${notes.title}`)));

  const deflate = new CompressionStream("deflate");
  const packed = drain(deflate.readable.getReader(), (bytes) => sink(chunk("IDAT", bytes)));
  // Failures of the reading below are told there.
  packed.catch(() => undefined);
  const writer = deflate.writable.getWriter();
  try {
    let rows = 0;
    for await (const pixels of readBands(reader, array, { c: channels[0]!, t: t[0], z: z[0], y, x }, signal)) {
      await writer.write(scanlines(pixels, width));
      rows += pixels.length / width;
      onProgress?.(rows / height);
    }
    await writer.close();
    await packed;
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  sink(chunk("IEND", new Uint8Array()));
}

async function drain(
  packed: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  for (let next = await packed.read(); !next.done; next = await packed.read()) take(next.value);
}

/** Rows with the filter "none" before each; 16 bits with the high byte first. */
function scanlines(pixels: PixelArray, width: number): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(pixels);
  const sampleBytes = pixels.BYTES_PER_ELEMENT;
  const rowBytes = width * sampleBytes;
  const lines = new Uint8Array((bytes.length / rowBytes) * (rowBytes + 1));
  for (let from = 0, to = 1; from < bytes.length; from += rowBytes, to += rowBytes + 1) {
    if (sampleBytes === 1) lines.set(bytes.subarray(from, from + rowBytes), to);
    else {
      for (let i = 0; i < rowBytes; i += 2) {
        lines[to + i] = bytes[from + i + 1]!;
        lines[to + i + 1] = bytes[from + i]!;
      }
    }
  }
  return lines;
}

function header(width: number, height: number, bits: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(13));
  view.setUint32(0, width);
  view.setUint32(4, height);
  view.setUint8(8, bits);
  view.setUint8(9, GREY);
  return new Uint8Array(view.buffer);
}

function pixelsPerMetre({ x, y }: Readonly<{ x: number; y: number }>): Uint8Array {
  const view = new DataView(new ArrayBuffer(9));
  [x, y].forEach((um, i) => {
    view.setUint32(4 * i, Math.min(LONGEST_SIDE_PX, Math.round(1e6 / um)));
  });
  // 1: the unit is the metre.
  view.setUint8(8, 1);
  return new Uint8Array(view.buffer);
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
