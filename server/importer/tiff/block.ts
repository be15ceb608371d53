import type { FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { registry } from "zarrita";
import { bytesPerElement, type PixelArray, pixelsFromBytes, swapBytes } from "../dtype.ts";
import { messageOf, Refused } from "../errors.ts";
import { halvesToFloats } from "../half.ts";
import { unpackLzw } from "./lzw.ts";
import { unpackBits } from "./packbits.ts";
import type { TiffPage } from "./page.ts";
import { undoDifferences, undoFloatDifferences } from "./predictor.ts";

const inflateAsync = promisify(inflate);

/**
 * Reads and decodes one tile or strip.
 *
 * @param index of the block in its page
 * @param rows that the block holds: fewer in a last strip
 * @returns its samples, rows first; `undefined` when the block is not stored: all 0
 * @throws Refused when the file ends before it, or its bytes do not unpack to its size
 */
export async function readBlock(
  file: FileHandle,
  page: TiffPage,
  index: number,
  rows: number,
): Promise<PixelArray | undefined> {
  const offset = page.offsets[index]!;
  const byteCount = page.byteCounts[index]!;
  if (offset === 0 || byteCount === 0) {
    if (page.noData !== undefined && Number(page.noData) !== 0) {
      throw new Refused(`a TIFF block that is not stored and stands for ${page.noData}`);
    }
    return undefined;
  }
  const packed = new Uint8Array(byteCount);
  const { bytesRead } = await file.read(packed, 0, byteCount, offset);
  if (bytesRead < byteCount) throw new Refused(`the file is cut short: block ${index} ends beyond it`);
  const stored = page.stored === "float16" ? "uint16" : page.stored;
  const sampleBytes = bytesPerElement(stored);
  const samples = page.interleaved ? page.samples : 1;
  const rowSamples = page.blockWidth * samples;
  const length = rowSamples * rows * sampleBytes;
  const bytes = await unpack(packed, page.compression, length, index);
  const ordered = order(bytes, page, sampleBytes, rowSamples, samples);
  const pixels = pixelsFromBytes(stored, ordered);
  return page.stored === "float16" ? halvesToFloats(pixels as Uint16Array) : pixels;
}

async function unpack(packed: Uint8Array, compression: number, length: number, index: number): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await unpacked(packed, compression, length);
  } catch (cause) {
    throw new Refused(`TIFF block ${index} is damaged: ${messageOf(cause)}`, { cause });
  }
  if (bytes.length < length) throw new Refused(`TIFF block ${index} holds ${bytes.length} bytes instead of ${length}`);
  return bytes.subarray(0, length);
}

async function unpacked(packed: Uint8Array, compression: number, length: number): Promise<Uint8Array> {
  switch (compression) {
    case 1:
      return packed;
    case 5:
      return unpackLzw(packed, length);
    case 32773:
      return unpackBits(packed, length);
    case 50000: {
      const zstd = await registry.get("zstd")!();
      const codec = zstd.fromConfig({}, { dataType: "uint8", shape: [], codecs: [], fillValue: 0 });
      return (await codec.decode(packed as never)) as unknown as Uint8Array;
    }
    default:
      return inflateAsync(packed);
  }
}

/** Samples in the machine's byte order, differences undone. Node runs on little endian machines only. */
function order(
  bytes: Uint8Array,
  { littleEndian, predictor, stored }: TiffPage,
  sampleBytes: number,
  rowSamples: number,
  samples: number,
): Uint8Array {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (predictor === 3) {
    if (!stored.startsWith("float")) throw new Refused(`TIFF predictor 3 on ${stored}`);
    return undoFloatDifferences(aligned, sampleBytes, rowSamples, samples);
  }
  if (!littleEndian && sampleBytes > 1) swapBytes(aligned, sampleBytes);
  if (predictor === 2) undoDifferences(aligned, sampleBytes, rowSamples, samples);
  return aligned;
}
