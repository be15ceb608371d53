import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingLevels } from "./chunking.ts";
import { copyPixels, zeroPixels } from "./dtype.ts";
import { halve } from "./halve.ts";
import { PyramidBuilder, type Tile } from "./pyramid.ts";
import { quadrantOrder, rowOrder, type TilePlace } from "./tile-order.ts";

const PLANE = { c: 0, t: 0, z: 0 };

type Plane = { pixels: Uint16Array; height: number; width: number };

function makePlane(height: number, width: number): Plane {
  const pixels = Uint16Array.from({ length: height * width }, (_, i) => (i * 40_503) % 65_536);
  return { pixels, height, width };
}

function cut({ pixels, height, width }: Plane, place: TilePlace, edge: number): Tile {
  const [y0, x0] = [place.row * edge, place.column * edge];
  const [h, w] = [Math.min(edge, height - y0), Math.min(edge, width - x0)];
  const tile = new Uint16Array(h * w);
  for (let y = 0; y < h; y++) copyPixels(pixels, (y0 + y) * width + x0, tile, y * w, w);
  return { plane: PLANE, place, height: h, width: w, pixels: tile };
}

/** Each level made of the whole one before it. */
function wholeLevels(plane: Plane, levels: number): Plane[] {
  const made = [plane];
  for (let i = 0; i < levels; i++) {
    const { pixels, height, width } = made.at(-1)!;
    const half = { height: Math.ceil(height / 2), width: Math.ceil(width / 2) };
    const to = { pixels: new Uint16Array(half.height * half.width), offset: 0, stride: half.width };
    halve("uint16", "mean", { pixels, offset: 0, stride: width }, height, width, to);
    made.push({ ...half, pixels: to.pixels });
  }
  return made;
}

async function build(levels: readonly Plane[], edge: number, places: readonly TilePlace[]) {
  const got = levels.map(({ height, width }) => zeroPixels("uint16", height * width));
  let heldTiles = 0;
  const builder = new PyramidBuilder(levels, { height: edge, width: edge }, "uint16", "mean", (level, tile) => {
    const { width } = levels[level]!;
    for (let y = 0; y < tile.height; y++) {
      const target = (tile.place.row * edge + y) * width + tile.place.column * edge;
      copyPixels(tile.pixels!, y * tile.width, got[level]!, target, tile.width);
    }
    return Promise.resolve();
  });
  for (const place of places) {
    await builder.add(cut(levels[0]!, place, edge));
    heldTiles = Math.max(heldTiles, builder.heldBytes / (2 * edge * edge));
  }
  return { got: got.slice(1), heldTiles, held: builder.heldBytes };
}

describe("PyramidBuilder", () => {
  it("makes the same levels of tiles in any order as of the whole plane", async () => {
    const sizes = fc.record({
      height: fc.integer({ min: 1, max: 70 }),
      width: fc.integer({ min: 1, max: 70 }),
      halfEdge: fc.integer({ min: 1, max: 8 }),
      seed: fc.integer(),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ height, width, halfEdge, seed }) => {
        const edge = 2 * halfEdge;
        const levels = wholeLevels(makePlane(height, width), 4);
        const places = [...rowOrder(Math.ceil(height / edge), Math.ceil(width / edge))];
        const shuffled = places
          .map((place, i) => ({ place, key: Math.sin(seed + i * 12.9898) }))
          .sort((a, b) => a.key - b.key)
          .map(({ place }) => place);
        const { got, held } = await build(levels, edge, shuffled);
        expect(got).toEqual(levels.slice(1).map(({ pixels }) => pixels));
        expect(held).toBe(0);
      }),
    );
  });

  it("holds one unfinished tile a level in quadrant order, however many tiles there are", async () => {
    const levels = wholeLevels(makePlane(512, 512), 6);
    const { got, heldTiles } = await build(levels, 8, [...quadrantOrder(64, 64)]);
    expect(got.at(-1)).toEqual(levels.at(-1)!.pixels);
    expect(heldTiles).toBeLessThanOrEqual(6);
  });

  it("passes on what is 0 without making pixels of it", async () => {
    const emitted: Tile[] = [];
    const sizes = [16, 8, 4].map((size) => ({ height: size, width: size }));
    const builder = new PyramidBuilder(sizes, { height: 8, width: 8 }, "uint8", "mean", (_, tile) => {
      emitted.push(tile);
      return Promise.resolve();
    });
    for (const place of rowOrder(2, 2)) {
      await builder.add({ plane: PLANE, place, height: 8, width: 8, pixels: undefined });
      expect(builder.heldBytes).toBe(0);
    }
    expect(emitted.map(({ pixels, height }) => [pixels, height])).toEqual([
      [undefined, 8],
      [undefined, 4],
    ]);
  });
});

describe("quadrantOrder", () => {
  it("visits every tile of any grid once", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(sizes, ([rows, columns]) => {
        const visited = [...quadrantOrder(rows, columns)].map(({ row, column }) => row * columns + column);
        expect(visited.sort((a, b) => a - b)).toEqual(Array.from({ length: rows * columns }, (_, i) => i));
      }),
    );
  });
});

describe("missingLevels", () => {
  it("halves until 256 pixels are left, odd sizes rounded up", () => {
    expect(missingLevels([2, 3, 4, 1411, 700], 1)).toEqual([
      [2, 3, 4, 706, 350],
      [2, 3, 4, 353, 175],
      [2, 3, 4, 177, 88],
    ]);
    expect(missingLevels([1, 1, 1, 256, 256], 1)).toEqual([]);
    expect(missingLevels([1, 1, 1, 1, 600], 1).map((shape) => shape.slice(3))).toEqual([
      [1, 300],
      [1, 150],
    ]);
  });

  it("continues a file's own pyramid only from above 512", () => {
    expect(missingLevels([1, 1, 1, 512, 300], 3)).toEqual([]);
    expect(missingLevels([1, 1, 1, 600, 300], 2)).toHaveLength(2);
  });
});
