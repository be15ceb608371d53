import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Affine, chain, rotation, scaling, translation } from "../math/affine.ts";
import { type Rect, rect } from "../math/rect.ts";
import { drawFrame, type Frame, type PlacedTile } from "./canvas.ts";
import { paintFrame, type Scratch } from "./smooth.ts";
import { makeLevel } from "./testing/images.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";

const SIZE = { width: 40, height: 40 };

/** A tile whose pixels tell their column and row. */
function tellingTile(place: Rect, step: number): PlacedTile {
  const [width, height] = [(place.x1 - place.x0) / step, (place.y1 - place.y0) / step];
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [place.x0 / step + (i % width), place.y0 / step + Math.floor(i / width)];
    data.set([(7 * x + 13 * y) % 251, 0, 0, 255], 4 * i);
  }
  return { rect: place, source: { data, width, height } as unknown as CanvasImageSource, width, height };
}

/** A scratch canvas of the test's own kind: what is drawn on it can be drawn from it. */
function makeScratch(): Scratch & { contexts: PixelCanvas[] } {
  const contexts: PixelCanvas[] = [];
  const canvas = {
    width: 0,
    height: 0,
    get data() {
      const last = contexts.at(-1)!;
      const data = new Uint8ClampedArray(4 * last.width * last.height);
      for (let i = 0; i < last.width * last.height; i++) {
        const color = last.colorAt(i % last.width, Math.floor(i / last.width));
        data.set([Math.max(0, color), 0, 0, color === PixelCanvas.EMPTY ? 0 : 255], 4 * i);
      }
      return data;
    },
  };
  const target = (): PixelCanvas => {
    if (contexts.at(-1)?.width !== canvas.width || contexts.at(-1)?.height !== canvas.height)
      contexts.push(new PixelCanvas(canvas.width, canvas.height));
    return contexts.at(-1)!;
  };
  const context = new Proxy({} as Scratch["context"], {
    get: (_, key) => {
      const value = Reflect.get(target(), key) as unknown;
      return typeof value === "function" ? value.bind(target()) : value;
    },
    set: (_, key, value) => Reflect.set(target(), key, value),
  });
  return { canvas: canvas as unknown as Scratch["canvas"], context, contexts };
}

function makeFrame(imageToScreen: Affine, tiles: readonly PlacedTile[], overrides: Partial<Frame> = {}): Frame {
  return {
    image: rect(0, 0, 64, 64),
    visible: rect(-1e6, -1e6, 1e6, 1e6),
    tiles,
    imageToScreen,
    marked: [],
    surround: undefined,
    isMoving: false,
    isCategorical: false,
    ...overrides,
  };
}

