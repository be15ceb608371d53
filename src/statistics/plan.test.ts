import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../roi/geometry.ts";
import { rectangleBetween } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { cutByChunks, planeOf, sizeOf, spreadOrder, tasksOf } from "./plan.ts";
import { memoryImage } from "./testing.ts";

const arrayOf = (width: number, height: number, chunkWidth: number, chunkHeight: number) =>
  memoryImage("uint8", { width, height, channels: 2 }, { width: chunkWidth, height: chunkHeight }, []).array;

describe("cutByChunks", () => {
  it("gives every pixel of the region once, to the chunk that holds it, and whole chunks as such", () => {
    const coordinate = fc.integer({ min: -3, max: 45 });
    const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(
        ring,
        fc.record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) }),
        fc.record({ width: fc.integer({ min: 1, max: 15 }), height: fc.integer({ min: 1, max: 15 }) }),
        (points: Point[], size, chunk) => {
          const { spans, n } = spansOf({ kind: "polygon", rings: [points] }, size);
          const seen = new Set<string>();
          for (const { chunkY, chunkX, spans: part } of cutByChunks(
            arrayOf(size.width, size.height, chunk.width, chunk.height),
            spans,
          )) {
            const height = Math.min(chunk.height, size.height - chunkY * chunk.height);
            const width = Math.min(chunk.width, size.width - chunkX * chunk.width);
            const triples = part === "all" ? Array.from({ length: height }, (_, y) => [y, 0, width]).flat() : [...part];
            let pixels = 0;
            for (let i = 0; i < triples.length; i += 3) {
              const [y, x0, x1] = [triples[i]!, triples[i + 1]!, triples[i + 2]!];
              expect(y >= 0 && y < height && x0 >= 0 && x0 < x1 && x1 <= width).toBe(true);
              for (let x = x0; x < x1; x++) seen.add(`${chunkX * chunk.width + x},${chunkY * chunk.height + y}`);
              pixels += x1 - x0;
            }
            expect(part === "all").toBe(pixels === width * height);
          }
          const expected = new Set<string>();
          for (let i = 0; i < spans.length; i += 3)
            for (let x = spans[i + 1]!; x < spans[i + 2]!; x++) expected.add(`${x},${spans[i]}`);
          expect(seen).toEqual(expected);
          expect(seen.size).toBe(n);
        },
      ),
    );
  });

  it("finds 4,638 interior and 312 boundary chunks of 512 in a circle of radius 20,000", () => {
    const circle = { kind: "ellipse", centre: [32_768, 32_768], radii: [20_000, 20_000] } as const;
    const parts = cutByChunks(
      arrayOf(65_536, 65_536, 512, 512),
      spansOf(circle, { width: 65_536, height: 65_536 }).spans,
    );
    const interior = parts.filter(({ spans }) => spans === "all").length;
    // An independent count: the farthest and the nearest centre of each chunk from the middle.
    let [inside, touched] = [0, 0];
    for (let cy = 0; cy < 128; cy++) {
      for (let cx = 0; cx < 128; cx++) {
        const far = (c: number) => Math.max(Math.abs(512 * c + 0.5 - 32_768), Math.abs(512 * c + 511.5 - 32_768));
        const near = (c: number) => Math.min(Math.abs(512 * c + 0.5 - 32_768), Math.abs(512 * c + 511.5 - 32_768));
        if (Math.hypot(far(cx), far(cy)) <= 20_000) inside++;
        if (Math.hypot(near(cx), near(cy)) <= 20_000) touched++;
      }
    }
    expect([interior, parts.length]).toEqual([inside, touched]);
    expect(Math.abs(interior - 4638)).toBeLessThan(20);
  });

  it("refuses spans outside the array and arrays without x and y", () => {
    const { spans } = spansOf(rectangleBetween([0, 0], [10, 10]), { width: 10, height: 10 });
    expect(() => cutByChunks(arrayOf(9, 10, 4, 4), spans)).toThrow("leaves the image of 9 x 10 pixels");
    expect(() => cutByChunks({ ...arrayOf(10, 10, 4, 4), dims: ["c", "t", "z", "a", "b"] }, spans)).toThrow(
      "no axis y",
    );
  });
});

describe("planeOf", () => {
  it("counts an axis that the array lacks as one long", () => {
    const array = { ...arrayOf(8, 6, 4, 4), dims: ["y", "x"], shape: [6, 8], chunkShape: [4, 4] };
    expect(planeOf(array, 0, 0, 0)).toEqual({ array, c: 0, t: 0, z: 0 });
    expect(() => planeOf(array, 1, 0, 0)).toThrow("There is no c = 1: the image has 1 along c");
    expect(() => planeOf(array, 0, 0, 0.5)).toThrow("There is no z = 0.5");
    expect(sizeOf(array)).toEqual({ width: 8, height: 6 });
  });
});

describe("tasksOf", () => {
  it("shares the spans between channels", () => {
    const array = arrayOf(10, 10, 4, 4);
    const parts = cutByChunks(array, spansOf(rectangleBetween([1, 1], [9, 9]), { width: 10, height: 10 }).spans);
    const [first, second] = [0, 1].map((c) => tasksOf(parts, planeOf(array, c, 0, 0)));
    expect(first!.length).toBe(9);
    first!.forEach((task, i) => {
      expect(task.spans).toBe(second![i]!.spans);
    });
  });
});

describe("spreadOrder", () => {
  it("is a permutation, and every beginning of it is spread", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
        const order = spreadOrder(count);
        expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
        if (count < 8) return;
        const quarter = order.slice(0, Math.ceil(count / 4)).toSorted((a, b) => a - b);
        const gaps = quarter.map((value, i) => value - (i === 0 ? 0 : quarter[i - 1]!));
        expect(Math.max(...gaps)).toBeLessThanOrEqual(8);
      }),
    );
  });
});
