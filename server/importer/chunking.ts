import type { FiveD } from "./source.ts";

/** Rows and columns of the grid unit of an image: chunks of all its levels, even numbers, so that four tiles make one exactly. */
export type TileSize = Readonly<{ height: number; width: number }>;

const DEFAULT_TILE = 512;
/** A coarsest level of at most this many pixels along y and x is small enough for a thumbnail. */
const COARSEST = 256;
/** An existing pyramid is continued only when its coarsest level is larger than this. */
const COARSEST_EXISTING = 512;
/** Planes of smaller chunks are grouped along z: a request costs more than these bytes. */
const MIN_CHUNK_BYTES = 64 * 1024;
const GROUPED_CHUNK_BYTES = 256 * 1024;

/** The file's own block where a viewer can live with it, else 512: both edges even, 128 to 1024. */
export function tileSize(block: FiveD): TileSize {
  const usable = (edge: number) => (edge >= 128 && edge <= 1024 && edge % 2 === 0 ? edge : DEFAULT_TILE);
  return { height: usable(block[3]), width: usable(block[4]) };
}

/** Chunk shape of one level: one channel and time, a tile, and as many planes along z as small chunks need. */
export function chunkShape(shape: FiveD, tile: TileSize, elementBytes: number): FiveD {
  const height = Math.min(tile.height, shape[3]);
  const width = Math.min(tile.width, shape[4]);
  const planeBytes = height * width * elementBytes;
  const planes = planeBytes >= MIN_CHUNK_BYTES ? 1 : Math.max(1, Math.floor(GROUPED_CHUNK_BYTES / planeBytes));
  return [1, 1, Math.min(planes, shape[2]), height, width];
}

/**
 * Sizes of the levels to make below a level: each half of the one before, an odd pixel rounded up, until 256 is reached.
 *
 * @param existing how many levels the file has: more than one is a pyramid of its own, continued only below 512
 */
export function missingLevels(shape: FiveD, existing: number): FiveD[] {
  const made: FiveD[] = [];
  let [c, t, z, y, x] = shape;
  if (existing > 1 && Math.max(y, x) <= COARSEST_EXISTING) return made;
  while (Math.max(y, x) > COARSEST) {
    [y, x] = [Math.ceil(y / 2), Math.ceil(x / 2)];
    made.push([c, t, z, y, x]);
  }
  return made;
}
