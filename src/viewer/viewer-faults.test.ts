import { afterEach, beforeEach, expect, it } from "vitest";
import { createDataPool } from "../datalayer/create-pool.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { arraySpecOf } from "../datalayer/metadata.ts";
import { multiscaleOf } from "../datalayer/multiscale.ts";
import { type Behaviour, startTestServer, type TestServer } from "../datalayer/testing/http-server.ts";
import { makeDocument } from "../datalayer/testing/specs.ts";
import { defaultChannel } from "./channels.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { FakeClock, makeCamera } from "./testing/viewer-harness.ts";
import { Viewer } from "./viewer.ts";
import type { ViewerPool } from "./viewer-types.ts";

/** A server that delays, cuts, corrupts and refuses, and the viewer over the real data layer. */

const SIZE = 1024;
const CHUNK = 512;
let server: TestServer;
let pool: DataPool;
let viewer: Viewer;
let clock: FakeClock;
let canvas: PixelCanvas;

beforeEach(async () => {
  server = await startTestServer();
  pool = createDataPool({ workers: "inline", budgetBytes: 64 << 20 });
  clock = new FakeClock();
  canvas = new PixelCanvas(SIZE, SIZE);
  viewer = new Viewer(drawable(pool), { clock });
});
afterEach(async () => {
  viewer.dispose();
  await pool.dispose();
  await server.close();
});

/** Bytes as something that the test's canvas draws. */
function drawable(real: DataPool): ViewerPool {
  return {
    ...real,
    async compose(job) {
      const image = await real.compose(job);
      if (image === undefined) return undefined;
      const source = { data: image.source, width: image.width, height: image.height, close: () => undefined };
      return { ...image, source: source as unknown as ImageBitmap };
    },
  };
}

/** Two levels of gzip chunks: everything 200, the coarse level 100. */
async function openPyramid(): Promise<void> {
  const codecs = [
    { name: "bytes", configuration: { endian: "little" } },
    { name: "gzip", configuration: { level: 1 } },
  ];
  const arrays = [1, 8].map((scale) => {
    const shape = [1, 1, 1, SIZE / scale, SIZE / scale];
    const document = makeDocument({ shape, chunks: [1, 1, 1, CHUNK, CHUNK], dtype: "uint8", codecs });
    const id = `level-${scale}`;
    return arraySpecOf({ id, source: { kind: "http", url: `${server.url}/${id}` }, document });
  });
  const { multiscale } = multiscaleOf(arrays[0]!, [{ array: arrays[1]!, scale: { x: 8, y: 8 } }]);
  const { gzipSync } = await import("node:zlib");
  const chunkOf = (value: number) => new Uint8Array(gzipSync(new Uint8Array(CHUNK * CHUNK).fill(value)));
  for (const at of ["0/0", "0/1", "1/0", "1/1"]) server.objects.set(`level-1/c/0/0/0/${at}`, chunkOf(200));
  server.objects.set("level-8/c/0/0/0/0/0", chunkOf(100));
  const channels = [{ ...defaultChannel(0), low: 0, high: 255 }];
  viewer.setImage({ id: "faulty", multiscale, plane: { z: 0, t: 0 }, channels });
}

async function settled(): Promise<void> {
  await new Promise<void>((resolve) => {
    const check = () => viewer.status.isSettled && resolve();
    viewer.on("status", check);
    check();
  });
  viewer.draw(canvas);
}

const look = () => viewer.setView(makeCamera({ centre: { x: 512, y: 512 }, viewport: { width: SIZE, height: SIZE } }));
const reasons = () => viewer.status.failures.map(({ error, isRetried }) => `${error.message} ${isRetried}`).sort();

it("shows the coarser level where a chunk is cut, damaged, refused or short, and says why for each", async () => {
  const faults: Record<string, Behaviour> = {
    "level-1/c/0/0/0/0/0": { status: 403 },
    "level-1/c/0/0/0/0/1": { cutAfter: 40 },
    "level-1/c/0/0/0/1/0": { body: new Uint8Array(64).fill(7) },
    "level-1/c/0/0/0/1/1": { status: 503 },
  };
  await openPyramid();
  // The coarse level first, so that there is something to keep.
  viewer.setView(makeCamera({ centre: { x: 512, y: 512 }, resolution: 8, viewport: { width: 128, height: 128 } }));
  await settled();
  server.behave(({ path }) => faults[path]);
  look();
  await settled();
  expect(reasons()).toEqual([
    "Chunk level-1/c/0/0/0/1/0 is damaged: Failed to decode gzip false",
    "The store answered 503 for c/0/0/0/1/1 true",
    expect.stringMatching(/^The store could not be reached for c\/0\/0\/0\/0\/1: .* true$/),
    "The store denied access (403) to c/0/0/0/0/0 false",
  ]);
  expect(canvas.colorAt(256, 256)).toBe(100);
  expect(canvas.colorAt(700, 700)).toBe(100);

  // The server is well again: what may pass is asked for again by itself, the others by hand.
  server.behave(() => undefined);
  await clock.pass(2000);
  await settled();
  expect(reasons()).toHaveLength(2);
  expect(canvas.colorAt(700, 700)).toBe(200);
  expect(canvas.colorAt(256, 256)).toBe(100);
  await clock.pass(1e6);
  expect(reasons()).toHaveLength(2);
  viewer.retry(viewer.status.failures[0]!.tileKey);
  await settled();
  expect(reasons()).toHaveLength(1);
  viewer.retry();
  await settled();
  expect(viewer.status.failures).toEqual([]);
  expect(canvas.colors()).toEqual([200]);
});
