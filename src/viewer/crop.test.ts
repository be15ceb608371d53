import { describe, expect, it } from "vitest";
import { cropBytes, cropRect, readCrop } from "./crop.ts";
import { makePyramid } from "./testing/images.ts";

const image = makePyramid({ size: { x: 100, y: 80, z: 4, c: 2 }, levels: 1 });

describe("a crop", () => {
  it("is of whole pixels inside the image", () => {
    expect(cropRect(image, { x0: -3.5, y0: 10.2, x1: 20.1, y1: 300 })).toEqual({ x0: 0, y0: 10, x1: 21, y1: 80 });
  });

  it("is read plane by plane, z fastest, by the names of axes", async () => {
    const boxes: string[] = [];
    const pool = {
      read: async ({ start, stop }: Readonly<{ start: readonly number[]; stop: readonly number[] }>) => {
        boxes.push(`${start.join()}-${stop.join()}`);
        return new Uint16Array(1);
      },
    };
    const rect = { x0: 5, y0: 6, x1: 9, y1: 8 };
    const planes = [1, 2].map((z) => ({ z, t: 0 }));
    expect(await readCrop(pool, image, rect, planes)).toHaveLength(4);
    expect(boxes).toEqual(["0,0,1,6,5-1,1,2,8,9", "0,0,2,6,5-1,1,3,8,9", "1,0,1,6,5-2,1,2,8,9", "1,0,2,6,5-2,1,3,8,9"]);
    expect(cropBytes(image, rect, 2)).toBe(4 * 2 * 2 * 2 * 2);
  });

  it("refuses what the page cannot hold", async () => {
    const large = makePyramid({ size: { x: 40_000, y: 40_000 }, levels: 1 });
    const pool = { read: () => Promise.reject(new Error("not reached")) };
    const whole = { x0: 0, y0: 0, x1: 40_000, y1: 40_000 };
    await expect(readCrop(pool, large, whole, [{ z: 0, t: 0 }])).rejects.toThrow(/3200 MB are too many/);
  });
});
