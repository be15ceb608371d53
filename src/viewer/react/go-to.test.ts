import { describe, expect, it } from "vitest";
import { type Destination, destinationOfTyped, type Typed } from "./go-to.ts";

const SIZE = { x: 100, y: 80, z: 12, t: 3 };
const NOW: Destination = { x: 7.25, y: 9, plane: { z: 4, t: 1 } };
const NOTHING: Typed = { x: undefined, y: undefined, z: undefined, t: undefined };

describe("destinationOfTyped", () => {
  it("goes to the middle of a pixel, and stays along what was left empty", () => {
    const to = destinationOfTyped({ ...NOTHING, x: 99, t: 2 }, "px", SIZE, undefined, NOW);
    expect(to).toEqual({ x: 99.5, y: 9, plane: { z: 4, t: 2 } });
    expect(destinationOfTyped(NOTHING, "px", SIZE, undefined, NOW)).toEqual(NOW);
  });

  it("takes micrometres from the image's corner, as the read-out gives them", () => {
    const sizeUm = { x: 0.2, y: 0.5, z: 2 };
    // The middle of pixel (31, 10, 3): 31.5 x 0.2, 10.5 x 0.5, 3.5 x 2.
    const to = destinationOfTyped({ x: 6.3, y: 5.25, z: 7, t: 0 }, "um", SIZE, sizeUm, NOW);
    expect(to).toEqual({ x: 31.5, y: 10.5, plane: { z: 3, t: 0 } });
  });

  it("takes z as an index where its step is not known", () => {
    const to = destinationOfTyped({ ...NOTHING, z: 5 }, "um", SIZE, { x: 0.2, y: 0.2 }, NOW);
    expect(to).toMatchObject({ plane: { z: 5 } });
  });

  it("says what there is when the place lies outside", () => {
    expect(destinationOfTyped({ ...NOTHING, x: 100 }, "px", SIZE, undefined, NOW)).toBe("x goes from 0 to 99");
    expect(destinationOfTyped({ ...NOTHING, z: -1 }, "px", SIZE, undefined, NOW)).toBe("z goes from 0 to 11");
    expect(destinationOfTyped({ ...NOTHING, y: 41 }, "um", SIZE, { x: 0.2, y: 0.5 }, NOW)).toBe(
      "y goes from 0 to 40 \u00b5m",
    );
  });
});
