import { onePixel, type PixelSource } from "../../kernels/reduce-pixels.ts";
import { type SampleReply, type SampleRows, WHOLE_SHARE } from "../sample.ts";

/** Where a chunk lies in its plane, and how large that is. */
export type ChunkPlace = Readonly<{ x0: number; y0: number; planeWidth: number; planeHeight: number }>;

/** Samples of rows that lie, wholly or in part, in a chunk; see `SampleReply`. */
export function sampleChunk(source: PixelSource, place: ChunkPlace, { rows, width }: SampleRows): SampleReply {
  const { offset, rowStride, colStride } = strided(source);
  // One class of array for the loop; 64-bit integers are rounded to doubles, as any mean of them would be.
  const data = (typeof source.data === "object" ? source.data : onePixel(source.dtype, source.data)) as Float64Array;
  const { x0: left, y0: top, planeWidth, planeHeight } = place;
  const right = left + source.width;
  const bottom = top + source.height;
  const count = rows.length / 4;
  const sums = new Float64Array(count);
  const counts = new Uint32Array(count);
  const open: number[] = [];
  for (let row = 0; row < count; row++) {
    const dx = rows[4 * row + 2]!;
    const dy = rows[4 * row + 3]!;
    const firstX = rows[4 * row]! - (dx * (width - 1)) / 2;
    const firstY = rows[4 * row + 1]! - (dy * (width - 1)) / 2;
    let sum = 0;
    let n = 0;
    for (let i = 0; i < width; i++) {
      let x = firstX + dx * i;
      let y = firstY + dy * i;
      if (!(x >= -0.5 && y >= -0.5 && x <= planeWidth - 0.5 && y <= planeHeight - 0.5)) continue;
      x = Math.min(Math.max(x, 0), planeWidth - 1);
      y = Math.min(Math.max(y, 0), planeHeight - 1);
      const xi = Math.floor(x);
      const yi = Math.floor(y);
      const fx = x - xi;
      const fy = y - yi;
      let value = 0;
      let share = 0;
      // A neighbour of weight 0 is none: it may lie in another chunk, or be NaN.
      for (let corner = 0; corner < 4; corner++) {
        const px = xi + (corner & 1);
        const py = yi + (corner >> 1);
        const weight = (corner & 1 ? fx : 1 - fx) * (corner >> 1 ? fy : 1 - fy);
        if (weight === 0 || px < left || px >= right || py < top || py >= bottom) continue;
        value += weight * Number(data[offset + (py - top) * rowStride + (px - left) * colStride]!);
        share += weight;
      }
      if (share === 0) continue;
      if (share < WHOLE_SHARE) open.push(row, i, value, share);
      else if (Number.isFinite(value)) {
        sum += value;
        n++;
      }
    }
    sums[row] = sum;
    counts[row] = n;
  }
  return { sums, counts, open: Float64Array.from(open) };
}

function strided({ data, offset, rowStride, colStride }: PixelSource) {
  return typeof data === "object" ? { offset, rowStride, colStride } : { offset: 0, rowStride: 0, colStride: 0 };
}