describe("paintFrame, smooth", () => {
  const level = makeLevel({ id: "a", size: { x: 32, y: 32 }, scale: { x: 2, y: 2 } });
  const tiles = [0, 32].flatMap((y) => [0, 32].map((x) => tellingTile(rect(x, y, x + 32, y + 32), 2)));

  it("puts all tiles together first and magnifies them as one picture, each pixel in its place", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.6, max: 6, noNaN: true }),
        fc.double({ min: -40, max: 20, noNaN: true }),
        fc.double({ min: -40, max: 20, noNaN: true }),
        (zoom, dx, dy) => {
          const imageToScreen = chain(scaling(zoom), translation(Math.round(dx), Math.round(dy)));
          const frame = makeFrame(imageToScreen, tiles);
          const seen = new PixelCanvas(SIZE.width, SIZE.height);
          const scratch = makeScratch();
          paintFrame(seen, frame, SIZE, level, "smooth", scratch);
          expect(seen.boxes.length).toBeLessThanOrEqual(1);
          expect(seen.smoothed.every(Boolean)).toBe(true);
          expect(scratch.contexts.every(({ smoothed }) => !smoothed.some(Boolean))).toBe(true);
          // This canvas takes the nearest pixel whatever it is told: the same picture as without, but for rounded edges.
          const plain = new PixelCanvas(SIZE.width, SIZE.height);
          drawFrame(plain, frame, SIZE);
          let same = 0;
          for (let i = 0; i < SIZE.width * SIZE.height; i++) {
            const [x, y] = [i % SIZE.width, Math.floor(i / SIZE.width)];
            if (seen.colorAt(x, y) === plain.colorAt(x, y)) same++;
          }
          expect(same / (SIZE.width * SIZE.height)).toBeGreaterThan(0.5);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives the exact picture where level pixels are whole screen pixels", () => {
    const frame = makeFrame(chain(translation(-21, -9), scaling(2)), tiles, { visible: rect(21, 9, 41, 29) });
    const [seen, plain] = [new PixelCanvas(40, 40), new PixelCanvas(40, 40)];
    const scratch = makeScratch();
    paintFrame(seen, frame, SIZE, level, "smooth", scratch);
    drawFrame(plain, frame, SIZE);
    for (let y = 0; y < 40; y++) expect(seen.row(y)).toEqual(plain.row(y));
    // The part in view and two pixels around it, no more.
    expect([scratch.canvas.width, scratch.canvas.height]).toEqual([15, 15]);
  });

  it("draws turned labels as one picture, without smoothing: no colour comes of two", () => {
    const turned = chain(scaling(1.5), rotation(0.3));
    const scratch = makeScratch();
    const canvas = new PixelCanvas(40, 40);
    paintFrame(canvas, makeFrame(turned, tiles, { isCategorical: true }), SIZE, level, "nearest", scratch);
    expect(canvas.boxes).toHaveLength(1);
    expect(canvas.smoothed).toEqual([false]);
    const straight = new PixelCanvas(40, 40);
    paintFrame(straight, makeFrame(scaling(1.5), tiles, { isCategorical: true }), SIZE, level, "nearest", scratch);
    expect(straight.boxes).toHaveLength(4);
  });

  it("draws magnified pixels that are turned as one picture too: no value comes of two", () => {
    const scratch = makeScratch();
    const turned = chain(scaling(1.5), rotation(0.3));
    for (const interpolation of ["nearest", "smooth"] as const) {
      const canvas = new PixelCanvas(40, 40);
      paintFrame(canvas, makeFrame(turned, tiles), SIZE, level, interpolation, scratch);
      expect(canvas.boxes).toHaveLength(1);
      expect(canvas.smoothed).toEqual([interpolation === "smooth"]);
    }
    const reduced = new PixelCanvas(40, 40);
    paintFrame(reduced, makeFrame(chain(scaling(0.3), rotation(0.3)), tiles), SIZE, level, "nearest", scratch);
    expect(reduced.boxes).toHaveLength(4);
  });

  it("leaves alone what is not magnified, labels, and windows without a scratch canvas", () => {
    const scratch = makeScratch();
    const paint = (zoom: number, overrides: Partial<Frame>, mode: "smooth" | "nearest", by?: Scratch) => {
      const canvas = new PixelCanvas(40, 40);
      paintFrame(canvas, makeFrame(scaling(zoom), tiles, overrides), SIZE, level, mode, by);
      return canvas;
    };
    expect(paint(0.5, {}, "smooth", scratch).boxes).toHaveLength(4);
    expect(paint(3, { isCategorical: true }, "smooth", scratch).smoothed).not.toContain(true);
    expect(paint(3, {}, "smooth").smoothed).not.toContain(true);
    expect(paint(3, {}, "nearest", scratch).smoothed).not.toContain(true);
    expect(scratch.contexts).toEqual([]);
  });

  it("draws an image that is out of sight as nothing", () => {
    const canvas = new PixelCanvas(40, 40);
    const frame = makeFrame(scaling(4), tiles, { visible: rect(100, 100, 110, 110) });
    expect(paintFrame(canvas, frame, SIZE, level, "smooth", makeScratch())).toBe(0);
  });
});
