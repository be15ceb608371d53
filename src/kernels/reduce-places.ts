import { isBefore, type Spot } from "./partial-places.ts";
import { keyBits } from "./reduce-keys.ts";
import type { PixelDtype } from "./reduce-pixels.ts";
import { type Block, type Stage, stagedView } from "./reduce-stage.ts";
import type { Kernels } from "./wasm.ts";

/** Where a source lies in its plane, and which task of the job it is. */
export type Origin = Readonly<{ x: number; y: number; index: number }>;

type Best = { value: number | bigint; at: Spot };

/** Remembers the first pixel of the smallest and of the largest value. */
export function createSpotKeeper() {
  let least: Best | undefined;
  let most: Best | undefined;
  return {
    /** A block with its smallest and largest value. */
    see(
      kernels: Kernels,
      stage: Stage,
      dtype: PixelDtype,
      block: Block,
      origin: Origin,
      min: number | bigint,
      max: number | bigint,
    ) {
      const first = { x: origin.x + block.x, y: origin.y + block.y };
      const isBetter = (best: Best | undefined, value: number | bigint, sign: 1 | -1) =>
        best === undefined ||
        (sign > 0 ? value > best.value : value < best.value) ||
        (value === best.value && isBefore(first, best.at));
      const look = (best: Best | undefined, value: number | bigint): Best => {
        const at = spotOf(kernels, stage, dtype, block, origin, value);
        return best === undefined || best.value !== value || isBefore(at, best.at) ? { value, at } : best;
      };
      if (isBetter(least, min, -1)) least = look(least, min);
      if (isBetter(most, max, 1)) most = look(most, max);
    },
    /** The spots since the last call. */
    take() {
      const spots = least && most && { minAt: least.at, maxAt: most.at };
      least = undefined;
      most = undefined;
      return spots;
    },
  };
}

/** The first pixel of a block with a value that is in it. */
function spotOf(
  kernels: Kernels,
  stage: Stage,
  dtype: PixelDtype,
  block: Block,
  origin: Origin,
  value: number | bigint,
): Spot {
  const staged = stagedView(kernels, stage, dtype);
  let rest = staged.indexOf(value as number);
  const runs = new Int32Array(kernels.memory.buffer, stage.runs, 4 * block.runs);
  for (let i = 0; i < runs.length; i += 4) {
    if (rest < runs[i]!) return { x: origin.x + block.x + runs[i + 1]! + rest, y: origin.y + block.y + runs[i + 2]! };
    rest -= runs[i]!;
  }
  throw new RangeError(`No pixel of the block has the value ${value}`);
}

/** Sums of column * value and row * value of the plane, from those from a block's first pixel. */
export function weighIntegers(
  kernels: Kernels,
  stage: Stage,
  dtype: PixelDtype,
  block: Block,
  origin: Origin,
  sum: bigint,
): Readonly<{ sumX: bigint; sumY: bigint }> {
  const { functions, memory } = kernels;
  functions[WEIGH_WIDE[dtype as keyof typeof WEIGH_WIDE]](stage.pixels, stage.runs, block.runs, stage.out);
  const [xLow, yLow, xHigh, yHigh] = new BigInt64Array(memory.buffer, stage.out, 4);
  const isLong = keyBits(dtype) === 64;
  return {
    sumX: xLow! + (isLong ? xHigh! << 32n : 0n) + sum * BigInt(origin.x + block.x),
    sumY: yLow! + (isLong ? yHigh! << 32n : 0n) + sum * BigInt(origin.y + block.y),
  };
}

const WEIGH_WIDE = { int32: "weighI32", uint32: "weighU32", int64: "weighI64", uint64: "weighU64" } as const;
