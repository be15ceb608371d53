import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { height, width } from "../math/rect.ts";
import { makeSpec } from "./testing/specs.ts";
import { chunksUnder, planeAxesOf, TILE_PX, tileAt, tileGridOf, tileRect, tilesUnder, workerOf } from "./tile-grid.ts";

const spec = (h: number, w: number, chunkH: number, chunkW: number, rest: object = {}) =>
  makeSpec({ shape: [3, 2, 4, h, w], chunks: [1, 1, 1, chunkH, chunkW], ...rest });

const sizes = fc.record({
  h: fc.integer({ min: 1, max: 5000 }),
  w: fc.integer({ min: 1, max: 5000 }),
  chunkH: fc.integer({ min: 1, max: 3000 }),
  chunkW: fc.integer({ min: 1, max: 3000 }),
});

describe("tileGridOf", () => {
  it.each([
    [
      [4096, 4096, 512, 512],
      [512, 512],
      [8, 8],
    ],
    [
      [4096, 4096, 256, 256],
      [512, 512],
      [8, 8],
    ],
    [
      [4096, 8192, 2048, 2048],
      [512, 512],
      [16, 8],
    ],
    [
      [3000, 3000, 1000, 1000],
      [500, 500],
      [6, 6],
    ],
    [
      [1411, 1411, 1411, 1411],
      [471, 471],
      [3, 3],
    ],
    [
      [300, 300, 2048, 2048],
      [300, 300],
      [1, 1],
    ],
    [
      [1000, 1000, 200, 200],
      [400, 400],
      [3, 3],
    ],
    [
      [1024, 1024, 1, 1024],
      [512, 512],
      [2, 2],
    ],
  ] as const)("cuts %j into tiles of %j, %j of them", ([h, w, ch, cw], [tileWidth, tileHeight], [columns, rows]) => {
    expect(tileGridOf(spec(h, w, ch, cw))).toMatchObject({ tileWidth, tileHeight, columns, rows });
  });

  it("covers every pixel with exactly one tile of at most 512 pixels along each axis", () => {
    fc.assert(
      fc.property(sizes, ({ h, w, chunkH, chunkW }) => {
        const grid = tileGridOf(spec(h, w, chunkH, chunkW));
        let next = 0;
        for (let column = 0; column < grid.columns; column++) {
          const tile = tileRect(grid, column, 0);
          expect(tile.x0).toBe(next);
          expect(width(tile)).toBeGreaterThan(0);
          expect(width(tile)).toBeLessThanOrEqual(TILE_PX);
          expect(tileAt(grid, tile.x0, 0)[0]).toBe(column);
          expect(tileAt(grid, tile.x1 - 1, 0)[0]).toBe(column);
          next = tile.x1;
        }
        expect(next).toBe(w);
        const last = tileRect(grid, grid.columns - 1, grid.rows - 1);
        expect(last.y1).toBe(h);
        expect(height(last)).toBeLessThanOrEqual(TILE_PX);
      }),
    );
  });

  it("puts all chunks under a tile, of every channel, into one worker", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 4 }), fc.gen(), ({ h, w, chunkH, chunkW }, workers, gen) => {
        const array = spec(h, w, chunkH, chunkW);
        const grid = tileGridOf(array);
        const column = gen(fc.integer, { min: 0, max: grid.columns - 1 });
        const row = gen(fc.integer, { min: 0, max: grid.rows - 1 });
        const rect = tileRect(grid, column, row);
        const homes = new Set<number>();
        for (const c of [0, 1, 2]) {
          const chunks = chunksUnder({ array, c, t: 1, z: 3 }, rect);
          if (chunkH >= TILE_PX && chunkW >= TILE_PX) expect(chunks).toHaveLength(1);
          for (const chunk of chunks) homes.add(workerOf(array, chunk, workers));
        }
        expect(homes.size).toBe(1);
      }),
    );
  });
});

describe("tilesUnder", () => {
  it("finds exactly the tiles that share a pixel with the rectangle", () => {
    fc.assert(
      fc.property(sizes, fc.gen(), ({ h, w, chunkH, chunkW }, gen) => {
        const grid = tileGridOf(spec(h, w, chunkH, chunkW));
        const x0 = gen(fc.integer, { min: -100, max: w + 100 });
        const rect = { x0, x1: x0 + gen(fc.integer, { min: 0, max: 700 }) + 0.5, y0: 0, y1: 1 };
        const found = tilesUnder(grid, rect);
        for (let column = 0; column < grid.columns; column++) {
          const tile = tileRect(grid, column, 0);
          const touched = tile.x0 < rect.x1 && tile.x1 > rect.x0;
          expect(column >= found.x0 && column < found.x1).toBe(touched);
        }
      }),
    );
  });
});

describe("workerOf", () => {
  it("spreads the cells of a view evenly", () => {
    const array = spec(4096, 4096, 512, 512);
    for (const workers of [2, 3, 4]) {
      const counts = new Array<number>(workers).fill(0);
      for (let y = 2; y < 5; y++) for (let x = 1; x < 5; x++) counts[workerOf(array, [0, 0, 0, y, x], workers)]!++;
      expect(Math.max(...counts)).toBeLessThanOrEqual(12 / workers + 1);
    }
  });

  it("sends neighbouring planes to different workers, but planes of one chunk to one", () => {
    const array = makeSpec({ shape: [1, 1, 40, 64, 64], chunks: [1, 1, 10, 64, 64] });
    const home = (z: number) =>
      workerOf(array, chunksUnder({ array, c: 0, t: 0, z }, { x0: 0, y0: 0, x1: 64, y1: 64 })[0]!, 2);
    expect(home(0)).toBe(home(9));
    expect(home(9)).not.toBe(home(10));
  });
});

describe("planeAxesOf", () => {
  it("finds axes in any order and lets missing ones be", () => {
    const array = makeSpec({ shape: [5, 6, 7], chunks: [5, 6, 7], dims: ["y", "c", "x"] });
    expect(planeAxesOf(array)).toEqual({ c: 1, t: undefined, z: undefined, y: 0, x: 2 });
    expect(() => chunksUnder({ array, c: 0, t: 0, z: 1 }, { x0: 0, y0: 0, x1: 1, y1: 1 })).toThrow("z = 1");
    expect(() => chunksUnder({ array, c: 6, t: 0, z: 0 }, { x0: 0, y0: 0, x1: 1, y1: 1 })).toThrow("c = 6");
  });

  it("refuses what is no image", () => {
    expect(() => planeAxesOf(makeSpec({ shape: [5, 6], chunks: [5, 6], dims: ["y", "lambda"] }))).toThrow(
      "without y and x",
    );
    const phases = { shape: [2, 5, 6], chunks: [1, 5, 6], dims: ["phase", "y", "x"] };
    expect(() => planeAxesOf(makeSpec(phases))).toThrow('the axis "phase"');
    expect(planeAxesOf(makeSpec({ ...phases, shape: [1, 5, 6] })).y).toBe(1);
  });
});
