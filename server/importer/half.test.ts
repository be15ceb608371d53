import { describe, expect, it } from "vitest";
import { halfToNumber, halvesToFloats, numberToHalf } from "./half.ts";

describe("half", () => {
  it("gives the numbers of the standard's examples", () => {
    const examples = { 15360: 1, 49152: -2, 31743: 65_504, 1024: 2 ** -14, 1: 2 ** -24, 13653: 0.333251953125 };
    for (const [bits, value] of Object.entries(examples)) expect(halfToNumber(Number(bits))).toBe(value);
    expect(halfToNumber(0x8000)).toBe(-0);
    expect(halfToNumber(0xfc00)).toBe(Number.NEGATIVE_INFINITY);
    expect(halfToNumber(0x7e01)).toBeNaN();
  });

  it("finds the bits of every half again", () => {
    for (let bits = 0; bits < 65_536; bits++) {
      const value = halfToNumber(bits);
      if (!Number.isNaN(value)) expect(numberToHalf(value)).toBe(bits);
    }
    expect(numberToHalf(Number.NaN)).toBe(0x7e00);
  });

  it("knows which numbers are no half", () => {
    for (const value of [65_520, 0.1, 2 ** -25, 2049]) expect(numberToHalf(value)).toBeUndefined();
  });

  it("makes floats of many", () => {
    expect(halvesToFloats(new Uint16Array([0x3c00, 0xc000]))).toEqual(new Float32Array([1, -2]));
  });
});
