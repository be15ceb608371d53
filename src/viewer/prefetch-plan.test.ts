import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChunkRef, chunkKey, decodedChunkBytes } from "../datalayer/array-spec.ts";
import type { Multiscale } from "../datalayer/multiscale.ts";
import { pixelsPerDevicePixel, visibleQuad } from "./camera.ts";
import { planeOfLevel } from "./levels.ts";
import { planFrame } from "./plan.ts";
import { type PrefetchRequest, planPrefetch } from "./prefetch-plan.ts";
import { EXPLORING, NO_PREFETCH, playing } from "./prefetch-policy.ts";
import { makePyramid } from "./testing/images.ts";
import { makeCamera } from "./testing/viewer-harness.ts";
import { chunkRefs } from "./tiles.ts";

type Options = Readonly<{
  camera?: Parameters<typeof makeCamera>[0];
  plane?: PrefetchRequest["plane"];
  channels?: readonly number[];
}>;

function requestFor(multiscale: Multiscale, { camera, plane = { z: 0, t: 0 }, channels = [0] }: Options = {}) {
  const placed = makeCamera(camera);
  const view = visibleQuad(placed);
  const resolution = pixelsPerDevicePixel(placed);
  const plan = planFrame({ multiscale, plane, view, pixelsPerDevicePixel: resolution });
  return { multiscale, plane, plan, view, pixelsPerDevicePixel: resolution, channels };
}

/** Level and coordinates `c/t/z/y/x`. */
const names = (chunks: readonly ChunkRef[]) => chunks.map((chunk) => chunkKey(chunk).replace(/^image-/, ""));

const stack = makePyramid({ size: { x: 2048, y: 2048, z: 5, t: 7 }, levels: 6 });

const anyRequest = fc
  .record({
    size: fc.integer({ min: 1, max: 3000 }),
    chunk: fc.integer({ min: 100, max: 2000 }),
    depth: fc.integer({ min: 1, max: 4 }),
    levels: fc.integer({ min: 1, max: 5 }),
    at: fc.integer({ min: 0, max: 3000 }),
    resolution: fc.double({ min: 0.1, max: 9, noNaN: true }),
    rotation: fc.constantFrom(0, 0.4),
    z: fc.integer({ min: 0, max: 5 }),
    channels: fc.constantFrom([0], [0, 1], []),
  })
  .map(({ size, chunk, depth, levels, at, resolution, rotation, z, channels }) => {
    const image = makePyramid({
      size: { x: size, y: size, z: 6, c: 2 },
      chunk: { x: chunk, y: chunk, z: depth },
      levels,
    });
    return requestFor(image, {
      camera: { centre: { x: at, y: at }, resolution, rotation },
      plane: { z, t: 0 },
      channels,
    });
  });

const anyPolicy = fc.constantFrom(EXPLORING, playing("z", 1, true), playing("z", -1, false), NO_PREFETCH);

describe("planPrefetch", () => {
  it("never plans a chunk of the view, none twice, none outside, and stays within its bytes", () => {
    fc.assert(
      fc.property(anyRequest, anyPolicy, fc.integer({ min: 0, max: 1 << 26 }), (request, policy, budgetBytes) => {
        const chunks = planPrefetch(request, policy, budgetBytes);
        const keys = names(chunks);
        expect(new Set(keys).size).toBe(keys.length);
        expect(chunks.reduce((sum, { array }) => sum + decodedChunkBytes(array), 0)).toBeLessThanOrEqual(budgetBytes);
        const { plan, multiscale, plane, channels } = request;
        const own = plan.tiles.flatMap(({ rect }) =>
          channels.flatMap((c) => chunkRefs(planeOfLevel(multiscale.levels[plan.level]!, plane, c)!, rect)),
        );
        const ownKeys = new Set(names(own));
        expect(keys.filter((key) => ownKeys.has(key))).toEqual([]);
        for (const { array, coords } of chunks) {
          const isInside = (at: number, axis: number) => at >= 0 && at * array.chunkShape[axis]! < array.shape[axis]!;
          expect(coords.every(isInside)).toBe(true);
        }
      }),
    );
  });

  it("plans with less memory the beginning of what it plans with more", () => {
    fc.assert(
      fc.property(anyRequest, anyPolicy, fc.integer({ min: 0, max: 1 << 24 }), (request, policy, budgetBytes) => {
        const few = names(planPrefetch(request, policy, budgetBytes));
        expect(names(planPrefetch(request, policy, 2 * budgetBytes)).slice(0, few.length)).toEqual(few);
      }),
    );
  });

  it("explores the ring around the view, then the planes above and below on the coarse level", () => {
    // 512 x 512 pixels at 768..1280: chunks 3 and 4, ring 2 to 5; the coarse level is one chunk.
    const chunks = names(planPrefetch(requestFor(stack, { plane: { z: 2, t: 0 } }), EXPLORING, 1e9));
    expect(chunks.slice(0, 12).sort()).toEqual(
      ["2/2", "2/3", "2/4", "2/5", "3/2", "3/5", "4/2", "4/5", "5/2", "5/3", "5/4", "5/5"].map((at) => `0/0/0/2/${at}`),
    );
    // Corners are the farthest.
    expect(chunks.slice(8, 12).sort()).toEqual(["2/2", "2/5", "5/2", "5/5"].map((at) => `0/0/0/2/${at}`));
    expect(chunks.slice(12, 14)).toEqual(["4/0/0/3/0/0", "4/0/0/1/0/0"]);
    expect(chunks.slice(14).map((key) => key.split("/")[3])).toEqual(["3", "3", "3", "3", "1", "1", "1", "1"]);
  });

  it("has a player's planes ready in its direction, the nearest first, and turns at the end only when told", () => {
    const request = requestFor(stack, { plane: { z: 0, t: 5 } });
    const planes = (wraps: boolean, direction: 1 | -1 = 1) => [
      ...new Set(names(planPrefetch(request, playing("t", direction, wraps), 1e9)).map((key) => key.split("/")[2])),
    ];
    expect(planes(false)).toEqual(["6"]);
    expect(planes(true)).toEqual(["6", "0", "1", "2", "3", "4"]);
    expect(planes(false, -1)).toEqual(["4", "3", "2", "1", "0"]);
    // Four chunks of 128 KiB a plane.
    expect(planPrefetch(request, playing("t", 1, true), 9 * 131_072)).toHaveLength(9);
  });

  it("asks for nothing where several planes share the chunks that are there", () => {
    const deep = makePyramid({ size: { x: 512, y: 512, z: 8 }, chunk: { z: 8 }, levels: 1 });
    expect(
      planPrefetch(requestFor(deep, { camera: { centre: { x: 256, y: 256 } } }), playing("z", 1, true), 1e9),
    ).toEqual([]);
  });
});
