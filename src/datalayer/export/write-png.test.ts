import fc from "fast-check";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { bandRanges } from "./plane-bands.ts";
import { gather, makeCrop, makeStack } from "./testing.ts";
import { pngRefusal, writePng } from "./write-png.ts";

const NOTES = { title: "a \u00b5-plane", pixelSizeUm: { x: 0.13, y: 0.26 } };

describe("writePng", () => {
  it.each([
    ["uint8", 8],
    ["uint16", 16],
    ["bool", 8],
  ] as const)("keeps every value of %s", async (dtype, depth) => {
    const stack = makeStack(dtype, [2, 1, 2, 37, 41]);
    const file = gather();
    const crop = makeCrop(stack.array, { channels: [1], z: [1, 2], y: [3, 37], x: [5, 40] });
    const seen: number[] = [];
    await writePng(stack.reader, crop, NOTES, file.sink, { onProgress: (done) => seen.push(done) });
    const png = decode(file.bytes(), { checkCrc: true });
    expect(png).toMatchObject({ width: 35, height: 34, depth, channels: 1 });
    const expected = await stack.reader.read(
      { array: stack.array, start: [1, 0, 1, 3, 5], stop: [2, 1, 2, 37, 40] },
      { priority: 0 },
    );
    expect(Array.from(png.data)).toEqual(Array.from(expected as Uint16Array));
    expect(png.resolution).toEqual({ x: 7692308, y: 3846154, unit: 1 });
    expect(seen.at(-1)).toBe(1);
  });

  it("refuses what it cannot hold, and stops when told", async () => {
    expect(pngRefusal("float32")).toMatch(/not float32: save a TIFF/);
    expect(pngRefusal("int16")).toMatch(/without sign, not int16/);
    const stack = makeStack("uint8", [2, 1, 1, 5, 5]);
    const none = () => undefined;
    await expect(writePng(stack.reader, makeCrop(stack.array), NOTES, none)).rejects.toThrow("one plane");
    const crop = makeCrop(stack.array, { channels: [0] });
    const stopped = writePng(stack.reader, crop, NOTES, none, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });

  it("hands on why pixels could not be read", async () => {
    const { array } = makeStack("uint8", [1, 1, 1, 5, 5]);
    const reader = { read: () => Promise.reject(new RangeError("chunk 3 is broken")) };
    await expect(writePng(reader, makeCrop(array), NOTES, () => undefined)).rejects.toThrow("chunk 3 is broken");
  });
});

describe("bandRanges", () => {
  it("cover the rows once, within the budget, and cross borders of chunks only by whole chunks", () => {
    const some = fc.record({
      chunkRows: fc.integer({ min: 1, max: 9 }),
      first: fc.integer({ min: 0, max: 20 }),
      rows: fc.integer({ min: 1, max: 60 }),
      mostRows: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(some, ({ chunkRows, first, rows, mostRows }) => {
        const { array } = makeStack("uint8", [1, 1, 1, 90, 10], [1, 1, 1, chunkRows, 10]);
        const bands = bandRanges(array, [first, first + rows], [0, 10], 10 * mostRows);
        expect(bands[0]![0]).toBe(first);
        expect(bands.at(-1)![1]).toBe(first + rows);
        bands.forEach(([from, end], i) => {
          expect(end - from).toBeGreaterThan(0);
          expect(end - from).toBeLessThanOrEqual(mostRows);
          if (i > 0) expect(from).toBe(bands[i - 1]![1]);
          if (end < first + rows && mostRows >= chunkRows) expect(end % chunkRows).toBe(0);
        });
      }),
    );
  });
});
