import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDataPool } from "../datalayer/create-pool.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { isReduced } from "../datalayer/derived/reduced-levels.ts";
import { arraySpecOf } from "../datalayer/metadata.ts";
import { type Multiscale, multiscaleOf } from "../datalayer/multiscale.ts";
import { startTestServer, type TestServer } from "../datalayer/testing/http-server.ts";
import { makeDocument } from "../datalayer/testing/specs.ts";
import { fitCamera } from "./camera.ts";
import { defaultChannel } from "./channels.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { forPixelCanvas } from "./testing/pixel-pool.ts";
import { Viewer } from "./viewer.ts";

/** An image without smaller levels, larger than the memory for it, in a small window. */
const SIZE = 3000;
const CHUNK = 512;
const PLANES = 2;
const BUDGET = 12 << 20;
const WINDOW = { width: 400, height: 400 };

let server: TestServer;
let pool: DataPool;
let viewer: Viewer;
beforeEach(async () => {
  server = await startTestServer();
  pool = createDataPool({ workers: "inline", budgetBytes: BUDGET });
  viewer = new Viewer(forPixelCanvas(pool));
});
afterEach(async () => {
  viewer.dispose();
  await pool.dispose();
  await server.close();
});

/** 16-bit pixels; each chunk as bright as its row and column of chunks say. */
function flatImage(size = SIZE, chunk = CHUNK, planes = PLANES): Multiscale {
  const document = makeDocument({
    shape: [1, 1, planes, size, size],
    chunks: [1, 1, planes, chunk, chunk],
    dtype: "uint16",
  });
  const array = arraySpecOf({ id: "flat", source: { kind: "http", url: `${server.url}/flat` }, document });
  server.behave(({ path }) => {
    const [row, column] = path.split("/").slice(-2).map(Number) as [number, number];
    return { body: new Uint8Array(new Uint16Array(planes * chunk * chunk).fill(20 + 30 * row + column).buffer) };
  });
  return multiscaleOf(array, []).multiscale;
}

async function settled(of = viewer): Promise<void> {
  while (!of.status.isSettled) {
    await new Promise<void>((resolve) => {
      const stop = of.on("change", () => {
        stop();
        resolve();
      });
    });
  }
}

describe("an image without smaller levels", () => {
  it("is shown whole from full resolution, each chunk fetched once and let go, with progress", async () => {
    const multiscale = flatImage();
    const channel = { ...defaultChannel(0), low: 0, high: 255 };
    const seen: number[] = [];
    let most = 0;
    viewer.on("status", () => {
      if (viewer.status.reduced !== undefined) seen.push(viewer.status.reduced);
      most = Math.max(most, pool.metrics().residentBytes);
    });
    const camera = fitCamera({ x: SIZE, y: SIZE }, WINDOW, 1);
    viewer.setImage({ id: "flat", multiscale, plane: { z: 0, t: 0 }, channels: [channel] });
    viewer.setView(camera);
    await settled();

    const { levels } = viewer.image!.multiscale;
    expect(isReduced(levels[viewer.status.level!]!)).toBe(true);
    expect(levels[viewer.status.level!]!.scale.x).toBe(8);
    const keys = server.log.map(({ path }) => path);
    expect(keys).toHaveLength(36);
    expect(new Set(keys).size).toBe(36);
    expect(viewer.status).toMatchObject({ isClipped: false, failures: [], reduced: 1 });
    expect(new Set(seen).size).toBeGreaterThan(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(most).toBeLessThanOrEqual(BUDGET);

    const canvas = new PixelCanvas(WINDOW.width, WINDOW.height);
    viewer.draw(canvas);
    for (const [row, column] of [
      [0, 0],
      [3, 2],
      [5, 5],
    ] as const) {
      const screen = (k: number): number => Math.floor(200 + ((k + 0.4) * CHUNK - SIZE / 2) / camera.resolution);
      expect(canvas.colorAt(screen(column), screen(row))).toBe(20 + 30 * row + column);
    }

    // The other plane of the same chunks was reduced with it.
    viewer.setPlane({ z: 1, t: 0 });
    await settled();
    expect(server.log).toHaveLength(36);

    // From near it is the image itself.
    viewer.setView({ ...camera, resolution: 1 });
    await settled();
    expect(viewer.status).toMatchObject({ level: 0, reduced: undefined });
  });

  it("is shown from what is decoded where that fits the memory, and labels never by means", async () => {
    const multiscale = flatImage();
    const camera = { ...fitCamera({ x: SIZE, y: SIZE }, WINDOW, 1), resolution: 3 };
    viewer.setImage({
      id: "flat",
      multiscale,
      plane: { z: 0, t: 0 },
      channels: [{ ...defaultChannel(0), low: 0, high: 255 }],
    });
    viewer.setView(camera);
    expect(viewer.status.level).toBe(0);
    viewer.setChannels([{ ...defaultChannel(0), colormap: "RAINBOW" }]);
    viewer.setView({ ...camera, resolution: 8 });
    const { array } = viewer.image!.multiscale.levels[viewer.status.level!]!;
    expect(array.derivation).toMatchObject({ kind: "reduction", how: "middle" });
    expect(viewer.channels[0]!.colormap).toBe("RAINBOW");
  });

  it("is shown from chunks of 24 MB, of three planes, with memory for two of them", async () => {
    const multiscale = flatImage(4096, 2048, 3);
    const small = createDataPool({ workers: "inline", budgetBytes: 56 << 20 });
    const other = new Viewer(forPixelCanvas(small));
    let most = 0;
    other.on("change", () => {
      most = Math.max(most, small.metrics().residentBytes);
    });
    const channel = { ...defaultChannel(0), low: 0, high: 255 };
    other.setImage({ id: "deep", multiscale, plane: { z: 0, t: 0 }, channels: [channel] });
    other.setView(fitCamera({ x: 4096, y: 4096 }, WINDOW, 1));
    await settled(other);
    expect(other.status).toMatchObject({ failures: [], reduced: 1 });
    expect(server.log).toHaveLength(4);
    other.setPlane({ z: 2, t: 0 });
    await settled(other);
    expect(server.log).toHaveLength(4);
    expect(most).toBeLessThanOrEqual(56 << 20);
    other.dispose();
    await small.dispose();
  });
});
