import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExactSum } from "./exact-sum.ts";

describe("ExactSum", () => {
  it("adds products of whole numbers as bigints do, far beyond 2^53", () => {
    const whole = fc.maxSafeInteger();
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, whole)), fc.array(whole), (products, values) => {
        const sum = new ExactSum();
        for (const [a, b] of products) sum.addProduct(a, b);
        for (const value of values) sum.add(value);
        const expected = products.reduce((total, [a, b]) => total + BigInt(a) * BigInt(b), 0n);
        expect(sum.take()).toBe(values.reduce((total, value) => total + BigInt(value), expected));
        expect(sum.take()).toBe(0n);
      }),
    );
  });
});
