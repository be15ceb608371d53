import type { ChunkRef } from "../datalayer/array-spec.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import type { Multiscale } from "../datalayer/multiscale.ts";
import { planeOfLevel } from "./levels.ts";
import type { Picture } from "./picture.ts";
import type { Tile } from "./plan.ts";
import { tileKey } from "./tile-cache.ts";
import { chunkRefs } from "./tiles.ts";

/** The chunks that tiles are drawn from, remembered while the tiles are in the plan: they are asked for at every event. */
export class TileChunks {
  readonly #pool: Pick<DataPool, "isResident">;
  readonly #refs = new Map<string, readonly ChunkRef[]>();
  #multiscale: Multiscale | undefined;

  constructor(pool: Pick<DataPool, "isResident">) {
    this.#pool = pool;
  }

  /** Forgets all: the tiles are those of another image from now on. */
  reset(multiscale: Multiscale | undefined): void {
    this.#multiscale = multiscale;
    this.#refs.clear();
  }

  /** Chunks of all visible channels under a tile. */
  of(picture: Picture, tile: Tile): readonly ChunkRef[] {
    const key = `${picture.key} ${tileKey(tile)}`;
    const known = this.#refs.get(key);
    if (known !== undefined) return known;
    const level = this.#multiscale?.levels[tile.level];
    if (level === undefined) return [];
    const chunks = picture.channels.flatMap((setting) => {
      const plane = planeOfLevel(level, picture.plane, setting.index);
      return plane === undefined ? [] : chunkRefs(plane, tile.rect);
    });
    this.#refs.set(key, chunks);
    return chunks;
  }

  isResident(picture: Picture, tile: Tile): boolean {
    return this.of(picture, tile).every((chunk) => this.#pool.isResident(chunk));
  }

  /** Forgets all but some tiles of some pictures. */
  retain(pictures: readonly Picture[], tiles: readonly Tile[]): void {
    const kept = new Set(pictures.flatMap(({ key }) => tiles.map((tile) => `${key} ${tileKey(tile)}`)));
    for (const key of this.#refs.keys()) if (!kept.has(key)) this.#refs.delete(key);
  }
}
