import type { TileImage } from "../datalayer/data-pool.ts";
import type { Tile } from "./plan.ts";

/** A drawn tile, kept for the frames to come. */
export type CachedTile = Readonly<{ tile: Tile; image: TileImage }>;

/** Identity of a tile within one picture: place and extent. */
export function tileKey({ level, column, row, rect }: Tile): string {
  return `${level}/${column}/${row}/${rect.x0},${rect.y0},${rect.x1},${rect.y1}`;
}

const BYTES_PER_PIXEL = 4;

/** Fits the tiles of four 4K screens; a screen of 1920 x 1080 takes 8 to 20 MB. */
export const TILE_CACHE_BYTES = 160 << 20;

/**
 * Bitmaps by picture (plane and looks) and tile, within a budget of bytes. What was not drawn for longest goes first; what a
 * frame needs now (`keep`) stays even beyond the budget. Bitmaps are closed when they go: their memory is not the heap's.
 */
export class TileCache {
  readonly #budgetBytes: number;
  readonly #pictures = new Map<string, Map<string, CachedTile>>();
  /** Least recently used first. */
  readonly #order = new Map<string, Readonly<{ picture: string; key: string; bytes: number }>>();
  #bytes = 0;

  constructor(budgetBytes: number = TILE_CACHE_BYTES) {
    this.#budgetBytes = budgetBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  has(picture: string, key: string): boolean {
    return this.#pictures.get(picture)?.has(key) ?? false;
  }

  /** All tiles of a picture, of whatever level. */
  tilesOf(picture: string): Iterable<CachedTile> {
    return this.#pictures.get(picture)?.values() ?? [];
  }

  /** The cache owns the image from now on. */
  add(picture: string, key: string, cached: CachedTile): void {
    this.#remove(picture, key);
    const tiles = this.#pictures.get(picture) ?? new Map<string, CachedTile>();
    this.#pictures.set(picture, tiles.set(key, cached));
    const bytes = cached.image.width * cached.image.height * BYTES_PER_PIXEL;
    this.#order.set(orderKey(picture, key), { picture, key, bytes });
    this.#bytes += bytes;
  }

  /** Marks tiles (pairs of picture and key) as used now and evicts others, oldest first, until the budget holds. */
  keep(tiles: Iterable<readonly [picture: string, key: string]>): void {
    const kept = new Set<string>();
    for (const [picture, key] of tiles) {
      const at = orderKey(picture, key);
      const entry = this.#order.get(at);
      if (entry === undefined) continue;
      kept.add(at);
      this.#order.delete(at);
      this.#order.set(at, entry);
    }
    for (const [at, entry] of this.#order) {
      if (this.#bytes <= this.#budgetBytes) break;
      if (!kept.has(at)) this.#remove(entry.picture, entry.key);
    }
  }

  /** Drops every picture for which `isKept` says no. */
  retain(isKept: (picture: string) => boolean): void {
    for (const [picture, tiles] of this.#pictures) {
      if (isKept(picture)) continue;
      for (const key of [...tiles.keys()]) this.#remove(picture, key);
    }
  }

  clear(): void {
    this.retain(() => false);
  }

  #remove(picture: string, key: string): void {
    const at = orderKey(picture, key);
    const entry = this.#order.get(at);
    const tiles = this.#pictures.get(picture);
    const cached = tiles?.get(key);
    if (entry === undefined || tiles === undefined || cached === undefined) return;
    closeImage(cached.image);
    tiles.delete(key);
    if (tiles.size === 0) this.#pictures.delete(picture);
    this.#order.delete(at);
    this.#bytes -= entry.bytes;
  }
}

/** Gives the memory of a bitmap back at once. */
export function closeImage({ source }: TileImage): void {
  if ("close" in source) source.close();
}

function orderKey(picture: string, key: string): string {
  return `${picture} ${key}`;
}
