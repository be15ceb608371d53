import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ellipseWithin, polygonOf, type Shape, translateShape } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { measureChange } from "./measure-change.ts";
import { RegionMemory } from "./region-memory.ts";
import { spanDifference, spansHold } from "./span-difference.ts";
import { madeUpPixels, measureToEnd, memoryImage, memoryPool } from "./testing.ts";

const SIZE = { width: 61, height: 47 };
const AT = { z: 0, t: 0, channels: [0, 1] } as const;
const planes = [
  madeUpPixels("uint8", 61 * 47),
  madeUpPixels("uint8", 61 * 47)
    .slice()
    .reverse(),
];
const image = memoryImage("uint8", { ...SIZE, channels: 2 }, { width: 16, height: 20 }, planes);
const star = polygonOf([
  [3.13, 2.71],
  [57.37, 9.91],
  [44.57, 41.23],
  [29.71, 20.19],
  [11.17, 45.33],
]);

function pixelsOf(spans: Int32Array): Set<string> {
  const pixels = new Set<string>();
  for (let i = 0; i < spans.length; i += 3)
    for (let x = spans[i + 1]!; x < spans[i + 2]!; x++) pixels.add(`${x} ${spans[i]}`);
  return pixels;
}

const shapes = fc.oneof(
  fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
    .map(([x, y]) => translateShape(star, x, y)),
  fc
    .tuple(fc.nat(60), fc.nat(46), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .map(([x, y, w, h]): Shape => ellipseWithin({ x0: x, y0: y, x1: x + w, y1: y + h })),
);

describe("spanDifference", () => {
  it("is what sets of pixels differ by", () => {
    fc.assert(
      fc.property(shapes, shapes, (a, b) => {
        const [before, after] = [spansOf(a, SIZE).spans, spansOf(b, SIZE).spans];
        const { added, removed, pixels } = spanDifference(before, after);
        const [old, now] = [pixelsOf(before), pixelsOf(after)];
        expect(pixelsOf(added)).toEqual(new Set([...now].filter((pixel) => !old.has(pixel))));
        expect(pixelsOf(removed)).toEqual(new Set([...old].filter((pixel) => !now.has(pixel))));
        expect(pixels).toBe(pixelsOf(added).size + pixelsOf(removed).size);
        for (let y = 0; y < SIZE.height; y += 5)
          for (let x = 0; x < SIZE.width; x += 3) expect(spansHold(after, x, y)).toBe(now.has(`${x} ${y}`));
      }),
    );
  });
});

describe("a drag", () => {
  it("of many steps gives what a fresh measurement gives, every column, every time", async () => {
    const memory = new RegionMemory();
    const pool = memoryPool(image, { batch: 50 });
    let [x, y] = [0, 0];
    let seed = 7;
    const step = () => {
      seed = (Math.imul(1_103_515_245, seed) + 12_345) >>> 0;
      return ((seed >>> 16) % 5) - 2;
    };
    for (let tick = 0; tick < 100; tick++) {
      x = Math.max(-40, Math.min(40, x + step() + 0.25));
      y = Math.max(-40, Math.min(40, y + step()));
      const shape = translateShape(star, x, y);
      const live = await measureToEnd({ pool, array: image.array, shape, memory, ...AT });
      const fresh = await measureToEnd({ pool, array: image.array, shape, ...AT });
      expect(live).toEqual(fresh);
    }
  });

  it("of 10,000 steps leaves exactly the counts of its last shape", async () => {
    const size = { width: 32, height: 24 };
    const small = memoryImage("uint8", size, size, [madeUpPixels("uint8", 32 * 24)]);
    const pool = memoryPool(small, { batch: 1000, isSync: true });
    const plane = { array: small.array, z: 0, t: 0, channels: [0] };
    const memory = new RegionMemory();
    const at = (tick: number): Shape => ({
      kind: "ellipse",
      centre: [16 + 5 * Math.sin(tick / 7), 12 + 3 * Math.sin(tick / 11)],
      radii: [9, 7],
    });
    const { signal } = new AbortController();
    let changes = 0;
    for (let tick = 0; tick < 10_000; tick++) {
      const { spans, n } = spansOf(at(tick), size);
      const partials = await measureChange(pool, memory, plane, spans, n, signal);
      if (partials === undefined) await measureToEnd({ pool, shape: at(tick), memory, ...plane });
      else {
        memory.keep(plane, spans, partials);
        changes++;
      }
    }
    expect(changes).toBeGreaterThan(6000);
    const live = await measureToEnd({ pool, shape: at(10_000), memory, ...plane });
    expect(live).toEqual(await measureToEnd({ pool, shape: at(10_000), ...plane }));
  }, 60_000);

  it("reads nothing but the pixels between the two shapes", async () => {
    const memory = new RegionMemory();
    let read = 0;
    const pool = memoryPool(image, {
      onTask: ({ spans }) => {
        if (spans === "all") read += 320;
        else for (let i = 0; i < spans.length; i += 3) read += spans[i + 2]! - spans[i + 1]!;
      },
    });
    await measureToEnd({ pool, array: image.array, shape: star, memory, ...AT });
    read = 0;
    const moved = translateShape(star, 0, 1);
    const { pixels } = spanDifference(spansOf(star, SIZE).spans, spansOf(moved, SIZE).spans);
    await measureToEnd({ pool, array: image.array, shape: moved, memory, ...AT });
    expect(read).toBe(2 * pixels);
  });
});
