import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisMapsOf, multiscaleOf, sizeOf } from "./multiscale.ts";
import { makeSpec } from "./testing/specs.ts";

const array = (id: string, h: number, w: number, z = 10, c = 3) =>
  makeSpec({ id, shape: [c, 1, z, h, w], chunks: [1, 1, 1, 256, 256] });

describe("multiscaleOf", () => {
  it("sorts levels finest first and drops copies of level 0", () => {
    const { multiscale, refused } = multiscaleOf(array("full", 4000, 3000), [
      { array: array("quarter", 1000, 750), scale: { x: 4, y: 4, z: null } },
      { array: array("copy", 4000, 3000), scale: { x: 1, y: 1 } },
      { array: array("half", 2000, 1500), scale: { x: 2, y: 2 } },
      { array: array("half, fewer z", 2000, 1500, 5), scale: { x: 2, y: 2, z: 2 } },
    ]);
    expect(multiscale.levels.map((level) => level.array.id)).toEqual(["full", "half", "half, fewer z", "quarter"]);
    expect(multiscale.levels[3]?.scale).toEqual({ c: 1, t: 1, z: 1, y: 4, x: 4 });
    expect(multiscale.size).toEqual({ c: 3, t: 1, z: 10, y: 4000, x: 3000 });
    expect(refused).toEqual([]);
  });

  it("takes odd and unequal ratios, rounded either way", () => {
    const { multiscale, refused } = multiscaleOf(array("full", 1411, 1411), [
      { array: array("down", 470, 705), scale: { y: 3, x: 2 } },
      { array: array("up", 471, 706), scale: { y: 3, x: 2.001 } },
    ]);
    expect(multiscale.levels).toHaveLength(3);
    expect(refused).toEqual([]);
  });

  it.each([
    [{ x: 4, y: 2 }, "it has 1500 along x, where 3000 at scale 4 give 750.0"],
    [{}, "it has 2000 along y, where 4000 at scale 1 give 4000.0"],
    [{ x: 0, y: 2 }, "its scale along x is 0"],
    [{ x: Number.NaN, y: 2 }, "its scale along x is NaN"],
    [{ x: 0.5, y: 2 }, "its scale along x is 0.5"],
    [{ x: 2, y: 2, z: 8 }, "it has 10 along z, where 10 at scale 8 give 1.3"],
  ])("refuses a half-size level with scale %j", (scale, reason) => {
    const { multiscale, refused } = multiscaleOf(array("full", 4000, 3000), [
      { array: array("half", 2000, 1500), scale },
    ]);
    expect(multiscale.levels).toHaveLength(1);
    expect(refused).toEqual([{ array: "half", reason }]);
  });

  it("puts the corner where centres say: means over blocks at 0, kept first pixels half a pixel out", () => {
    const um = (scale: number, translation: number) => ({ x: { scale, translation }, y: { scale, translation } });
    const offsetOf = (scale: number, translation: number) =>
      multiscaleOf(
        array("full", 4000, 4000),
        [
          {
            array: array("low", 4000 / scale, 4000 / scale),
            scale: { x: scale, y: scale },
            axes: um(0.5 * scale, translation),
          },
        ],
        um(0.5, 10),
      ).multiscale.levels[1]?.offset;
    // The centre of a block of 4 lies 1.5 pixels (0.75 um) after that of pixel 0.
    expect(offsetOf(4, 10.75)).toEqual({ x: 0, y: 0 });
    expect(offsetOf(4, 10)).toEqual({ x: -1.5, y: -1.5 });
    expect(offsetOf(2, 10.25)).toEqual({ x: 0, y: 0 });
  });

  it("agrees with mapping centres through both affines", () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        number,
        number,
        fc.integer({ min: 0, max: 99 }),
        (scale, t0, tk, i) => {
          if (scale === 1) return;
          const size = 1600;
          const maps = (s: number, t: number) => ({ x: { scale: s, translation: t }, y: { scale: s, translation: t } });
          const low = array("low", Math.ceil(size / scale), Math.ceil(size / scale));
          const source = { array: low, scale: { x: scale, y: scale }, axes: maps(0.3 * scale, tk) };
          const level = multiscaleOf(array("full", size, size), [source], maps(0.3, t0)).multiscale.levels[1]!;
          // World of the level's pixel centre, in level-0 pixel indices, from centres to corners.
          const byWorld = (tk + 0.3 * scale * i - t0) / 0.3 + 0.5;
          expect(level.offset.x + (i + 0.5) * level.scale.x).toBeCloseTo(byWorld, 6);
        },
      ),
    );
  });
});

describe("axisMapsOf", () => {
  it("reads scale and translation of straight maps only", () => {
    const straight = [
      [0.5, 0, 0, 10],
      [0, 0.25, 0, -3],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ];
    expect(axisMapsOf(straight)).toEqual({ x: { scale: 0.5, translation: 10 }, y: { scale: 0.25, translation: -3 } });
    expect(axisMapsOf([[0.5, 0.1, 0, 0], ...straight.slice(1)])).toBeUndefined();
    expect(axisMapsOf([[0, 0, 0, 0], ...straight.slice(1)])).toBeUndefined();
    expect(axisMapsOf([])).toBeUndefined();
  });
});

describe("sizeOf", () => {
  it("counts missing axes as 1", () => {
    expect(sizeOf(makeSpec({ shape: [4, 5], chunks: [4, 5], dims: ["x", "y"] }))).toEqual({
      c: 1,
      t: 1,
      z: 1,
      y: 5,
      x: 4,
    });
  });
});
