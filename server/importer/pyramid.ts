import type { TileSize } from "./chunking.ts";
import { bytesPerElement, type Dtype, type PixelArray, zeroPixels } from "./dtype.ts";
import { halve, type Reduction } from "./halve.ts";
import type { PlaneIndex } from "./source.ts";
import type { TilePlace } from "./tile-order.ts";

/** One tile of one plane of one level. */
export type Tile = Readonly<{
  plane: PlaneIndex;
  place: TilePlace;
  /** Pixels of the tile: smaller than the grid unit at the bottom and right edge of the level. */
  height: number;
  width: number;
  /** Rows first, `height` x `width`; `undefined`: all 0. */
  pixels: PixelArray | undefined;
}>;

/** Rows and columns of one level. */
export type LevelSize = Readonly<{ height: number; width: number }>;

type Unfinished = { waitingFor: number; pixels: PixelArray | undefined };

/**
 * Makes lower levels while tiles of a finer one pass by, in any order. Every lower tile is made of up to four tiles of the level
 * above; what is held is the tiles still waiting for some of theirs, see `quadrantOrder`.
 */
export class PyramidBuilder {
  readonly #sizes: readonly LevelSize[];
  readonly #tile: TileSize;
  readonly #dtype: Dtype;
  readonly #reduction: Reduction;
  readonly #emit: (level: number, tile: Tile) => Promise<void>;
  readonly #unfinished = new Map<string, Unfinished>();

  /**
   * @param sizes of the level that is given and of the levels to make, finest first
   * @param emit takes the finished tiles of level 1 and below
   */
  constructor(
    sizes: readonly LevelSize[],
    tile: TileSize,
    dtype: Dtype,
    reduction: Reduction,
    emit: (level: number, tile: Tile) => Promise<void>,
  ) {
    this.#sizes = sizes;
    this.#tile = tile;
    this.#dtype = dtype;
    this.#reduction = reduction;
    this.#emit = emit;
  }

  /** Bytes of the tiles that wait for others. */
  get heldBytes(): number {
    let pixels = 0;
    for (const { pixels: held } of this.#unfinished.values()) pixels += held?.length ?? 0;
    return pixels * bytesPerElement(this.#dtype);
  }

  /** Takes a tile of the given level; resolves when everything that became complete by it has been emitted. */
  async add(tile: Tile): Promise<void> {
    await this.#add(0, tile);
  }

  async #add(level: number, tile: Tile): Promise<void> {
    const size = this.#sizes[level + 1];
    if (size === undefined) return;
    const place = { row: tile.place.row >> 1, column: tile.place.column >> 1 };
    const height = Math.min(this.#tile.height, size.height - place.row * this.#tile.height);
    const width = Math.min(this.#tile.width, size.width - place.column * this.#tile.width);
    const { c, t, z } = tile.plane;
    const key = `${level}/${c}/${t}/${z}/${place.row}/${place.column}`;
    const parent = this.#unfinished.get(key) ?? { waitingFor: this.#partsOf(level, place), pixels: undefined };
    this.#unfinished.set(key, parent);
    if (tile.pixels !== undefined) {
      parent.pixels ??= zeroPixels(this.#dtype, height * width);
      const top = (tile.place.row & 1) * (this.#tile.height / 2);
      const left = (tile.place.column & 1) * (this.#tile.width / 2);
      const from = { pixels: tile.pixels, offset: 0, stride: tile.width };
      const to = { pixels: parent.pixels, offset: top * width + left, stride: width };
      halve(this.#dtype, this.#reduction, from, tile.height, tile.width, to);
    }
    parent.waitingFor--;
    if (parent.waitingFor > 0) return;
    this.#unfinished.delete(key);
    const made = { plane: tile.plane, place, height, width, pixels: parent.pixels };
    await this.#emit(level + 1, made);
    await this.#add(level + 1, made);
  }

  /** How many tiles of a level make one tile of the next. */
  #partsOf(level: number, place: TilePlace): number {
    const { height, width } = this.#sizes[level]!;
    const rows = Math.ceil(height / this.#tile.height) - 2 * place.row;
    const columns = Math.ceil(width / this.#tile.width) - 2 * place.column;
    return Math.min(2, rows) * Math.min(2, columns);
  }
}
