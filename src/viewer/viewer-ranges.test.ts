import { afterEach, expect, it } from "vitest";
import { multiscaleOf } from "../datalayer/multiscale.ts";
import { poolLab } from "../datalayer/testing/pool-lab.ts";
import { storeArray } from "../datalayer/testing/stored-array.ts";
import { fitCamera } from "./camera.ts";
import { defaultChannel } from "./channels.ts";
import { forPixelCanvas } from "./testing/pixel-pool.ts";
import { Viewer } from "./viewer.ts";

// An image opens with limits that its pixels give, not its type; chunks that are not stored cost a question and no memory.

const lab = poolLab();
const WINDOW = { width: 64, height: 64 };
let viewer: Viewer | undefined;
afterEach(() => viewer?.dispose());

async function settled(shown: Viewer): Promise<void> {
  while (!shown.status.isSettled) {
    await new Promise<void>((resolve) => {
      const stop = shown.on("change", () => {
        stop();
        resolve();
      });
    });
  }
}

for (const [dtype, low, high] of [
  ["int64", 2 ** 40, 2 ** 40 + 4095],
  ["uint64", 2 ** 60, 2 ** 60 + 2 ** 40],
  ["int16", -300, -200],
  ["float32", 0.001, 0.002],
  ["float64", -1e300, 3e299],
] as const) {
  it(`of ${dtype}: from the coarse level, the lowest and highest thousandth left out`, async () => {
    const { url, objects, log } = lab.server();
    const step = (high - low) / 4095;
    const value = (at: readonly number[]): number | bigint => {
      const found = low + step * ((at[0]! * 64 + at[1]!) % 4096);
      if (dtype.startsWith("float")) return found;
      return dtype.endsWith("64") ? BigInt(Math.round(found)) : Math.round(found);
    };
    const levels = [256, 64].map((size, k) =>
      storeArray(url, objects, {
        path: `l${k}`,
        shape: [size, size],
        chunks: [64, 64],
        dims: ["y", "x"],
        dtype,
        value,
      }),
    );
    const { multiscale } = multiscaleOf(levels[0]!, [{ array: levels[1]!, scale: { x: 4, y: 4 } }]);
    viewer = new Viewer(forPixelCanvas(lab.makePool()));
    viewer.setImage({ id: "i", multiscale, plane: { z: 0, t: 0 }, channels: [defaultChannel(0)] });
    viewer.setView(fitCamera({ x: 256, y: 256 }, WINDOW, 1, 0));
    await settled(viewer);
    expect(log.map(({ path }) => path)).toEqual(["l1/c/0/0"]);
    const [from, to] = viewer.limitsOf(0)!;
    const within = 0.003 * (high - low);
    expect(Math.abs(from - low)).toBeLessThanOrEqual(within);
    expect(Math.abs(to - high)).toBeLessThanOrEqual(within);
  });
}

it("asks once for each chunk that is not stored, and keeps nothing of it", async () => {
  const { url, objects, log } = lab.server();
  const array = storeArray(url, objects, {
    path: "holes",
    shape: [128, 128],
    chunks: [32, 32],
    dims: ["y", "x"],
    dtype: "uint16",
    value: ([y, x]) => (y! < 32 && x! < 32 ? 7 + x! : 0),
  });
  const pool = lab.makePool();
  viewer = new Viewer(forPixelCanvas(pool));
  const channels = [defaultChannel(0)];
  const multiscale = multiscaleOf(array, []).multiscale;
  viewer.setImage({ id: "i", multiscale, plane: { z: 0, t: 0 }, channels });
  viewer.setView(fitCamera({ x: 128, y: 128 }, { width: 128, height: 128 }, 1, 0));
  await settled(viewer);
  expect(log).toHaveLength(16);
  expect(pool.metrics()).toMatchObject({ decodes: 1 });
  // One chunk of 2048 bytes; of the others no more than their names.
  expect(pool.metrics().residentBytes).toBeLessThan(2048 + 15 * 300);
  viewer.setView({ ...viewer.camera!, centre: { x: 60, y: 60 } });
  await settled(viewer);
  expect(log).toHaveLength(16);
  expect(viewer.status.failures).toEqual([]);
});
