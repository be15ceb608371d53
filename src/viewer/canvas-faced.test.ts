import fc from "fast-check";
import { expect, it } from "vitest";
import { applyAffine, invert } from "../math/affine.ts";
import { rect } from "../math/rect.ts";
import { imageToScreen } from "./camera.ts";
import { drawFrame } from "./canvas.ts";
import { PixelCanvas, solidSource } from "./testing/pixel-canvas.ts";

/** Rounding moves an edge by a half at most. */
const HALF = 0.5 + 1e-9;

it("shows every pixel in its place when mirrored and turned by quarters", () => {
  const size = { width: 12, height: 12 };
  // Colour = address: 1 + x + 16 y.
  const source = solidSource(0, size);
  for (let i = 0; i < 144; i++) source.data[4 * i] = 1 + (i % 12) + 16 * Math.floor(i / 12);
  const whole = rect(0, 0, 12, 12);
  fc.assert(
    fc.property(
      fc.record({
        isMirrored: fc.boolean(),
        quarters: fc.integer({ min: -4, max: 4 }),
        resolution: fc.double({ min: 0.15, max: 1, noNaN: true }),
        x: fc.double({ min: 2, max: 10, noNaN: true }),
      }),
      ({ isMirrored, quarters, resolution, x }) => {
        const canvas = new PixelCanvas(40, 30);
        const toScreen = imageToScreen({
          centre: { x, y: 12 - x / 2 },
          resolution,
          rotation: (quarters * Math.PI) / 2,
          viewport: { width: 40, height: 30 },
          devicePixelRatio: 1,
          isMirrored,
        });
        const tiles = [{ rect: whole, source, ...size }];
        const frame = { image: whole, visible: whole, tiles, imageToScreen: toScreen, marked: [], surround: undefined };
        drawFrame(canvas, { ...frame, isMoving: false, isCategorical: false }, canvas);
        const toImage = invert(toScreen);
        const wrong: string[] = [];
        for (let row = 0; row < 30; row++) {
          for (let column = 0; column < 40; column++) {
            const address = canvas.colorAt(column, row) - 1;
            const [ix, iy] = applyAffine(toImage, column + 0.5, row + 0.5);
            const isInside = Math.min(ix, iy) > HALF * resolution && Math.max(ix, iy) < 12 - HALF * resolution;
            if (address < 0) {
              if (isInside) wrong.push(`${column},${row} is empty`);
              continue;
            }
            const off = Math.max(Math.abs(ix - (address % 16) - 0.5), Math.abs(iy - (address >> 4) - 0.5));
            if (off > 0.5 + 2 * HALF * resolution) wrong.push(`${column},${row} shows ${address}, ${off} off`);
          }
        }
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
