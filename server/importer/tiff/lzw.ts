import { Refused } from "../errors.ts";

const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
const MAX_CODES = 4096;

/**
 * TIFF's LZW: codes of 9 to 12 bits from the high end, one bit longer one code early.
 *
 * @param length bytes of the block when unpacked; more are left out
 * @throws Refused when the codes end before that, or make no sense
 */
export function unpackLzw(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  // A code's text is the text of `prefix` and one byte more: it was written to `out` before, so that it can be copied from there.
  const start = new Int32Array(MAX_CODES);
  const size = new Int32Array(MAX_CODES);
  let next = FIRST_FREE;
  let codeBits = 9;
  let filled = 0;
  let position = 0;
  let previousStart = -1;
  let previousSize = 0;
  while (filled < length) {
    if (position + codeBits > packed.length * 8) throw new Refused("LZW data that is cut short");
    const code = readBits(packed, position, codeBits);
    position += codeBits;
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST_FREE;
      codeBits = 9;
      previousStart = -1;
      continue;
    }
    const at = filled;
    if (code < CLEAR) {
      out[filled++] = code;
    } else if (previousStart >= 0 && code < next) {
      filled = copyWithin(out, start[code]!, size[code]!, filled);
    } else if (previousStart >= 0 && code === next && next < MAX_CODES) {
      filled = copyWithin(out, previousStart, previousSize, filled);
      if (filled < length) out[filled++] = out[previousStart]!;
    } else {
      throw new Refused("LZW data with a code that stands for nothing");
    }
    if (previousStart >= 0 && next < MAX_CODES) {
      // The previous text and the first byte of this one stand side by side in `out`.
      start[next] = previousStart;
      size[next] = previousSize + 1;
      next++;
    }
    if (next + 1 >= 1 << codeBits && codeBits < 12) codeBits++;
    previousStart = at;
    previousSize = filled - at;
  }
  if (filled < length) throw new Refused("LZW data that is cut short");
  return out;
}

function readBits(bytes: Uint8Array, position: number, count: number): number {
  const at = position >> 3;
  const window = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return (window >> (24 - (position & 7) - count)) & ((1 << count) - 1);
}

/** Byte by byte, as the text may run into what is being written; stops at the end of `out`. */
function copyWithin(out: Uint8Array, from: number, size: number, to: number): number {
  const end = Math.min(to + size, out.length);
  for (let i = from; to < end; i++, to++) out[to] = out[i]!;
  return end;
}
