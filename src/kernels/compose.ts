import { type ColourTable, ColourTables } from "./colour-table.ts";
import { foldIds } from "./ids.ts";
import type { Blending, ChannelLook } from "./look.ts";
import { rampLimits } from "./ramp-limits.ts";
import { checkSource, type PixelDtype } from "./reduce-pixels.ts";
import { bytesOfPixel, pixelView, putPixels, type TilePart } from "./tile-pixels.ts";
import type { Kernels } from "./wasm.ts";

/** One channel of a tile. The parts cover the tile, without overlap, and are of one dtype. */
export type TileChannel = Readonly<{ parts: readonly TilePart[]; look: ChannelLook }>;

export interface Composer {
  /**
   * The colours of a tile: RGBA, not premultiplied, alpha 255 where any channel shows something, else all 0. Values that are not
   * finite, and colours of alpha 0, show nothing. The bytes are a view of the kernels' memory, valid until the next job.
   *
   * @throws RangeError when parts do not cover the tile or a look is none; TypeError when pixels are not what their dtype says
   */
  compose(
    width: number,
    height: number,
    channels: readonly TileChannel[],
    blending: Blending,
  ): Uint8ClampedArray<ArrayBuffer>;
}

export function createComposer(kernels: Kernels): Composer {
  const { functions, arena, memory } = kernels;
  const tables = new ColourTables(kernels);
  return {
    compose(width, height, channels, blending) {
      const product = blending === "MULTIPLICATIVE";
      const dtypes = channels.map(({ parts }) => checkParts(parts, width, height));
      const count = Math.ceil((width * height) / 4) * 4;
      arena.reset();
      const out = arena.allocate(count * 4);
      // One room for all channels, one after the other.
      const pixels = arena.allocate(count * Math.max(1, ...dtypes.map(bytesOfPixel)));
      const probe = arena.allocate(16);
      const ids = arena.allocate(channels.some(({ look }) => look.ids) ? 2 * count : 0);
      functions.clear(out, count, product);
      channels.forEach(({ parts, look }, i) => {
        const dtype = dtypes[i]!;
        const table = tables.tableOf(dtype, look, blending);
        const constant = constantOf(parts);
        if (constant === undefined) {
          const view = pixelView(dtype, memory.buffer, pixels, width * height);
          for (const part of parts) putPixels(view, width, part);
          meetPixels(kernels, { out, pixels, ids, count, product }, dtype, look, table);
        } else {
          // The kernels' own answer for one value, so that stored and missing chunks of it look the same.
          putPixels(pixelView(dtype, memory.buffer, pixels, 4), 4, constant);
          functions.clear(probe, 4, product);
          meetPixels(kernels, { out: probe, pixels, ids, count: 4, product }, dtype, look, table);
          functions.meetColour(out, count, new Uint32Array(memory.buffer, probe, 1)[0]!, product);
        }
      });
      if (product) functions.finishProduct(out, count);
      return new Uint8ClampedArray(memory.buffer as ArrayBuffer, out, width * height * 4);
    },
  };
}

/** The one dtype of the parts. */
function checkParts(parts: readonly TilePart[], width: number, height: number): PixelDtype {
  let covered = 0;
  const dtype = parts[0]?.pixels.dtype;
  for (const { x, y, pixels } of parts) {
    checkSource(pixels);
    if (pixels.dtype !== dtype) throw new TypeError(`A channel of ${dtype} has pixels of ${pixels.dtype}`);
    if (x < 0 || y < 0 || x + pixels.width > width || y + pixels.height > height) {
      throw new RangeError(`Pixels at ${x}, ${y} reach outside a tile of ${width} x ${height}`);
    }
    covered += pixels.width * pixels.height;
  }
  if (dtype === undefined || covered !== width * height) {
    throw new RangeError(`${covered} pixels came for a tile of ${width} x ${height}`);
  }
  return dtype;
}

/** Four pixels of the one value that all parts have; `undefined` when they have more. */
function constantOf(parts: readonly TilePart[]): TilePart | undefined {
  const first = parts[0]!.pixels;
  if (typeof first.data === "object" || parts.some(({ pixels }) => !Object.is(pixels.data, first.data)))
    return undefined;
  return { x: 0, y: 0, pixels: { ...first, width: 4, height: 1 } };
}

/** Addresses of colours, pixels and room for their ids. */
type Job = Readonly<{ out: number; pixels: number; ids: number; count: number; product: boolean }>;

function meetPixels(kernels: Kernels, job: Job, dtype: PixelDtype, look: ChannelLook, table: ColourTable): void {
  const { functions } = kernels;
  const { out, pixels, ids, count, product } = job;
  if (look.ids) {
    foldIds(kernels.memory.buffer as ArrayBuffer, dtype, pixels, ids, count);
    functions.meetTable16(out, ids, count, table.address, product);
  } else if (table.kind === "all") {
    const meet = bytesOfPixel(dtype) === 1 ? functions.meetTable8 : functions.meetTable16;
    meet(out, pixels, count, table.address, product);
  } else if (look.categorical) {
    meetLabels(kernels, job, dtype, table.address);
  } else {
    meetRamp(kernels, job, dtype, look, table);
  }
}

function meetLabels({ functions }: Kernels, job: Job, dtype: PixelDtype, address: number): void {
  const { out, pixels, count, product } = job;
  if (dtype === "float64") functions.meetLabelsF64(out, pixels, count, address, product);
  else if (dtype === "float32" || dtype === "float16") functions.meetLabelsF32(out, pixels, count, address, product);
  else functions.meetLabelsInteger(out, pixels, count, bytesOfPixel(dtype), address, product);
}

function meetRamp({ functions }: Kernels, job: Job, dtype: PixelDtype, look: ChannelLook, table: ColourTable): void {
  const { out, pixels, count, product } = job;
  const { low, lowWhole, lowRest, range } = rampLimits(dtype, look.limits);
  const { address, bins, edges } = table;
  if (dtype === "int64" || dtype === "uint64") {
    const meet = dtype === "int64" ? functions.meetRampI64 : functions.meetRampU64;
    meet(out, pixels, count, lowWhole, lowRest, range, address, bins, edges, product);
    return;
  }
  const meet = {
    int32: functions.meetRampI32,
    uint32: functions.meetRampU32,
    float64: functions.meetRampF64,
  } as Partial<Record<PixelDtype, typeof functions.meetRampF32>>;
  (meet[dtype] ?? functions.meetRampF32)(out, pixels, count, low, range, address, bins, edges, product);
}
