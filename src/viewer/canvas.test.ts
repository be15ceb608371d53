import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Affine, applyAffine, chain, rotation, scaling, translation } from "../math/affine.ts";
import { containsPoint, type Rect, rect } from "../math/rect.ts";
import { drawFrame, type Frame, type PlacedTile, roundedBox } from "./canvas.ts";
import { toLevel0 } from "./levels.ts";
import { makeLevel } from "./testing/images.ts";
import { PixelCanvas, solidSource } from "./testing/pixel-canvas.ts";

/** A tile of one colour. */
function makeTile(place: Rect, color: number, size = { width: 4, height: 4 }): PlacedTile {
  return { rect: place, source: solidSource(color, size), ...size };
}

function draw(
  frame: Partial<Frame> & Pick<Frame, "tiles" | "imageToScreen">,
  width: number,
  height: number,
): PixelCanvas {
  const canvas = new PixelCanvas(width, height);
  const whole = rect(-1e6, -1e6, 1e6, 1e6);
  drawFrame(
    canvas,
    {
      image: whole,
      visible: whole,
      marked: [],
      surround: undefined,
      isMoving: false,
      isCategorical: false,
      ...frame,
    },
    { width, height },
  );
  return canvas;
}

/** Rounding moves an edge by exactly a half at most; the maps to there and back add their own last bit. */
const HALF = 0.5 + 1e-9;

function mapRect(m: Affine, r: Rect): Rect {
  const [x0, y0] = applyAffine(m, r.x0, r.y0);
  const [x1, y1] = applyAffine(m, r.x1, r.y1);
  return { x0, y0, x1, y1 };
}

function shrink(r: Rect, by: number): Rect {
  return { x0: r.x0 + by, y0: r.y0 + by, x1: r.x1 - by, y1: r.y1 - by };
}

const place = fc.record({
  resolution: fc.double({ min: 0.11, max: 9, noNaN: true }),
  dx: fc.double({ min: -40, max: 40, noNaN: true }),
  dy: fc.double({ min: -40, max: 40, noNaN: true }),
});

