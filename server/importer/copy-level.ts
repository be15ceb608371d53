import type { TileSize } from "./chunking.ts";
import { bytesPerElement } from "./dtype.ts";
import type { Reduction } from "./halve.ts";
import { inLanes } from "./lanes.ts";
import type { LevelWriter } from "./level-writer.ts";
import { PyramidBuilder, type Tile } from "./pyramid.ts";
import type { FiveD, PixelSource, PlaneIndex } from "./source.ts";
import { quadrantOrder, rowOrder, type TilePlace } from "./tile-order.ts";

/** Planes that are copied tile by tile together, because the file stores them together. */
const MAX_TOGETHER_BYTES = 32 * 1024 * 1024;

type Range = readonly [start: number, stop: number];
/** A box of planes and one tile of all of them. */
type Unit = Readonly<{ c: Range; t: Range; z: Range; place: TilePlace }>;

export type CopyOptions = Readonly<{
  tile: TileSize;
  /** Planes along z in one chunk of the level that is copied. */
  chunkDepth: number;
  reduction: Reduction;
  /** How many tiles are read, reduced, compressed and sent at a time. */
  concurrency: number;
  onTile: (level: number, tile: Tile) => void;
  signal: AbortSignal | undefined;
}>;

/**
 * Streams one level from a file into its writer and, through a pyramid builder, the levels made of it into theirs. Memory: some
 * tiles a lane and a level, plus what the reader holds; it does not grow with the image (with its width, where the file is
 * stored in whole rows).
 *
 * @param writers of the level itself and of the levels to make, finest first
 * @param shapes of the same levels
 */
export async function copyLevel(
  source: PixelSource,
  writers: readonly LevelWriter[],
  shapes: readonly FiveD[],
  options: CopyOptions,
): Promise<void> {
  const emit = async (level: number, tile: Tile) => {
    options.signal?.throwIfAborted();
    await writers[level]!.write(tile);
    options.onTile(level, tile);
  };
  const sizes = shapes.map((shape) => ({ height: shape[3], width: shape[4] }));
  const builder = new PyramidBuilder(sizes, options.tile, source.dtype, options.reduction, emit);
  await inLanes(unitsOf(source, options), options.concurrency, async ({ c, t, z, place }) => {
    const box = boxOf(source.shape, options.tile, place);
    for (const plane of planesOf(c, t, z)) {
      options.signal?.throwIfAborted();
      const pixels = await source.readPlane(plane, box, options.signal);
      const tile = { plane, place, height: box.y1 - box.y0, width: box.x1 - box.x0, pixels };
      await emit(0, tile);
      await builder.add(tile);
    }
  });
}

function* unitsOf(source: PixelSource, { tile, chunkDepth }: CopyOptions): Generator<Unit> {
  const [c, t, z, y, x] = source.shape;
  const together = planesTogether(source, tile, chunkDepth);
  const rows = Math.ceil(y / tile.height);
  const columns = Math.ceil(x / tile.width);
  // A block over the whole width is decoded once for a row of tiles only if that row is walked along.
  const inRows = source.block[4] >= x && columns > 1;
  for (const cRange of ranges(c, together[0])) {
    for (const tRange of ranges(t, together[1])) {
      for (const zRange of ranges(z, together[2])) {
        const order = inRows ? rowOrder(rows, columns) : quadrantOrder(rows, columns);
        for (const place of order) yield { c: cRange, t: tRange, z: zRange, place };
      }
    }
  }
}

/** Planes along c, t, z that one unit takes: those of a block and of a chunk, unless that were too much to hold. */
function planesTogether(source: PixelSource, tile: TileSize, chunkDepth: number): readonly [number, number, number] {
  const [c, t, z] = source.block;
  const depth = Math.ceil(z / chunkDepth) * chunkDepth;
  const tileBytes = tile.height * tile.width * bytesPerElement(source.dtype);
  return c * t * depth * tileBytes <= MAX_TOGETHER_BYTES ? [c, t, depth] : [1, 1, chunkDepth];
}

function* ranges(size: number, step: number): Generator<Range> {
  for (let start = 0; start < size; start += step) yield [start, Math.min(start + step, size)];
}

function* planesOf(c: Range, t: Range, z: Range): Generator<PlaneIndex> {
  for (let ci = c[0]; ci < c[1]; ci++) {
    for (let ti = t[0]; ti < t[1]; ti++) for (let zi = z[0]; zi < z[1]; zi++) yield { c: ci, t: ti, z: zi };
  }
}

function boxOf(shape: FiveD, tile: TileSize, place: TilePlace) {
  const y0 = place.row * tile.height;
  const x0 = place.column * tile.width;
  return { y0, x0, y1: Math.min(y0 + tile.height, shape[3]), x1: Math.min(x0 + tile.width, shape[4]) };
}
