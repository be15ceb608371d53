import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dtype, type PixelArray, zeroPixels } from "./dtype.ts";
import { halve } from "./halve.ts";

type Case = { dtype: Dtype; height: number; width: number; plane: string[]; half: string[] };
const cases = JSON.parse(
  await readFile(new URL("../../fixtures/importer/halved.json", import.meta.url), "utf8"),
) as Case[];

function parse(dtype: Dtype, values: readonly string[]): PixelArray {
  const pixels = zeroPixels(dtype, values.length);
  const named: Record<string, number> = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, "-inf": -Infinity };
  for (const [i, value] of values.entries()) {
    if (pixels instanceof BigInt64Array || pixels instanceof BigUint64Array) pixels[i] = BigInt(value);
    else pixels[i] = named[value] ?? Number(value);
  }
  return pixels;
}

function halved(dtype: Dtype, plane: PixelArray, height: number, width: number): PixelArray {
  const [h, w] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  const to = zeroPixels(dtype, h * w);
  halve(dtype, "mean", { pixels: plane, offset: 0, stride: width }, height, width, {
    pixels: to,
    offset: 0,
    stride: w,
  });
  return to;
}

describe("halve", () => {
  it.each(cases.map((one) => [one.dtype, `${one.height} x ${one.width}`, one] as const))(
    "gives numpy's means of %s, %s",
    (dtype, _, { height, width, plane, half }) => {
      expect(halved(dtype, parse(dtype, plane), height, width)).toEqual(parse(dtype, half));
    },
  );

  it("keeps a constant plane constant, whatever its size and type", () => {
    const sizes = { height: fc.integer({ min: 1, max: 9 }), width: fc.integer({ min: 1, max: 9 }) };
    fc.assert(
      fc.property(fc.record(sizes), fc.integer({ min: -128, max: 127 }), ({ height, width }, value) => {
        const plane = new Int8Array(height * width).fill(value);
        expect(Array.from(halved("int8", plane, height, width) as Int8Array).every((mean) => mean === value)).toBe(
          true,
        );
      }),
    );
  });

  it("writes only its own rectangle of the target", () => {
    const to = new Uint8Array(16).fill(9);
    const plane = new Uint8Array([1, 1, 3, 3, 1, 1, 3, 3]);
    const from = { pixels: plane, offset: 0, stride: 4 };
    halve("uint8", "mean", from, 2, 4, { pixels: to, offset: 5, stride: 4 });
    expect([...to]).toEqual([9, 9, 9, 9, 9, 1, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
  });

  it("takes the first of four where values are names", () => {
    const to = new Uint16Array(2);
    const plane = new Uint16Array([7, 1, 900, 0, 0, 0]);
    const from = { pixels: plane, offset: 0, stride: 3 };
    halve("uint16", "nearest", from, 2, 3, { pixels: to, offset: 0, stride: 2 });
    expect([...to]).toEqual([7, 900]);
  });

  it("takes the mean of float64 numbers whose sum no double holds", () => {
    const plane = new Float64Array([1.7e308, 1.7e308, 1.7e308, Number.NaN]);
    expect(halved("float64", plane, 2, 2)[0]).toBeCloseTo(1.7e308, -300);
  });
});
