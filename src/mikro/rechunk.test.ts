import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rechunk } from "./rechunk.ts";

const IMAGE = ["c", "t", "z", "y", "x"];

describe("rechunk, images", () => {
  it.each([
    // The checks of the contract, 8.6.
    { shape: [1, 1, 10, 1000, 1000], bytes: 8, chunk: [1, 1, 3, 1000, 1000] },
    { shape: [3, 1, 1, 8192, 8192], bytes: 1, chunk: [1, 1, 1, 2048, 2048] },
    { shape: [2, 1, 1, 512, 512], bytes: 2, chunk: [2, 1, 1, 512, 512] },
    // 4,194,304 elements are no longer few, one less are.
    { shape: [1, 1, 1, 2048, 2048], bytes: 2, chunk: [1, 1, 1, 2048, 2048] },
    { shape: [2, 1, 1, 1024, 2048], bytes: 2, chunk: [1, 1, 1, 1024, 2048] },
    { shape: [2, 1, 1, 1024, 2047], bytes: 2, chunk: [2, 1, 1, 1024, 2047] },
    // z is full, so t is cut too: 20 MB / (5 x 512 x 512 x 2 bytes) = 7.63.
    { shape: [2, 100, 5, 512, 512], bytes: 2, chunk: [1, 8, 5, 512, 512] },
  ])("$shape of $bytes bytes", ({ shape, bytes, chunk }) => {
    expect(rechunk(shape, IMAGE, bytes)).toEqual(chunk);
  });

  it("goes by the names of the axes, not by their places", () => {
    expect(rechunk([1000, 1000, 10, 1, 1], ["x", "y", "z", "t", "c"], 8)).toEqual([1000, 1000, 3, 1, 1]);
  });

  it("gives chunks inside the array, of one plane more than 20 MB at most", () => {
    const length = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(8), fc.nat(300), fc.nat(300), length, length),
        fc.constantFrom(1, 2, 4, 8),
        (sizes, bytes) => {
          const shape = sizes.map((size) => Math.max(1, size));
          const chunk = rechunk(shape, IMAGE, bytes);
          expect(chunk.every((each, axis) => each >= 1 && each <= shape[axis]!)).toBe(true);
          if (chunk.every((each, axis) => each === shape[axis])) return;
          const [c, t, z, y, x] = chunk as [number, number, number, number, number];
          expect(c).toBe(1);
          const plane = y * x * bytes;
          expect(t * z * plane).toBeLessThanOrEqual(2 * 20_000_000 + Math.max(plane, z * plane));
        },
      ),
    );
  });
});

describe("rechunk, other dimensions", () => {
  it.each([
    { shape: [10, 1000, 1000], bytes: 8, chunk: [2, 1000, 1000] },
    { shape: [3, 50_000_000], bytes: 1, chunk: [1, 20_000_000] },
    { shape: [7, 5], bytes: 2, chunk: [7, 5] },
    // One row fits exactly: 20,000,000 bytes.
    { shape: [4, 2_500_000], bytes: 8, chunk: [1, 2_500_000] },
    { shape: [4, 2_500_001], bytes: 8, chunk: [1, 2_500_000] },
  ])("$shape of $bytes bytes", ({ shape, bytes, chunk }) => {
    expect(
      rechunk(
        shape,
        shape.map((_, axis) => `d${axis}`),
        bytes,
      ),
    ).toEqual(chunk);
  });

  it("refuses names that do not fit the shape", () => {
    expect(() => rechunk([1, 2], ["x"], 1)).toThrow(RangeError);
  });
});
