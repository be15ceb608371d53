import { describe, expect, it } from "vitest";
import type { TileImage } from "../datalayer/data-pool.ts";
import type { Tile } from "./plan.ts";
import { type CachedTile, TileCache, tileKey } from "./tile-cache.ts";

const TILE_BYTES = 10 * 10 * 4;

function makeTile(column: number, options: Partial<Tile> = {}): Tile {
  return { level: 0, column, row: 0, rect: { x0: 10 * column, y0: 0, x1: 10 * column + 10, y1: 10 }, ...options };
}

function filled(budgetTiles: number, columns: readonly number[], picture = "p") {
  const closed: number[] = [];
  const cache = new TileCache(budgetTiles * TILE_BYTES);
  const add = (column: number, to = picture): void => {
    const tile = makeTile(column);
    const source = { close: () => void closed.push(column) } as unknown as ImageBitmap;
    const image: TileImage = { width: 10, height: 10, source };
    const cached: CachedTile = { tile, image };
    cache.add(to, tileKey(tile), cached);
  };
  for (const column of columns) add(column);
  const key = (column: number) => tileKey(makeTile(column));
  return { cache, closed, add, key };
}

describe("TileCache", () => {
  it("tells tiles apart by place, extent and picture", () => {
    const { cache, key } = filled(9, [0]);
    const cut = tileKey(makeTile(0, { rect: { x0: 0, y0: 0, x1: 5, y1: 10 } }));
    expect([cache.has("p", key(0)), cache.has("p", cut), cache.has("q", key(0))]).toEqual([true, false, false]);
    expect([...cache.tilesOf("p")].map(({ tile }) => tile.column)).toEqual([0]);
    expect([...cache.tilesOf("q")]).toEqual([]);
  });

  it("closes what was not drawn for longest, until the budget holds", () => {
    const { cache, closed, key } = filled(3, [0, 1, 2, 3, 4]);
    cache.keep([["p", key(0)]]);
    expect(closed).toEqual([1, 2]);
    expect(cache.bytes).toBe(3 * TILE_BYTES);
    expect(cache.has("p", key(1))).toBe(false);
  });

  it("keeps what the frame needs, beyond the budget if it must", () => {
    const { cache, closed, key } = filled(1, [0, 1, 2]);
    cache.keep([
      ["p", key(0)],
      ["p", key(1)],
      ["p", key(2)],
    ]);
    expect(closed).toEqual([]);
    cache.keep([["p", key(2)]]);
    expect(closed).toEqual([0, 1]);
  });

  it("closes a bitmap that is replaced, and all of a picture that is dropped", () => {
    const { cache, closed, add } = filled(9, [0, 1]);
    add(0);
    expect(closed).toEqual([0]);
    add(7, "q");
    cache.retain((picture) => picture === "q");
    expect(closed).toEqual([0, 1, 0]);
    expect(cache.bytes).toBe(TILE_BYTES);
    cache.clear();
    expect(cache.bytes).toBe(0);
    expect(closed).toEqual([0, 1, 0, 7]);
  });
});
