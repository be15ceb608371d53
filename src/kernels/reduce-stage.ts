import type { PixelData, PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { bytesOfPixel, pixelView } from "./tile-pixels.ts";
import type { Kernels } from "./wasm.ts";

/** Pixels that kernels get at once: of 16 bits 128 KB, as doubles 128 KB; and no sum of a block overflows (assembly/reduce-*). */
const NARROW_BLOCK = 65_536;
const WIDE_BLOCK = 16_384;
/** Runs of a block at most. */
const MAX_RUNS = 4096;
/** Columns and rows that a run may lie away from the block's first pixel. */
const MAX_DISTANCE = 32_767;
/** Shorter runs are copied pixel by pixel: a call to copy costs as much as this. */
const SHORT_RUN = 24;

type Numbers = Exclude<PixelData, BigInt64Array | BigUint64Array>;

/** Where the kernels find the pixels of a job, and where they put what they find: addresses, valid until the next job. */
export type Stage = Readonly<{ pixels: number; values: number; runs: number; out: number; capacity: number }>;

/** Pixels in the stage, in runs along rows. */
export type Block = Readonly<{
  pixels: number;
  /** Four words each in the stage: pixels, column and row from the block's first pixel, nothing. */
  runs: number;
  /** The first pixel, in pixels of the source. */
  x: number;
  y: number;
}>;

/**
 * Begins a job: takes back what the last one allocated.
 *
 * @param asDoubles there must be room for the pixels as doubles at `values`; always so beyond 16 bits
 */
export function beginStage({ arena }: Kernels, dtype: PixelDtype, asDoubles = false): Stage {
  arena.reset();
  const bytes = bytesOfPixel(dtype);
  const capacity = bytes <= 2 && !asDoubles ? NARROW_BLOCK : WIDE_BLOCK;
  return {
    pixels: arena.allocate(capacity * bytes),
    values: arena.allocate(WIDE_BLOCK * 8),
    runs: arena.allocate(16 * MAX_RUNS),
    out: arena.allocate(192),
    capacity,
  };
}

/** The staged pixels; good until memory grows. */
export function stagedView(kernels: Kernels, stage: Stage, dtype: PixelDtype): Numbers {
  return pixelView(dtype, kernels.memory.buffer as ArrayBuffer, stage.pixels, stage.capacity) as Numbers;
}

/**
 * Brings the pixels of spans, in order, to the stage and calls `flush` whenever it is full, and at the end. Memory must not grow
 * while this runs: get everything that `flush` needs before.
 */
export function stagePixels(
  kernels: Kernels,
  source: PixelSource,
  spans: PixelSpans,
  stage: Stage,
  flush: (block: Block) => void,
): void {
  // Both arrays are of the class of the dtype (checkSource); the casts only pick one overload.
  const data = source.data as Numbers;
  const staged = stagedView(kernels, stage, source.dtype);
  const table = new Int32Array(kernels.memory.buffer, stage.runs, 4 * MAX_RUNS);
  const { offset, rowStride, colStride, width, height } = source;
  let filled = 0;
  let runs = 0;
  let left = 0;
  let top = 0;
  const end = () => {
    if (filled > 0) flush({ pixels: filled, runs, x: left, y: top });
    filled = 0;
    runs = 0;
  };
  const note = (x: number, y: number, count: number) => {
    if (runs === 0) {
      left = x;
      top = y;
    }
    table[4 * runs] = count;
    table[4 * runs + 1] = x - left;
    table[4 * runs + 2] = y - top;
    runs++;
  };
  const add = (y: number, x0: number, x1: number) => {
    for (let x = x0; x < x1; ) {
      const isFar = runs > 0 && (Math.abs(x - left) > MAX_DISTANCE || y - top > MAX_DISTANCE);
      if (filled === stage.capacity || runs === MAX_RUNS || isFar) end();
      const room = Math.min(stage.capacity - filled, x1 - x, MAX_DISTANCE);
      const first = offset + y * rowStride + x * colStride;
      note(x, y, room);
      if (colStride === 1 && room > SHORT_RUN) staged.set(data.subarray(first, first + room), filled);
      else for (let i = 0, from = first; i < room; i++, from += colStride) staged[filled + i] = data[from]!;
      filled += room;
      x += room;
    }
  };
  // Rows that follow each other in memory are copied many at once: a call for each would cost as much as counting it.
  const isDense = colStride === 1 && rowStride === width && width <= MAX_DISTANCE && width <= stage.capacity;
  const addRows = (y: number, rows: number) => {
    for (let row = 0; row < rows; ) {
      const isFar = runs > 0 && (left > MAX_DISTANCE || y + rows - top > MAX_DISTANCE);
      if (stage.capacity - filled < width || runs === MAX_RUNS || isFar) end();
      const some = Math.min(rows - row, MAX_RUNS - runs, Math.floor((stage.capacity - filled) / width));
      const first = offset + (y + row) * width;
      staged.set(data.subarray(first, first + some * width), filled);
      for (let i = 0; i < some; i++) note(0, y + row + i, width);
      filled += some * width;
      row += some;
    }
  };
  if (spans === "all") {
    if (isDense) addRows(0, height);
    else for (let y = 0; y < height; y++) add(y, 0, width);
  } else {
    for (let i = 0; i + 2 < spans.length; ) {
      let rows = 0;
      const y = spans[i]!;
      while (isDense && spans[i] === y + rows && spans[i + 1] === 0 && spans[i + 2] === width) {
        rows++;
        i += 3;
      }
      if (rows > 0) addRows(y, rows);
      else {
        add(y, spans[i + 1]!, spans[i + 2]!);
        i += 3;
      }
    }
  }
  end();
}
