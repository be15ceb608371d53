import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDataPool } from "../datalayer/create-pool.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { arraySpecOf } from "../datalayer/metadata.ts";
import { type Multiscale, multiscaleOf } from "../datalayer/multiscale.ts";
import { gate, startTestServer, type TestServer } from "../datalayer/testing/http-server.ts";
import { makeDocument } from "../datalayer/testing/specs.ts";
import type { Camera } from "./camera.ts";
import { fitCamera } from "./camera.ts";
import { type ChannelSetting, defaultChannel } from "./channels.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { forPixelCanvas } from "./testing/pixel-pool.ts";
import { Viewer } from "./viewer.ts";

/** The viewer on the real data layer: real requests, real chunks, real kernels; only the canvas is the test's. */

let server: TestServer;
let pool: DataPool;
let viewer: Viewer;

beforeEach(async () => {
  server = await startTestServer();
  pool = createDataPool({ workers: "inline", budgetBytes: 256 << 20 });
  viewer = new Viewer(forPixelCanvas(pool));
});

afterEach(async () => {
  viewer.dispose();
  await pool.dispose();
  await server.close();
});

type Made = Readonly<{
  size: number;
  chunk: number;
  levels: number;
  valueAt: (level: number, x: number, y: number, c: number) => number;
  channels?: number;
}>;

/** A pyramid whose chunks are made when they are asked for. */
function makeImage({ size, chunk, levels, valueAt, channels = 1 }: Made): Multiscale {
  const arrays = Array.from({ length: levels }, (_, level) => {
    const edge = Math.ceil(size / 2 ** level);
    const document = makeDocument({
      shape: [channels, 1, 1, edge, edge],
      chunks: [1, 1, 1, chunk, chunk],
      dtype: "uint16",
    });
    return arraySpecOf({
      id: `level-${level}`,
      source: { kind: "http", url: `${server.url}/level-${level}` },
      document,
    });
  });
  const body = (path: string): Uint8Array => {
    const [level, , c, , , row, column] = path.replace("level-", "").split("/").map(Number) as number[];
    const pixels = new Uint16Array(chunk * chunk);
    for (let i = 0; i < pixels.length; i++) {
      pixels[i] = valueAt(level!, column! * chunk + (i % chunk), row! * chunk + Math.floor(i / chunk), c!);
    }
    return new Uint8Array(pixels.buffer);
  };
  server.behave(({ path }) => ({ body: body(path) }));
  const [full, ...lower] = arrays;
  const answer = multiscaleOf(
    full!,
    lower.map((array, i) => ({ array, scale: { x: 2 ** (i + 1), y: 2 ** (i + 1) } })),
  );
  expect(answer.refused).toEqual([]);
  return answer.multiscale;
}

const channel = { ...defaultChannel(0), low: 0, high: 255 };

function open(multiscale: Multiscale, camera: Camera, channels: readonly ChannelSetting[] = [channel]): void {
  viewer.setImage({ id: "image", multiscale, plane: { z: 0, t: 0 }, channels });
  viewer.setView(camera);
}

async function settled(): Promise<void> {
  if (viewer.status.isSettled) return;
  await new Promise<void>((resolve) => {
    const stop = viewer.on("status", () => {
      if (!viewer.status.isSettled) return;
      stop();
      resolve();
    });
  });
}

/** Chunks asked for, as `level row,column`. */
const asked = (): string[] =>
  server.log.map(({ path }) => path.replace(/^level-(\d)\/c\/\d+\/0\/0\/(\d+)\/(\d+)$/, "$1 $2,$3"));

function block(level: number, rows: readonly [number, number], columns: readonly [number, number]): string[] {
  const found: string[] = [];
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) found.push(`${level} ${row},${column}`);
  }
  return found;
}

const WINDOW = { width: 1280, height: 800 };
const slide = { size: 4096, chunk: 256, levels: 7, valueAt: (level: number) => 10 * level };
const at = (x: number, y: number, resolution: number): Camera => ({
  centre: { x, y },
  resolution,
  rotation: 0,
  viewport: WINDOW,
  devicePixelRatio: 1,
});

