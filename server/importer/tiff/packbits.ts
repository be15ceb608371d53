import { Refused } from "../errors.ts";

/**
 * PackBits: runs of literal bytes and of repeated ones.
 *
 * @param length bytes of the block when unpacked; more are left out
 * @throws Refused when the data ends before that
 */
export function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  let filled = 0;
  let at = 0;
  while (filled < length) {
    if (at >= packed.length) throw new Refused("PackBits data that is cut short");
    const header = (packed[at++]! << 24) >> 24;
    if (header === -128) continue;
    const count = Math.min(Math.abs(header) + 1, length - filled);
    if (header < 0) {
      if (at >= packed.length) throw new Refused("PackBits data that is cut short");
      out.fill(packed[at]!, filled, filled + count);
      at += 1;
    } else {
      if (at + count > packed.length) throw new Refused("PackBits data that is cut short");
      out.set(packed.subarray(at, at + count), filled);
      at += header + 1;
    }
    filled += count;
  }
  return out;
}
