import { describe, expect, it } from "vitest";
import type { Dtype } from "../datalayer/dtype.ts";
import { ellipseWithin, polygonOf, rectangleBetween, type Shape } from "../roi/geometry.ts";
import { measureRegions } from "./measure-regions.ts";
import { madeUpPixels, measureToEnd, memoryImage, memoryPool, shown } from "./testing.ts";

const SIZE = { width: 61, height: 47 };
const AT = { z: 0, t: 0, channels: [1, 0] } as const;
const shapes: readonly Shape[] = [
  rectangleBetween([0, 0], [61, 47]),
  ellipseWithin({ x0: 4, y0: 5, x1: 40, y1: 31 }),
  polygonOf([
    [3, 2],
    [57, 9],
    [29, 40],
  ]),
  rectangleBetween([100, 100], [110, 110]),
];

describe("measureRegions", () => {
  for (const dtype of ["uint8", "int32", "uint64", "float32"] as const satisfies Dtype[]) {
    it(`gives what each region gives alone, ${dtype}`, async () => {
      const pixels = madeUpPixels(dtype, 61 * 47);
      const image = memoryImage(dtype, { ...SIZE, channels: 2 }, { width: 16, height: 20 }, [
        pixels,
        pixels.slice().reverse(),
      ]);
      const pool = memoryPool(image, { batch: 7 });
      const range = { low: 20, high: 200 };
      const all = await measureRegions({ pool, array: image.array, shapes, range, percents: [1], ...AT });
      for (const [i, shape] of shapes.entries()) {
        const alone = await measureToEnd({ pool, array: image.array, shape, range, percents: [1], ...AT });
        const plain = ({ statistics }: (typeof alone.channels)[number]) =>
          dtype === "float32"
            ? {
                ...statistics,
                sum: 0,
                mean: 0,
                sd: 0,
                sdN: 0,
                cv: 0,
                skewness: 0,
                kurtosis: 0,
                massX: 0,
                massY: 0,
                integratedDensity: 0,
              }
            : statistics;
        expect(all[i]!.map(plain)).toEqual(alone.channels.map(plain));
      }
    });
  }

  it("visits chunk after chunk, all regions and channels of each together", async () => {
    const pixels = madeUpPixels("uint8", 61 * 47);
    const image = memoryImage("uint8", { ...SIZE, channels: 2 }, { width: 16, height: 20 }, [pixels, pixels]);
    const seen: string[] = [];
    const pool = memoryPool(image, { onTask: ({ chunkY, chunkX }) => seen.push(`${chunkY} ${chunkX}`) });
    await measureRegions({ pool, array: image.array, shapes, ...AT });
    expect(seen.filter((chunk, i) => chunk !== seen[i - 1]).length).toBe(new Set(seen).size);
  });

  it("corrects for a region that is the background", async () => {
    const pixels = madeUpPixels("uint16", 61 * 47);
    const image = memoryImage("uint16", SIZE, { width: 16, height: 20 }, [pixels]);
    const input = { pool: memoryPool(image), array: image.array, shapes, z: 0, t: 0, channels: [0] };
    const [back, cell, , outside] = (await measureRegions({ ...input, background: 0 })).map(
      (one) => one[0]!.statistics,
    );
    expect(back!.ctcf).toEqual({ blank: "no region is the background" });
    const mean = Number(shown(back!.mean));
    expect(shown(cell!.correctedMean)).toBe(Number(shown(cell!.mean)) - mean);
    expect(shown(cell!.ctcf)).toBe(Number(shown(cell!.sum)) - cell!.n * mean);
    expect(outside!.ctcf).toEqual({ blank: "outside the image" });
  });

  it("counts and adds up what is in the range of the thresholds", async () => {
    for (const dtype of ["uint8", "int32", "int64", "float64"] as const) {
      const pixels = madeUpPixels(dtype, 61 * 47);
      const image = memoryImage(dtype, SIZE, { width: 16, height: 20 }, [pixels]);
      const sorted = [...pixels].filter((value) => Number.isFinite(Number(value))).sort((a, b) => (a < b ? -1 : 1));
      const [low, high] = [Number(sorted[500]!), Number(sorted[1500]!)];
      const inside = [...pixels].filter((value) => value >= low && value <= high && Number.isFinite(Number(value)));
      const input = { pool: memoryPool(image), array: image.array, shapes: [shapes[0]!], z: 0, t: 0, channels: [0] };
      const { statistics } = (await measureRegions({ ...input, range: { low, high } }))[0]![0]!;
      expect(statistics.nInRange).toBe(inside.length);
      expect(shown(statistics.percentInRange)).toBeCloseTo((100 * inside.length) / statistics.n, 12);
      if (dtype === "float64") continue;
      expect(BigInt(shown(statistics.sumInRange))).toBe(inside.reduce((sum: bigint, value) => sum + BigInt(value), 0n));
    }
  });
});
