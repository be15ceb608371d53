import { afterEach, beforeEach, expect, it } from "vitest";
import { createDataPool } from "../datalayer/create-pool.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { arraySpecOf } from "../datalayer/metadata.ts";
import { type Multiscale, multiscaleOf } from "../datalayer/multiscale.ts";
import { startTestServer, type TestServer } from "../datalayer/testing/http-server.ts";
import { makeDocument } from "../datalayer/testing/specs.ts";
import { defaultChannel } from "./channels.ts";
import { drawOverview, overviewOf } from "./overview.ts";
import { followMain, openOverview } from "./overview-loader.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { forPixelCanvas } from "./testing/pixel-pool.ts";
import { Viewer } from "./viewer.ts";

let server: TestServer;
let pool: DataPool;
let main: Viewer;
beforeEach(async () => {
  server = await startTestServer();
  pool = createDataPool({ workers: "inline", budgetBytes: 64 << 20 });
  main = new Viewer(forPixelCanvas(pool));
});
afterEach(async () => {
  main.dispose();
  await pool.dispose();
  await server.close();
});

/** 2048 pixels a side in chunks of 256, two planes; every level as bright as its number says, plane 1 by 50 more. */
function makeImage(levels: number): Multiscale {
  const arrays = Array.from({ length: levels }, (_, level) => {
    const side = 2048 >> level;
    const document = makeDocument({ shape: [1, 1, 2, side, side], chunks: [1, 1, 1, 256, 256], dtype: "uint8" });
    return arraySpecOf({ id: `l${level}`, source: { kind: "http", url: `${server.url}/l${level}` }, document });
  });
  server.behave(({ path }) => {
    const [level, , , , z] = path.replace("l", "").split("/").map(Number) as number[];
    return { body: new Uint8Array(256 * 256).fill(100 + 10 * level! + 50 * z!) };
  });
  const lower = arrays.slice(1).map((array, i) => ({ array, scale: { x: 2 ** (i + 1), y: 2 ** (i + 1) } }));
  return multiscaleOf(arrays[0]!, lower).multiscale;
}

/** Opens a corner of the image at full resolution: far too little to afford a coarse level with it. */
async function openCorner(multiscale: Multiscale): Promise<void> {
  const channels = [{ ...defaultChannel(0), low: 0, high: 255 }];
  main.setImage({ id: "i", multiscale, plane: { z: 0, t: 0 }, channels });
  const viewport = { width: 200, height: 200 };
  main.setView({ centre: { x: 130, y: 130 }, resolution: 1, rotation: 0, viewport, devicePixelRatio: 1 });
  await until(main, () => main.status.isSettled);
}

async function until(viewer: Viewer, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      const stop = viewer.on("change", () => {
        stop();
        resolve();
      });
    });
  }
}

const place = overviewOf({ x: 2048, y: 2048 }, 160, 1);
const drawn = (viewer: Viewer): number[] => {
  const canvas = new PixelCanvas(160, 160);
  return drawOverview(canvas, viewer, place, true) ? canvas.colors() : [];
};

it("loads one small level for the overview when the view is complete, and follows plane and looks", async () => {
  await openCorner(makeImage(5));
  expect(server.log.map(({ path }) => path)).toEqual(["l0/c/0/0/0/0/0"]);
  expect(drawn(main)).toEqual([]);
  const overview = openOverview(main, place)!;
  await until(overview, () => drawn(overview).length > 0);
  expect(drawn(overview)).toEqual([140]);
  expect(server.log.map(({ path }) => path).slice(1)).toEqual(["l4/c/0/0/0/0/0"]);

  main.setPlane({ z: 1, t: 0 });
  main.setChannels([{ ...defaultChannel(0), low: 0, high: 510 }]);
  followMain(overview, main);
  expect(overview.plane.z).toBe(0);
  await until(main, () => main.status.isSettled);
  followMain(overview, main);
  await until(overview, () => drawn(overview)[0] === 95);
  expect(server.log).toHaveLength(4);
  overview.dispose();
});

it("loads nothing for an image without a small level", async () => {
  await openCorner(makeImage(1));
  expect(openOverview(main, place)).toBeUndefined();
});
