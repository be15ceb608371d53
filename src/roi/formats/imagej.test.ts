import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundingBox, isAreal, type Point, pointsOf } from "../geometry.ts";
import { spansOf } from "../spans.ts";
import { fromImageJ } from "./imagej-read.ts";
import { toImageJ, toImageJZip } from "./imagej-write.ts";
import { SAMPLES } from "./testing/samples.ts";

type Described = {
  bounds: [number, number, number, number];
  line?: [number, number, number, number];
  vertices?: Point[];
  pixels?: number;
  name: string | null;
  position: [c: number, z: number, t: number, stack: number];
  colour: string | null;
};
const file = (name: string) => new URL(`../../../fixtures/roi/imagej/${name}`, import.meta.url);
const described = (name: string): Record<string, Described> => JSON.parse(readFileSync(file(name), "utf8"));
const WRITTEN_BY_IMAGEJ = described("imagej.json");
const READ_BY_IMAGEJ = described("read.json");
const IMAGE = { width: 128, height: 128 };

const read = (name: string) => fromImageJ(readFileSync(file(`${name}.roi`)), `${name}.roi`).regions;
const plus = (points: readonly Point[], shift: number) => points.map(([x, y]): Point => [x + shift, y + shift]);

describe("fromImageJ, files of ImageJ 1.53t", () => {
  it.each(["rectangle", "rectangle-float", "large"])("reads the bounds of %s", (name) => {
    const [x, y, width, height] = WRITTEN_BY_IMAGEJ[name]!.bounds;
    expect(read(name)[0]!.shape).toEqual({ kind: "rectangle", x0: x, y0: y, x1: x + width, y1: y + height });
  });

  it.each(["polygon", "polygon-float", "freehand"])("reads the vertices of %s on corners", (name) => {
    expect(read(name)[0]!.shape).toEqual({ kind: "polygon", rings: [WRITTEN_BY_IMAGEJ[name]!.vertices] });
  });

  it.each(["polyline", "angle", "points"])("reads the vertices of %s on the centres of pixels", (name) => {
    const points = read(name).flatMap(({ shape }) => pointsOf(shape));
    expect(points).toEqual(plus(WRITTEN_BY_IMAGEJ[name]!.vertices!, 0.5));
  });

  it.each(["line", "line-float"])("reads the ends of %s on the centres of pixels", (name) => {
    const [x1, y1, x2, y2] = WRITTEN_BY_IMAGEJ[name]!.line!;
    expect(pointsOf(read(name)[0]!.shape)).toEqual(
      plus(
        [
          [x1, y1],
          [x2, y2],
        ],
        0.5,
      ),
    );
  });

  it.each(["rectangle", "oval", "polygon", "polygon-float", "freehand", "composite", "rotated-rectangle"])(
    "has the member pixels that ImageJ has in %s",
    (name) => {
      const [region] = read(name);
      expect(spansOf(region!.shape, IMAGE).n).toBe(WRITTEN_BY_IMAGEJ[name]!.pixels);
    },
  );

  it("reads an ellipse as the one that ImageJ's 72 vertices lie on", () => {
    const [{ shape }] = read("ellipse") as [{ shape: Parameters<typeof boundingBox>[0] }];
    if (shape.kind !== "rotatedEllipse") throw new Error(shape.kind);
    const { centre, u, v } = shape;
    const det = u[0] * v[1] - u[1] * v[0];
    for (const [x, y] of WRITTEN_BY_IMAGEJ.ellipse!.vertices!) {
      const [dx, dy] = [x - centre[0], y - centre[1]];
      const radius = Math.hypot((dx * v[1] - dy * v[0]) / det, (dy * u[0] - dx * u[1]) / det);
      expect(radius).toBeCloseTo(1, 4);
    }
  });

  it("reads name, colour, group and planes, which ImageJ counts from 1", () => {
    const [region] = read("named");
    expect(region).toMatchObject({ name: "Zelle \u00b5 \u03b1", colour: "#ffff00", group: "Group 5" });
    expect(region!.extent).toEqual({ c: [0, 1], z: [2, 3], t: [3, 4] });
    expect(read("rectangle")[0]).toMatchObject({ name: "rectangle", extent: undefined });
  });

  it("refuses texts, other files and files that are cut off, with their reason", () => {
    expect(() => read("text")).toThrow("a text is no region");
    expect(() => fromImageJ(new Uint8Array(80), "a.roi")).toThrow("this is no ImageJ region");
    const bytes = readFileSync(file("polygon.roi"));
    expect(() => fromImageJ(bytes.subarray(0, 70), "a.roi")).toThrow("cut off");
    expect(() => fromImageJ(Uint8Array.from([0x50, 0x4b, 3, 4, 9]), "a.zip")).toThrow("cut off or damaged");
  });
});

describe("toImageJ", () => {
  it.each(Object.entries(SAMPLES))("writes %s as ImageJ reads it", (name, { shape, colour, name: label }) => {
    const seen = READ_BY_IMAGEJ[name]!;
    const [x, y, width, height] = seen.bounds;
    const box = boundingBox(shape);
    // ImageJ's bounds of ellipses and turned boxes are whole pixels.
    if (!shape.kind.startsWith("rotated")) {
      const shift = isAreal(shape) ? 0 : 0.5;
      expect([x + shift, y + shift]).toEqual([box.x0, box.y0]);
      if (isAreal(shape)) expect([x + width, y + height]).toEqual([box.x1, box.y1]);
    }
    // ImageJ rounds a rectangle off the pixel edges up, and makes a polygon of an ellipse.
    if (seen.pixels !== undefined && !["rectangle-float", "rotated-ellipse"].includes(name)) {
      expect(spansOf(shape, IMAGE).n).toBe(seen.pixels);
    }
    if (name === "rotated-ellipse") expect(spansOf(shape, IMAGE).n / seen.pixels!).toBeCloseTo(1, 1);
    if (label !== undefined) expect(seen.name).toBe(label);
    if (colour !== undefined) expect(seen.colour).toBe(colour);
    if (name === "point") expect(seen.position).toEqual([0, 3, 4, 0]);
  });

  it("and back gives the same region, alone or in a zip", () => {
    const all = Object.values(SAMPLES);
    const { regions, skipped } = fromImageJ(toImageJZip(all), "RoiSet.zip");
    expect(skipped).toEqual([]);
    expect(regions.map(({ shape }) => shape.kind)).toEqual(all.map(({ shape }) => shape.kind));
    all.forEach(({ shape }, i) => {
      const [before, after] = [pointsOf(shape), pointsOf(regions[i]!.shape)];
      before.forEach(([x, y], k) => {
        expect(after[k]![0]).toBeCloseTo(x, 4);
        expect(after[k]![1]).toBeCloseTo(y, 4);
      });
    });
    const coordinate = fc.integer({ min: -4000, max: 70_000 }).map((value) => value / 2);
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 }), (ring) => {
        const region = { shape: { kind: "polygon", rings: [ring] } } as const;
        expect(fromImageJ(toImageJ(region), "a").regions[0]!.shape).toEqual(region.shape);
      }),
    );
  });
});
