import type { PixelDtype } from "./reduce-pixels.ts";

// Pixel values that name objects. 0 is background; every other value has a colour. Values are folded to 16 bits, so that values up
// to 65,535 keep a colour of their own and larger ones (up to 64 bits) nearly so: two neighbours are told apart by their colours.

/** Writes the 16-bit index of each pixel's id. Background, and what is not finite, is 0; nothing else is. */
export function foldIds(memory: ArrayBuffer, dtype: PixelDtype, from: number, to: number, count: number): void {
  const out = new Uint16Array(memory, to, count);
  switch (dtype) {
    case "bool":
    case "uint8":
      out.set(new Uint8Array(memory, from, count));
      return;
    case "int8":
      out.set(new Int8Array(memory, from, count));
      return;
    case "uint16":
    case "int16":
      out.set(new Uint16Array(memory, from, count));
      return;
    case "int32":
    case "uint32": {
      const values = new Uint32Array(memory, from, count);
      for (let i = 0; i < count; i++) out[i] = folded(values[i]!, 0);
      return;
    }
    case "int64":
    case "uint64": {
      // Low and high words: reading them as bigints would take ten times as long.
      const words = new Uint32Array(memory, from, 2 * count);
      for (let i = 0; i < count; i++) out[i] = folded(words[2 * i]!, words[2 * i + 1]!);
      return;
    }
    case "float64":
      foldFloats(new Float64Array(memory, from, count), out);
      return;
    default:
      foldFloats(new Float32Array(memory, from, count), out);
  }
}

const WORD = 2 ** 32;

function foldFloats(values: Float32Array | Float64Array, out: Uint16Array): void {
  for (let i = 0; i < values.length; i++) {
    const whole = Math.floor(values[i]!);
    out[i] = Number.isFinite(whole) ? folded((whole % WORD) >>> 0, Math.floor(whole / WORD) >>> 0) : 0;
  }
}

/** The lowest byte as it is, all others mixed into one. */
function folded(low: number, high: number): number {
  if (low === 0 && high === 0) return 0;
  const mixed = (low >>> 8) ^ (low >>> 16) ^ (low >>> 24) ^ high ^ (high >>> 8) ^ (high >>> 16) ^ (high >>> 24);
  const index = (low & 0xff) | ((mixed & 0xff) << 8);
  return index === 0 ? 0x100 : index;
}

/**
 * Colours of all 65,536 indices, R,G,B,A bytes, from a table of 256: index i gets colour `i mod 256` with its lowest bits changed
 * by the rest of i, which nobody sees and outlines are found by. Where that colour is the background's, another one is taken.
 */
export function idColours(colormap: Uint8Array): Uint8Array {
  const colours = new Uint8Array(4 * 65_536);
  for (let i = 1; i < 65_536; i++) {
    const high = i >> 8;
    const base = 4 * (i & 0xff || 1 + ((high - 1) % 255));
    colours[4 * i] = colormap[base]! ^ (high & 7);
    colours[4 * i + 1] = colormap[base + 1]! ^ ((high >> 3) & 7);
    colours[4 * i + 2] = colormap[base + 2]! ^ (high >> 6);
    colours[4 * i + 3] = colormap[base + 3]!;
  }
  return colours;
}
