import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkCoords, copyChunk, isAllZero, rowMajor, type StridedArray } from "./strided.ts";

const shapes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

/** An array whose every element is its own address, with its axes stored in another order. */
function addressed(shape: readonly number[], order: readonly number[]): StridedArray {
  const stored = rowMajor(order.map((axis) => shape[axis]!));
  const strides = shape.map((_, axis) => stored[order.indexOf(axis)]!);
  const length = shape.reduce((product, size) => product * size, 1);
  const data = new Uint32Array(length);
  const plain = rowMajor(shape);
  for (let address = 0; address < length; address++) {
    const index = shape.map((size, axis) => Math.floor(address / plain[axis]!) % size);
    data[index.reduce((sum, at, axis) => sum + at * strides[axis]!, 0)] = address + 1;
  }
  return { data, dtype: "uint32", shape, strides, dims: shape.map((_, axis) => `d${axis}`) };
}

describe("chunks of an array", () => {
  it("hold every element once, at its place, whatever the order in memory, and zeros beyond the edges", () => {
    fc.assert(
      fc.property(shapes, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), fc.nat(), (shape, sizes, seed) => {
        const chunkShape = shape.map(() => sizes.next().value as number);
        const order = shape.map((_, axis) => axis).sort((a, b) => ((a * 7 + seed) % 5) - ((b * 7 + seed) % 5));
        const array = addressed(shape, order);
        const plain = rowMajor(shape);
        const inside = rowMajor(chunkShape);
        const seen = new Map<number, number>();
        for (const coords of chunkCoords(shape, chunkShape)) {
          const chunk = copyChunk(array, chunkShape, coords) as Uint32Array;
          chunk.forEach((value, at) => {
            const index = chunkShape.map(
              (size, axis) => coords[axis]! * size + (Math.floor(at / inside[axis]!) % size),
            );
            const outside = index.some((each, axis) => each >= shape[axis]!);
            const address = index.reduce((sum, each, axis) => sum + each * plain[axis]!, 0);
            expect(value).toBe(outside ? 0 : address + 1);
            if (!outside) seen.set(address, (seen.get(address) ?? 0) + 1);
          });
        }
        expect(seen.size).toBe(array.data.length);
        expect([...seen.values()].every((count) => count === 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("repeat nothing along an axis that was added", () => {
    const array: StridedArray = {
      data: Uint8Array.of(1, 2, 3, 4),
      dtype: "uint8",
      shape: [1, 2, 2],
      strides: [0, 2, 1],
      dims: ["c", "y", "x"],
    };
    expect(copyChunk(array, [1, 2, 2], [0, 0, 0])).toEqual(Uint8Array.of(1, 2, 3, 4));
  });
});

describe("isAllZero", () => {
  it("is true for zeros only, bit by bit, at every length and place", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.nat(39),
        fc.integer({ min: 1, max: 255 }),
        (length, at, value) => {
          const bytes = new Uint8Array(length);
          expect(isAllZero(bytes)).toBe(true);
          if (at >= length) return;
          bytes[at] = value;
          expect(isAllZero(bytes)).toBe(false);
        },
      ),
    );
  });

  it("does not take minus zero or NaN for the fill value", () => {
    expect(isAllZero(Float64Array.of(0, -0))).toBe(false);
    expect(isAllZero(Float32Array.of(0, 0, -0))).toBe(false);
    expect(isAllZero(Float64Array.of(Number.NaN))).toBe(false);
    expect(isAllZero(BigInt64Array.of(0n, 0n))).toBe(true);
  });
});
