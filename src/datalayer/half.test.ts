import { describe, expect, it } from "vitest";
import { halfToFloat, halvesToFloats } from "./half.ts";

describe("halfToFloat", () => {
  it.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x03ff, 6.097555160522461e-5],
    [0x0400, 6.103515625e-5],
    [0x3555, 0.333251953125],
    [0x3c00, 1],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
    [0x7e01, Number.NaN],
  ])("gives what numpy gives for %i", (bits, expected) => {
    expect(halfToFloat(bits)).toBe(expected);
  });

  it("converts arrays", () => {
    expect([...halvesToFloats(Uint16Array.of(0x3c00, 0xc000))]).toEqual([1, -2]);
  });
});
