import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rect } from "../math/rect.ts";
import { failedPlaces, failureAt, hatchOf } from "./failed-marks.ts";
import type { Tile } from "./plan.ts";
import { makeArray, makePyramid } from "./testing/images.ts";
import { tileKey } from "./tile-cache.ts";

const IMAGE = makePyramid({ size: { x: 4096, y: 4096 }, levels: 6 });

function makeTile(level: number, options: Partial<Tile> = {}): Tile {
  return { level, column: 0, row: 0, rect: rect(0, 0, 64, 64), ...options };
}

describe("failures", () => {
  const tiles = [makeTile(2), makeTile(2, { column: 1, rect: rect(64, 0, 128, 64) })];
  const chunk = { array: makeArray(), coords: [] };
  const failure = { tileKey: tileKey(tiles[1]!), chunk, error: new Error("no"), isRetried: false };
  const coarse = { ...failure, tileKey: tileKey(makeTile(5)) };

  it("have the places of the wanted tiles that failed, in level-0 pixels", () => {
    expect(failedPlaces(IMAGE, { level: 2, tiles }, [coarse, failure])).toEqual([rect(256, 0, 512, 256)]);
    expect(failedPlaces(IMAGE, { level: 2, tiles }, [])).toEqual([]);
  });

  it("are found under a place, half-open", () => {
    const under = (x: number, y: number) => failureAt(IMAGE, { level: 2, tiles }, [coarse, failure], x, y);
    expect(under(256, 0)).toBe(failure);
    expect(under(511.9, 255)).toBe(failure);
    expect([under(255.9, 0), under(512, 0), under(300, 256)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("hatchOf", () => {
  const box = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), fc.nat(80), fc.nat(80));

  it("draws diagonals that hang on the box, inside of it and of what is seen, none left out", () => {
    fc.assert(
      fc.property(box, box, fc.integer({ min: 3, max: 20 }), (whole, seen, step) => {
        const lines = hatchOf(whole, seen, step);
        const places = new Set<number>();
        for (const [x0, y0, x1, y1] of lines) {
          expect(x0 + y0).toBe(x1 + y1);
          expect((x0 + y0 - whole[0] - whole[1]) % step).toBe(0);
          places.add(x0 + y0);
          for (const [left, top, width, height] of [whole, seen]) {
            expect(Math.min(x0, x1)).toBeGreaterThanOrEqual(left);
            expect(Math.max(x0, x1)).toBeLessThanOrEqual(left + width);
            expect(Math.min(y0, y1)).toBeGreaterThanOrEqual(top);
            expect(Math.max(y0, y1)).toBeLessThanOrEqual(top + height);
          }
        }
        expect(places.size).toBe(lines.length);
        const [left, top] = [Math.max(whole[0], seen[0]), Math.max(whole[1], seen[1])];
        const right = Math.min(whole[0] + whole[2], seen[0] + seen[2]);
        const bottom = Math.min(whole[1] + whole[3], seen[1] + seen[3]);
        const expected = right > left && bottom > top ? (right + bottom - left - top) / step - 1 : 0;
        expect(lines.length).toBeGreaterThanOrEqual(Math.floor(expected));
      }),
    );
  });
});