describe("drawFrame", () => {
  it("leaves no seam and no overlap between neighbours, at any place and magnification", () => {
    fc.assert(
      fc.property(place, fc.double({ min: -0.5, max: 0.5, noNaN: true }), ({ resolution, dx, dy }, offset) => {
        // Tiles of a level with a half-pixel-like offset and an odd ratio; colour = 1 + index.
        const level = makeLevel({ scale: { x: 2.7, y: 2.7 }, offset: { x: offset, y: offset } });
        const cells = [0, 1, 2].flatMap((row) =>
          [0, 1, 2].map((column) => rect(7 * column, 7 * row, 7 * (column + 1), 7 * (row + 1))),
        );
        const tiles = cells.map((cell, i) => makeTile(toLevel0(level, cell), i + 1, { width: 7, height: 7 }));
        const imageToScreen = chain(scaling(1 / resolution), translation(dx, dy));
        const canvas = draw({ tiles, imageToScreen }, 48, 48);
        const columns = cells.map((_, i) => roundedBox(imageToScreen, tiles[i]!.rect));
        const wrong: string[] = [];
        for (let y = 0; y < 48; y++) {
          for (let x = 0; x < 48; x++) {
            const owners = columns.flatMap((box, i) =>
              box && x >= box[0] && x < box[0] + box[2] && y >= box[1] && y < box[1] + box[3] ? [i + 1] : [],
            );
            const isRight = owners.length <= 1 && canvas.colorAt(x, y) === (owners[0] ?? PixelCanvas.BACKGROUND);
            if (!isRight) wrong.push(`${x},${y}: ${canvas.colorAt(x, y)} of ${owners}`);
          }
        }
        expect(wrong).toEqual([]);
        // Inside the whole grid nothing is left open.
        const all = roundedBox(imageToScreen, toLevel0(level, rect(0, 0, 21, 21)));
        if (all === undefined) return;
        const open = columns
          .filter((box) => box !== undefined)
          .reduce((sum, box) => sum - box[2] * box[3], all[2] * all[3]);
        expect(open).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it("shows every magnified pixel as a square within half a device pixel of its place", () => {
    const resolutions = fc.double({ min: 0.1, max: 1, noNaN: true });
    const shifts = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(resolutions, shifts, (resolution, shift) => {
        // Colour = address: 1 + x + 16 y of a 12 x 12 image.
        const source = solidSource(0, { width: 12, height: 12 });
        for (let i = 0; i < 144; i++) source.data[4 * i] = 1 + (i % 12) + 16 * Math.floor(i / 12);
        const imageToScreen = chain(scaling(1 / resolution), translation(shift, -shift));
        const tile = { rect: rect(0, 0, 12, 12), source, width: 12, height: 12 };
        const canvas = draw({ tiles: [tile], imageToScreen }, 40, 40);
        const wrong: string[] = [];
        for (let y = 0; y < 40; y++) {
          for (let x = 0; x < 40; x++) {
            const address = canvas.colorAt(x, y) - 1;
            const shown = rect(address % 16, address >> 4, (address % 16) + 1, (address >> 4) + 1);
            const place = address < 0 ? undefined : mapRect(imageToScreen, shown);
            const inside = containsPoint(shrink(mapRect(imageToScreen, tile.rect), HALF), x + 0.5, y + 0.5);
            const isRight = place === undefined ? !inside : containsPoint(shrink(place, -HALF), x + 0.5, y + 0.5);
            if (!isRight) wrong.push(`${x},${y}: ${address}`);
          }
        }
        expect(wrong).toEqual([]);
        expect(canvas.smoothed).toEqual([false]);
      }),
      { numRuns: 60 },
    );
  });

  it("draws a coarse tile only where no finer one lies, also under transparent pixels", () => {
    const clear = { ...makeTile(rect(0, 0, 4, 4), 0), source: solidSource(5, { width: 4, height: 4 }, 0) };
    const coarse = makeTile(rect(0, 0, 8, 4), 7);
    const canvas = draw({ tiles: [clear, coarse], imageToScreen: scaling(1) }, 8, 4);
    expect(canvas.row(0)).toEqual([...Array(4).fill(PixelCanvas.BACKGROUND), 7, 7, 7, 7]);
  });

  it("fills a hole of any shape from the levels below, each pixel once", () => {
    const fine = [makeTile(rect(0, 0, 3, 3), 1), makeTile(rect(5, 5, 9, 9), 2)];
    const canvas = draw(
      { tiles: [...fine, makeTile(rect(2, 2, 7, 7), 3), makeTile(rect(0, 0, 9, 9), 4)], imageToScreen: scaling(1) },
      9,
      9,
    );
    expect([0, 2, 3, 6, 8].map((y) => canvas.row(y).join(""))).toEqual([
      "111444444",
      "111333344",
      "443333344",
      "443332222",
      "444442222",
    ]);
    expect(canvas.drawnPixels).toBe(9 * 9);
  });

  it("draws nothing beyond the image, where a level reaches over its edge", () => {
    // 5 pixels reduced to 3 of 2 each: the last one hangs over by one.
    const tile = makeTile(rect(0, 0, 6, 6), 3, { width: 3, height: 3 });
    const canvas = draw({ tiles: [tile], imageToScreen: scaling(1), image: rect(0, 0, 5, 5) }, 7, 7);
    expect(canvas.row(0)).toEqual([3, 3, 3, 3, 3, PixelCanvas.EMPTY, PixelCanvas.EMPTY]);
    expect(canvas.row(5)).toEqual(Array(7).fill(PixelCanvas.EMPTY));
  });

  it("smooths what is reduced, and more where pixels would be skipped", () => {
    const tiles = [makeTile(rect(0, 0, 4, 4), 1), makeTile(rect(4, 0, 8, 4), 1, { width: 16, height: 16 })];
    const canvas = draw({ tiles, imageToScreen: scaling(0.75) }, 8, 4);
    expect(canvas.smoothed).toEqual([true, true]);
    expect(canvas.qualities).toEqual(["low", "medium"]);
    expect(draw({ tiles, imageToScreen: scaling(0.75), isMoving: true }, 8, 4).qualities).toEqual(["low", "low"]);
  });

  it("never mixes the colours of labels", () => {
    const canvas = draw(
      { tiles: [makeTile(rect(0, 0, 8, 8), 1)], imageToScreen: scaling(0.5), isCategorical: true },
      4,
      4,
    );
    expect(canvas.smoothed).toEqual([false]);
  });

  it("says how many tiles are on the screen", () => {
    const canvas = new PixelCanvas(4, 4);
    const frame: Frame = {
      image: rect(0, 0, 8, 8),
      visible: rect(0, 0, 4, 4),
      tiles: [makeTile(rect(0, 0, 4, 4), 1), makeTile(rect(4, 0, 8, 4), 2), makeTile(rect(0, 0, 8, 8), 3)],
      imageToScreen: scaling(1),
      marked: [],
      surround: undefined,
      isMoving: false,
      isCategorical: false,
    };
    expect(drawFrame(canvas, frame, canvas)).toBe(1);
    expect(drawFrame(canvas, { ...frame, visible: rect(20, 20, 24, 24) }, canvas)).toBe(0);
  });

  it("frames what failed, on top of the coarser picture", () => {
    const tiles = [makeTile(rect(0, 0, 16, 16), 1)];
    const canvas = draw(
      { tiles, marked: [rect(0, 0, 8, 8), rect(20, 0, 30, 8)], visible: rect(0, 0, 16, 16), imageToScreen: scaling(1) },
      16,
      16,
    );
    // Dark under light.
    expect(canvas.strokes).toEqual([
      [2, 2, 4, 4],
      [2, 2, 4, 4],
    ]);
  });

  it("overlaps the tiles of a turned image by half a device pixel a side", () => {
    const turned: Affine = chain(rotation(0.3), scaling(2));
    const canvas = draw({ tiles: [makeTile(rect(0, 0, 4, 4), 1)], imageToScreen: turned }, 8, 8);
    expect(canvas.transform).toEqual([turned[0], turned[3], turned[1], turned[4], turned[2], turned[5]]);
    const [x, y, width, height] = canvas.boxes.at(-1)!;
    expect([x, y, width, height].map((v) => Math.round(v * 1e9) / 1e9)).toEqual([-0.25, -0.25, 4.5, 4.5]);
  });
});
