import { eachRun, type PixelData, type PixelDtype, type PixelSource, type PixelSpans } from "./reduce-pixels.ts";
import { bytesOfPixel, pixelView } from "./tile-pixels.ts";
import type { Kernels } from "./wasm.ts";

/** Pixels that kernels get at once: 64 KB of doubles, and sums of squares of 16-bit pixels stay below 2^45. */
export const BLOCK_PIXELS = 8192;

/** Shorter runs are copied pixel by pixel: a call to copy costs as much as this. */
const SHORT_RUN = 24;

type Numbers = Exclude<PixelData, BigInt64Array | BigUint64Array>;

/**
 * Brings the pixels of spans, in order, to a block of the kernels' memory and calls `flush` with the number whenever the block is
 * full, and at the end. Memory must not grow while this runs: get everything that `flush` needs before.
 *
 * @param address of `BLOCK_PIXELS` pixels
 */
export function stagePixels(
  kernels: Kernels,
  source: PixelSource,
  spans: PixelSpans,
  address: number,
  flush: (pixels: number) => void,
): void {
  // Both arrays are of the class of the dtype (checkSource); the casts only pick one overload.
  const data = source.data as Numbers;
  const block = pixelView(source.dtype, kernels.memory.buffer as ArrayBuffer, address, BLOCK_PIXELS) as Numbers;
  let filled = 0;
  eachRun(source, spans, (start, length, stride) => {
    for (let done = 0; done < length; ) {
      const count = Math.min(BLOCK_PIXELS - filled, length - done);
      const first = start + done * stride;
      if (stride === 1 && count > SHORT_RUN) {
        block.set(data.subarray(first, first + count), filled);
      } else {
        for (let i = 0, from = first; i < count; i++, from += stride) block[filled + i] = data[from]!;
      }
      filled += count;
      done += count;
      if (filled === BLOCK_PIXELS) {
        flush(filled);
        filled = 0;
      }
    }
  });
  if (filled > 0) flush(filled);
}

/** Where the kernels find the pixels of a job, and where they put what they find: addresses, valid until the next job. */
export type Stage = Readonly<{ pixels: number; values: number; out: number }>;

/** Begins a job: takes back what the last one allocated. */
export function beginStage({ arena }: Kernels, dtype: PixelDtype): Stage {
  arena.reset();
  return {
    pixels: arena.allocate(BLOCK_PIXELS * bytesOfPixel(dtype)),
    values: arena.allocate(BLOCK_PIXELS * 8),
    out: arena.allocate(128),
  };
}
