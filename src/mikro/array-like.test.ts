import { describe, expect, it } from "vitest";
import { copyChunk } from "../datalayer/write/strided.ts";
import { imageArray } from "./array-like.ts";

const counted = (length: number) => Uint16Array.from({ length }, (_, i) => i);

describe("imageArray", () => {
  it("adds the axes that are missing and puts the others in order", () => {
    const array = imageArray({ data: counted(6), shape: [2, 3], dims: ["x", "y"] });
    expect(array).toMatchObject({ shape: [1, 1, 1, 3, 2], dims: ["c", "t", "z", "y", "x"], dtype: "uint16" });
    // Row y of the image is column y of what was given.
    expect(copyChunk(array, array.shape, [0, 0, 0, 0, 0])).toEqual(Uint16Array.of(0, 3, 1, 4, 2, 5));
  });

  it("takes the last names for an array without any", () => {
    expect(imageArray({ data: counted(12), shape: [3, 4] }).shape).toEqual([1, 1, 1, 3, 4]);
    expect(imageArray({ data: counted(24), shape: [2, 3, 4] }).shape).toEqual([1, 1, 2, 3, 4]);
    expect(imageArray({ data: counted(24), shape: [1, 2, 1, 3, 4] }).shape).toEqual([1, 2, 1, 3, 4]);
  });

  it.each([
    [{ data: counted(12), shape: [4, 3, 1] }, "4 along z, more than along y or x"],
    [{ data: counted(12), shape: [3, 5] }, "15 elements, but the array has 12"],
    [{ data: counted(3), shape: [3] }, "2 to 5 axes"],
    [{ data: counted(4), shape: [2, 2], dims: ["z", "y"] }, "needs the axes y and x"],
    [{ data: counted(4), shape: [2, 2], dims: ["y", "y"] }, "one name"],
    [{ data: counted(4), shape: [1, 2, 2], dims: ["s", "y", "x"] }, "no axis s"],
    [{ data: counted(4), shape: [2, 2], dims: ["x"] }, "2 lengths but 1 names"],
    [{ data: counted(0), shape: [0, 5] }, "above 0"],
    [{ data: counted(4), shape: [2, 2], dtype: "int16" as const }, "holds uint16, not int16"],
    [{ data: Uint8Array.of(0, 2), shape: [1, 2], dtype: "bool" as const }, "0 or 1"],
    [{ data: [1, 2] as never, shape: [1, 2] }, "typed array"],
  ])("refuses what cannot be an image (%#)", (array, reason) => {
    expect(() => imageArray(array)).toThrow(reason);
  });

  it("takes canvas pixels and bools for what they are", () => {
    expect(imageArray({ data: new Uint8ClampedArray(4), shape: [2, 2] }).dtype).toBe("uint8");
    expect(imageArray({ data: Uint8Array.of(0, 1), shape: [1, 2], dtype: "bool" }).dtype).toBe("bool");
  });
});
