import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReduceTask } from "../datalayer/data-pool.ts";
import type { Level } from "../datalayer/multiscale.ts";
import { ellipseWithin, rectangleBetween } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { coarseLevelFor, coarseSpans } from "./coarse.ts";
import { exactnessOf, exactnessText } from "./exactness.ts";
import { measureRegion } from "./measure.ts";
import { memoryImage, memoryPool, shown } from "./testing.ts";

const SIZE = 64;
const fine = Uint16Array.from({ length: SIZE * SIZE }, (_, i) => 1000 + ((i * 7919) % 501));

/** Means over blocks of `scale` x `scale` pixels. */
function levelOf(scale: number): Level & Readonly<{ pixels: Uint16Array }> {
  const side = SIZE / scale;
  const pixels = new Uint16Array(side * side);
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [y, x] = [Math.floor(i / SIZE / scale), Math.floor((i % SIZE) / scale)];
    pixels[y * side + x]! += fine[i]! / scale / scale;
  }
  const { array } = memoryImage("uint16", { width: side, height: side }, { width: 16, height: 16 }, []);
  return {
    array: { ...array, id: `level ${scale}` },
    scale: { c: 1, t: 1, z: 1, y: scale, x: scale },
    offset: { y: 0, x: 0 },
    pixels,
  };
}

describe("coarseSpans", () => {
  it("takes the pixels of a level whose centres are members", () => {
    const corner = fc.integer({ min: -10, max: 70 });
    fc.assert(
      fc.property(fc.constantFrom(2, 3, 4, 7.5), corner, corner, fc.nat(60), fc.nat(60), (scale, x, y, w, h) => {
        const { spans } = spansOf(ellipseWithin({ x0: x, y0: y, x1: x + w, y1: y + h }), { width: SIZE, height: SIZE });
        const side = Math.ceil(SIZE / scale);
        const level = { ...levelOf(2), scale: { c: 1, t: 1, z: 1, y: scale, x: scale } };
        const members = new Set<string>();
        for (let i = 0; i < spans.length; i += 3)
          for (let at = spans[i + 1]!; at < spans[i + 2]!; at++) members.add(`${at} ${spans[i]}`);
        const expected: string[] = [];
        for (let row = 0; row < side; row++)
          for (let column = 0; column < side; column++)
            if (members.has(`${Math.floor((column + 0.5) * scale)} ${Math.floor((row + 0.5) * scale)}`))
              expected.push(`${column} ${row}`);
        const found: string[] = [];
        const coarse = coarseSpans(spans, level, side, side);
        for (let i = 0; i < coarse.length; i += 3)
          for (let at = coarse[i + 1]!; at < coarse[i + 2]!; at++) found.push(`${at} ${coarse[i]}`);
        expect(found).toEqual(expected);
      }),
    );
  });

  it("comes from the finest level that is small enough, never from one with other planes", () => {
    const [two, four] = [levelOf(2), levelOf(4)];
    const levels = [levelOf(1), two, four];
    expect(coarseLevelFor(levels, 1000)?.index).toBe(1);
    expect(coarseLevelFor(levels, 4_000_000)?.index).toBe(2);
    expect(coarseLevelFor(levels, 1e12)?.index).toBe(2);
    const flat = { ...two, scale: { ...two.scale, z: 2 } };
    expect(coarseLevelFor([levelOf(1), flat], 1000)).toBeUndefined();
  });
});

describe("a measurement while pixels are on their way", () => {
  const levels = [levelOf(1), levelOf(4)] as const;
  const image = memoryImage("uint16", { width: SIZE, height: SIZE }, { width: 16, height: 16 }, [fine]);
  const coarse = memoryImage("uint16", { width: 16, height: 16 }, { width: 16, height: 16 }, [levels[1].pixels]);
  const isCoarse = ({ plane }: ReduceTask) => plane.array.id === "level 4";
  const slow = memoryPool(image, { batch: 1 });
  const quick = memoryPool(coarse);
  const pool: typeof slow = {
    reduce: (tasks, options) => (isCoarse(tasks[0]!) ? quick : slow).reduce(tasks, options),
  };
  const input = {
    pool,
    array: image.array,
    levels,
    z: 0,
    t: 0,
    channels: [0],
    shape: rectangleBetween([0, 0], [64, 64]),
  };

  it("tells of a coarser level, value by value, and then of the pixels", async () => {
    const seen: string[] = [];
    let exactMean = 0;
    for await (const { channels, exact } of measureRegion(input)) {
      const { statistics } = channels[0]!;
      const text = (name: "mean" | "sd" | "min" | "max" | "n" | "centroidX") =>
        exactnessText(exactnessOf(name, statistics.source));
      seen.push(text("mean"));
      if (statistics.source.kind === "level") {
        expect([text("sd"), text("min"), text("max"), text("centroidX")]).toEqual([
          ">= level 1",
          "<= level 1",
          ">= level 1",
          "exact",
        ]);
        expect(statistics.n).toBe(64 * 64);
        expect(statistics.median).toEqual({ blank: "level 1 cannot tell" });
        expect(statistics.p95).toEqual({ blank: "level 1 cannot tell" });
        expect(Math.abs(Number(shown(statistics.mean)) - 1250)).toBeLessThan(10);
        expect(Number(shown(statistics.massX))).toBeCloseTo(32, 0);
        expect(Number(shown(statistics.min))).toBeGreaterThanOrEqual(1000);
      }
      if (exact) exactMean = Number(shown(statistics.mean));
    }
    expect(seen).toContain("level 1");
    expect(seen.at(-1)).toBe("exact");
    expect(exactMean).toBe(fine.reduce((a, b) => a + b, 0) / fine.length);
  });

  it("does without where every chunk is decoded", async () => {
    let coarseTasks = 0;
    const resident: typeof pool & { isResident: () => boolean } = {
      isResident: () => true,
      reduce(tasks, options) {
        if (isCoarse(tasks[0]!)) coarseTasks++;
        return pool.reduce(tasks, options);
      },
    };
    for await (const { channels } of measureRegion({ ...input, pool: resident }))
      expect(channels[0]!.statistics.source.kind).not.toBe("level");
    expect(coarseTasks).toBe(0);
  });
});
