import { describe, expect, it } from "vitest";
import { blockedPixels } from "./blocks.ts";
import { chunkShape, missingLevels, tileSize } from "./chunking.ts";
import { copyLevel } from "./copy-level.ts";
import { bytesPerElement } from "./dtype.ts";
import { LevelWriter } from "./level-writer.ts";
import type { FiveD, PixelSource } from "./source.ts";

const MB = 1024 * 1024;

/** Copies a source with all its lower levels into nothing. */
async function copyAway(source: PixelSource) {
  const tile = tileSize(source.block);
  const shapes = [source.shape, ...missingLevels(source.shape, 1)];
  const keys: string[] = [];
  const layouts = shapes.map((shape) => ({
    dtype: source.dtype,
    shape,
    chunkShape: chunkShape(shape, tile, bytesPerElement(source.dtype)),
  }));
  const writers = layouts.map(
    (layout, level) =>
      new LevelWriter(layout, (key) => {
        keys.push(`${level}/${key}`);
        return Promise.resolve();
      }),
  );
  let tiles = 0;
  let peakBytes = 0;
  let heldBytes = 0;
  await copyLevel(source, writers, shapes, {
    tile,
    chunkDepth: layouts[0]!.chunkShape[2],
    reduction: "mean",
    concurrency: 4,
    signal: undefined,
    onTile: () => {
      tiles++;
      heldBytes = Math.max(
        heldBytes,
        writers.reduce((sum, writer) => sum + writer.heldBytes, 0),
      );
      if (tiles % 64 === 0) peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
    },
  });
  return { keys, tiles, peakBytes, heldBytes, shapes };
}

/** Pixels that are computed when asked for: 0 in most blocks, a pattern in one of sixteen. */
function makeSparse(size: number, block: FiveD, loads: { count: number }): PixelSource {
  return blockedPixels({
    dtype: "uint16",
    shape: [1, 1, 1, size, size],
    block,
    load: ([, , , row, column]) => {
      if ((row + column) % 16 !== 0) return Promise.resolve(undefined);
      loads.count++;
      const pixels = new Uint16Array(block[3] * block[4]).fill(row + 1);
      return Promise.resolve({ pixels, stride: [0, 0, 0, block[4], 1] });
    },
  });
}

describe("copyLevel", () => {
  it("copies 32,768 x 32,768 pixels and seven lower levels within 300 MB more than it began with", async () => {
    const loads = { count: 0 };
    const beforeBytes = process.memoryUsage().rss;
    const { tiles, peakBytes, keys, shapes } = await copyAway(makeSparse(32_768, [1, 1, 1, 512, 512], loads));
    expect(shapes.at(-1)).toEqual([1, 1, 1, 256, 256]);
    expect(tiles).toBe(64 * 64 + 32 * 32 + 16 * 16 + 8 * 8 + 4 * 4 + 2 * 2 + 1 + 1);
    expect(keys.filter((key) => key.startsWith("0/"))).toHaveLength(256);
    expect(loads.count).toBe(256);
    expect(peakBytes - beforeBytes).toBeLessThan(300 * MB);
  });

  it("reads rows that cross the image once, however many tiles lie along them", async () => {
    const loads = { count: 0 };
    await copyAway(makeSparse(8192, [1, 1, 1, 16, 8192], loads));
    expect(loads.count).toBe(8192 / 16 / 16);
  });

  it("decodes blocks of all channels once, and keeps chunks of few planes open only", async () => {
    let loads = 0;
    const block: FiveD = [3, 1, 4, 128, 128];
    const source = blockedPixels({
      dtype: "uint8",
      shape: [3, 1, 20, 512, 512],
      block,
      load: () => {
        loads++;
        return Promise.resolve({
          pixels: new Uint8Array(3 * 4 * 128 * 128).fill(1),
          stride: [1, 0, 128 * 128 * 3, 128 * 3, 3],
        });
      },
    });
    const { heldBytes } = await copyAway(source);
    expect(loads).toBe(5 * 4 * 4);
    expect(heldBytes).toBeLessThan(40 * 256 * 1024);
  });

  it("stops at the first failure and throws it", async () => {
    const source = makeSparse(4096, [1, 1, 1, 512, 512], { count: 0 });
    const broken: PixelSource = {
      ...source,
      readPlane: (plane, box) => (box.y0 > 1000 ? Promise.reject(new Error("cut")) : source.readPlane(plane, box)),
    };
    await expect(copyAway(broken)).rejects.toThrow("cut");
  });
});