describe("requests for a 4096 x 4096 pyramid in a 1280 x 800 window", () => {
  it("are the visible chunks of the level and one coarse level, when the whole image is shown", async () => {
    open(makeImage(slide), fitCamera({ x: 4096, y: 4096 }, WINDOW, 1));
    await settled();
    // 5.3 image pixels to a screen pixel: level 2 (1024 pixels), under it level 4 (256 pixels, one chunk).
    expect(asked().sort()).toEqual([...block(2, [0, 3], [0, 3]), "4 0,0"].sort());
    expect(asked()[0]).toBe("4 0,0");
    expect(viewer.status).toMatchObject({ level: 2, failures: [] });
  });

  it("are the visible chunks of the level and one coarse level, at full resolution", async () => {
    open(makeImage(slide), at(2000, 1500, 1));
    await settled();
    // x 1360..2640 and y 1100..1900: columns 5 to 10, rows 4 to 7; 8 % of 24 chunks are 2 of them.
    expect(asked().sort()).toEqual([...block(0, [4, 7], [5, 10]), ...block(4, [0, 0], [0, 0])].sort());
  });

  it("leave none in flight that left the view after ten fast pans, and none is answered twice", async () => {
    const { opened, open: letGo } = gate();
    const image = makeImage(slide);
    const answered: string[] = [];
    server.behave(({ path }) => ({ after: opened, body: new Uint8Array(256 * 256 * 2).fill(Number(path[6])) }));
    open(image, at(700, 500, 1));
    for (let i = 1; i <= 10; i++) {
      viewer.setView(at(700 + 220 * i, 500 + 180 * i, 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    // The last view: x 2260..3540, y 1900..2700.
    const last = new Set([...block(0, [7, 10], [8, 13]), "4 0,0"]);
    // As many requests as the pool sends at a time have come for it: all others are over.
    await server.arrived(() => asked().filter((load) => last.has(load)).length >= 6);
    const gone = server.log.filter((_, i) => !last.has(asked()[i]!));
    expect(await Promise.all(gone.map(({ ended }) => ended))).toEqual(gone.map(() => "aborted"));
    letGo();
    await settled();
    await Promise.all(
      server.log.map(async ({ ended }, i) => {
        if ((await ended) === "answered") answered.push(asked()[i]!);
      }),
    );
    expect(answered.sort()).toEqual([...last].sort());
    expect(pool.metrics()).toMatchObject({ queued: 0, inFlight: 0 });
  });

  it("fetch nothing again for views that were seen, nor for contrast", async () => {
    open(makeImage(slide), at(2000, 1500, 1));
    await settled();
    viewer.setView(at(2100, 1500, 2));
    await settled();
    const before = server.log.length;
    viewer.setView(at(2000, 1500, 1));
    await settled();
    viewer.setChannels([{ ...channel, low: 3, gamma: 0.7, colormap: "VIRIDIS" }]);
    await settled();
    expect(server.log).toHaveLength(before);
  });
});

describe("pixels on the screen", () => {
  const coded = {
    size: 100,
    chunk: 32,
    levels: 1,
    valueAt: (_: number, x: number, y: number) => (7 * x + 13 * y) % 256,
  };

  it("are those of the file, each in its place, through chunks and tiles", async () => {
    const canvas = new PixelCanvas(64, 48);
    const window = { viewport: { width: 64, height: 48 }, devicePixelRatio: 1, rotation: 0, resolution: 1 };
    open(makeImage(coded), { ...window, centre: { x: 70, y: 60 } });
    await settled();
    viewer.draw(canvas);
    const wrong: string[] = [];
    for (let y = 0; y < 48; y++) {
      for (let x = 0; x < 64; x++) {
        const [px, py] = [x + 70 - 32, y + 60 - 24];
        const expected = px < 100 ? coded.valueAt(0, px, py) : PixelCanvas.EMPTY;
        if (canvas.colorAt(x, y) !== expected) wrong.push(`${x},${y}: ${canvas.colorAt(x, y)} not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await viewer.peek(99, 83)).toEqual({
      x: 99,
      y: 83,
      values: [{ channel: 0, value: (7 * 99 + 13 * 83) % 256, level: 0 }],
    });
  });

  it("get limits from all pixels of a small image, without a further request", async () => {
    const camera = fitCamera({ x: 100, y: 100 }, { width: 64, height: 48 }, 1);
    open(makeImage({ ...coded, valueAt: (_, x, y) => 1000 + 100 * y + x }), camera, [defaultChannel(0)]);
    await settled();
    // 10,000 different values, 1000 to 10,999: one in a thousand is left out at either end.
    expect(viewer.limitsOf(0)).toEqual([1009, 10_990]);
    expect(await viewer.histogramOf(0)).toMatchObject({ n: 10_000, min: 1000, max: 10_999, level: 0 });
    expect(server.log).toHaveLength(16);
  });

  it("show a level that lies half a pixel off where it belongs", async () => {
    const image = makeImage({ ...coded, levels: 2, valueAt: (level, x) => (level === 0 ? 0 : 5 * x) });
    // A pyramid that took every second pixel: pixel 0 of level 1 is pixel 0, so that its square is 0.5 - 1 .. 0.5 + 1.
    const shifted = { ...image, levels: [image.levels[0]!, { ...image.levels[1]!, offset: { x: -0.5, y: -0.5 } }] };
    const canvas = new PixelCanvas(40, 8);
    const window = { viewport: { width: 40, height: 8 }, devicePixelRatio: 1, rotation: 0 };
    open(shifted, { ...window, resolution: 1.9, centre: { x: 38, y: 50 } });
    await settled();
    expect(viewer.status.level).toBe(1);
    viewer.draw(canvas);
    // Screen pixel 0 has its middle at 0.95: pixel (0.95 + 0.5) / 2 of the level; pixel 10 at 19.95, pixel 39 at 75.05.
    expect([0, 10, 39].map((x) => canvas.colorAt(x, 4))).toEqual([0, 5 * 10, 5 * 37]);
  });
});
