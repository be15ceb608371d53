import { type Counts, KEY_COUNT, packCounts } from "./partial-counts.ts";
import {
  eachRun,
  onePixel,
  type PixelData,
  type PixelDtype,
  type PixelSource,
  type PixelSpans,
} from "./reduce-pixels.ts";

/** Counts values of one type of up to 16 bits: a table that lives through many chunks. */
export interface NarrowCounter {
  /** Adds the pixels; returns how many. */
  add(source: PixelSource, spans: PixelSpans): number;
  /** Adds one value so many times. */
  addValue(value: number, times: number): void;
  /** The counts so far, by key = value - lowest value of the type; empties the table. */
  take(): Counts;
}

/** Counts above this would overflow a 32-bit cell. */
const CELL_LIMIT = 0xffff_ffff;

export function createNarrowCounter(dtype: PixelDtype): NarrowCounter {
  const bytes = dtype === "int16" || dtype === "uint16" ? 2 : 1;
  const size = bytes === 2 ? KEY_COUNT : 256;
  // Indexed by the bits of the element; for signed types the halves change places when taken.
  const table = new Uint32Array(size);
  const signed = dtype === "int8" || dtype === "int16";
  let wide: Float64Array | undefined;
  let pending = 0;

  const makeRoom = (pixels: number) => {
    if (pending + pixels > CELL_LIMIT) {
      wide ??= new Float64Array(size);
      for (let i = 0; i < size; i++) wide[i]! += table[i]!;
      table.fill(0);
      pending = 0;
    }
    pending += pixels;
  };
  return {
    add(source, spans) {
      const bits = bitsOf(source.data as PixelData);
      let pixels = 0;
      eachRun(source, spans, (start, length, stride) => {
        makeRoom(length);
        pixels += length;
        if (bytes === 2) countRun(table, bits as Uint16Array, start, length, stride);
        else countRunOfBytes(table, bits as Uint8Array, start, length, stride);
      });
      return pixels;
    },
    addValue(value, times) {
      wide ??= new Float64Array(size);
      wide[bitsOf(onePixel(dtype, value))[0]!]! += times;
    },
    take() {
      makeRoom(wide === undefined ? 0 : CELL_LIMIT + 1);
      const counts = packCounts(rotated(wide ?? table, signed ? size / 2 : 0));
      table.fill(0);
      wide = undefined;
      pending = 0;
      return counts;
    },
  };
}

/** The elements as unsigned bits, without copying. */
function bitsOf(data: PixelData): Uint8Array | Uint16Array {
  if (data instanceof Uint8Array || data instanceof Uint16Array) return data;
  if (data instanceof Int8Array) return new Uint8Array(data.buffer, data.byteOffset, data.length);
  return new Uint16Array(data.buffer, data.byteOffset, data.length);
}

function rotated<T extends Uint32Array | Float64Array>(table: T, by: number): T {
  if (by === 0) return table;
  const copy = table.slice() as T;
  copy.set(table.subarray(by), 0);
  copy.set(table.subarray(0, by), table.length - by);
  return copy;
}

// One function an element type: a shared one would see several array kinds and be compiled for none.
function countRun(table: Uint32Array, bits: Uint16Array, start: number, length: number, stride: number): void {
  const end = start + length * stride;
  for (let i = start; i !== end; i += stride) table[bits[i]!]!++;
}

function countRunOfBytes(table: Uint32Array, bits: Uint8Array, start: number, length: number, stride: number): void {
  const end = start + length * stride;
  for (let i = start; i !== end; i += stride) table[bits[i]!]!++;
}
