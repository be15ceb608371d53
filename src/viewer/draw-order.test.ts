import { describe, expect, it } from "vitest";
import { rect } from "../math/rect.ts";
import { drawOrder } from "./draw-order.ts";
import type { Tile } from "./plan.ts";
import { makePyramid } from "./testing/images.ts";
import { type CachedTile, tileKey } from "./tile-cache.ts";

const IMAGE = makePyramid({ size: { x: 4096, y: 4096 }, levels: 6 });

function makeTile(level: number, options: Partial<Tile> = {}): Tile {
  return { level, column: 0, row: 0, rect: rect(0, 0, 64, 64), ...options };
}

function cached(tile: Tile): CachedTile {
  const { x0, y0, x1, y1 } = tile.rect;
  return { tile, image: { width: x1 - x0, height: y1 - y0, source: {} as ImageBitmap } };
}

const order = (tiles: readonly Tile[], level: number, visible = rect(0, 0, 4096, 4096)): number[] =>
  drawOrder(tiles.map(cached), IMAGE, level, visible).map((tile) => tile.level);

describe("drawOrder", () => {
  const all = [5, 4, 3, 2, 1, 0].map((level) => makeTile(level));

  it("takes the wanted level first, then the nearest, the finer of two", () => {
    expect(order(all, 2)).toEqual([2, 1, 3, 0, 4, 5]);
    expect(order(all, 0)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("leaves out levels that are far too fine", () => {
    expect(order(all, 5)).toEqual([5, 4, 3, 2]);
  });

  it("leaves out what the window does not show", () => {
    expect(order(all, 0, rect(100, 100, 200, 200))).toEqual([1, 2, 3, 4, 5]);
  });

  it("puts the larger of two cuts of a tile first", () => {
    const small = makeTile(1, { rect: rect(0, 0, 32, 64) });
    const found = drawOrder([small, makeTile(1)].map(cached), IMAGE, 1, rect(0, 0, 500, 500));
    expect(found.map(({ rect: place }) => place.x1)).toEqual([128, 64]);
    expect(found[0]?.key).toBe(tileKey(makeTile(1)));
  });
});
