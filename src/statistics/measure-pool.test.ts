import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArraySpec } from "../datalayer/array-spec.ts";
import { createDataPool, type DataPoolOptions } from "../datalayer/create-pool.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import type { Dtype } from "../datalayer/dtype.ts";
import { gate, startTestServer, type TestServer } from "../datalayer/testing/http-server.ts";
import { storeArray } from "../datalayer/testing/stored-array.ts";
import type { PixelData } from "../kernels/reduce-pixels.ts";
import { type Point, polygonOf, rectangleBetween } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { type Measurement, measureRegion } from "./measure.ts";
import { differences, madeUpPixels, measureToEnd, memoryImage, memoryPool } from "./testing.ts";

let server: TestServer;
const pools: DataPool[] = [];

beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.dispose();
  await server.close();
});

function makePool(options: Partial<DataPoolOptions> = {}): DataPool {
  const pool = createDataPool({ workers: "inline", budgetBytes: 64e6, ...options });
  pools.push(pool);
  return pool;
}

const [WIDTH, HEIGHT] = [150, 110];
const CHANNELS = [0, 1, 2];
const AT = { z: 1, t: 0, channels: CHANNELS };
const polygon = polygonOf([
  [3.2, 4.1],
  [140.7, 20.3],
  [118.9, 104.4],
  [70.1, 40.2],
  [20.6, 100.9],
] as Point[]);

type Dtypes = Exclude<Dtype, "float16">;

/** Pixels of a plane; z = 1 is what is asked for, z = 0 must not be seen. */
function planesOf(dtype: Dtypes): PixelData[] {
  const all = madeUpPixels(dtype, 3 * WIDTH * HEIGHT);
  return CHANNELS.map((c) => all.slice(c * WIDTH * HEIGHT, (c + 1) * WIDTH * HEIGHT));
}

/** The same planes behind the server, `chunkC` channels to a chunk. */
function stored(dtype: Dtypes, planes: readonly PixelData[], chunkC = 1): ArraySpec {
  return storeArray(server.url, server.objects, {
    path: `${dtype}-${chunkC}`,
    dtype,
    shape: [3, 1, 2, HEIGHT, WIDTH],
    chunks: [chunkC, 1, 1, 32, 64],
    value: ([c, , z, y, x]) => (z === 1 ? planes[c!]![y! * WIDTH + x!]! : 77),
  });
}

async function expected(dtype: Dtypes, planes: readonly PixelData[]): Promise<Measurement> {
  const image = memoryImage(dtype, { width: WIDTH, height: HEIGHT, channels: 3 }, { width: 50, height: 50 }, planes);
  return measureToEnd({ pool: memoryPool(image), array: image.array, shape: polygon, z: 0, t: 0, channels: CHANNELS });
}

const touched = () => server.log.filter(({ path }) => !path.endsWith("zarr.json")).map(({ path }) => path);

describe.each([["inline" as const], [2]])("measureRegion through a pool with workers: %s", (workers) => {
  for (const dtype of ["bool", "uint8", "int16", "uint32", "int64"] as const) {
    it(`gives the exact numbers of ${dtype}, cold and resident`, async () => {
      const planes = planesOf(dtype);
      const array = stored(dtype, planes);
      const pool = makePool({ workers });
      const numbers = await expected(dtype, planes);
      expect(await measureToEnd({ pool, array, shape: polygon, ...AT })).toEqual(numbers);
      const requests = touched().length;
      expect(await measureToEnd({ pool, array, shape: polygon, ...AT })).toEqual(numbers);
      expect(touched().length).toBe(requests);
      expect(new Set(touched()).size).toBe(requests);
    });
  }

  for (const dtype of ["float32", "float64"] as const) {
    it(`gives the numbers of ${dtype} to 1e-12, cold and resident`, async () => {
      const planes = planesOf(dtype);
      const array = stored(dtype, planes);
      const pool = makePool({ workers });
      const numbers = await expected(dtype, planes);
      for (const _ of ["cold", "resident"]) {
        const { channels } = await measureToEnd({ pool, array, shape: polygon, ...AT });
        channels.forEach(({ statistics }, i) => {
          const sure = numbers.channels[i]!.statistics;
          expect(differences(statistics, sure, 1e-12)).toEqual([]);
          expect(statistics.histogram).toEqual(sure.histogram);
        });
      }
    });
  }

  it("loads a chunk that holds all channels once for all of them", async () => {
    const planes = planesOf("uint16");
    const array = stored("uint16", planes, 3);
    const pool = makePool({ workers });
    expect(await measureToEnd({ pool, array, shape: polygon, ...AT })).toEqual(await expected("uint16", planes));
    expect(new Set(touched()).size).toBe(touched().length);
    expect(pool.metrics().decodes).toBe(touched().length);
  });

  it("measures more than fits into memory", async () => {
    const planes = planesOf("uint32");
    const array = stored("uint32", planes);
    // Five chunks of 8 KB of the twelve: every pass reads everything again.
    const pool = makePool({ workers, budgetBytes: 40_000 });
    const numbers = await expected("uint32", planes);
    for (const c of CHANNELS) {
      const { channels } = await measureToEnd({ pool, array, shape: polygon, ...AT, channels: [c] });
      expect(channels[0]).toEqual(numbers.channels[c]);
    }
    expect(touched().length).toBeGreaterThan(new Set(touched()).size);
    expect(pool.metrics().residentBytes).toBeLessThanOrEqual(40_000);
  });
});

describe("measureRegion over the network", () => {
  it("asks only for chunks that the region touches", async () => {
    const array = stored("uint8", planesOf("uint8"));
    const pool = makePool();
    const shape = rectangleBetween([60, 30], [70, 34]);
    await measureToEnd({ pool, array, shape, ...AT, channels: [1] });
    expect(touched().sort()).toEqual([0, 1].flatMap((y) => [0, 1].map((x) => `uint8-1/c/1/0/1/${y}/${x}`)));
  });

  it("counts chunks that are not stored as fill values, without reading pixels", async () => {
    const array = storeArray(server.url, server.objects, {
      path: "empty",
      shape: [1, 1, 1, 1024, 1024],
      chunks: [1, 1, 1, 1024, 1024],
      value: () => 0,
    });
    const { channels } = await measureToEnd({
      pool: makePool(),
      array,
      shape: rectangleBetween([0, 0], [1024, 1024]),
      z: 0,
      t: 0,
      channels: [0],
    });
    expect(channels[0]!.statistics).toMatchObject({
      n: 1024 * 1024,
      sum: 0,
      mean: 0,
      sd: 0,
      median: 0,
      min: 0,
      max: 0,
    });
  }, 60_000);

  it("tells of pixels as they come, and is exact only at the end", async () => {
    const planes = planesOf("uint8");
    const array = stored("uint8", planes);
    const held = gate();
    server.behave(({ path }) => (path.endsWith("/3/2") ? { after: held.opened } : undefined));
    const shape = rectangleBetween([0, 0], [WIDTH, HEIGHT]);
    let states = 0;
    for await (const state of measureRegion({ pool: makePool(), array, shape, ...AT, channels: [0] })) {
      states++;
      const { n } = state.channels[0]!.statistics;
      if (state.exact) expect(n).toBe(WIDTH * HEIGHT);
      else expect(n).toBeLessThan(WIDTH * HEIGHT);
      if (n === WIDTH * HEIGHT - (WIDTH - 128) * (HEIGHT - 96)) held.open();
    }
    expect(states).toBeGreaterThan(1);
  });

  it("stops its requests when aborted, and ends exactly when run again", async () => {
    const planes = planesOf("int16");
    const array = stored("int16", planes);
    const held = gate();
    server.behave(() => ({ after: held.opened }));
    const pool = makePool();
    const controller = new AbortController();
    const run = measureToEnd({ pool, array, shape: polygon, ...AT, signal: controller.signal });
    const first = await server.arrived(({ path }) => path.includes("/c/"));
    controller.abort();
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(await first.ended).toBe("aborted");
    server.behave(() => undefined);
    held.open();
    expect(await measureToEnd({ pool, array, shape: polygon, ...AT })).toEqual(await expected("int16", planes));
  });

  it("names the chunk that cannot be read", async () => {
    const array = stored("uint8", planesOf("uint8"));
    server.objects.set("uint8-1/c/0/0/1/1/1", new Uint8Array(17));
    const run = measureToEnd({ pool: makePool(), array, shape: polygon, ...AT });
    await expect(run).rejects.toMatchObject({ tag: "BadChunk", fields: { key: "uint8-1/c/0/0/1/1/1" } });
  });

  it("counts what lies beyond the image apart", async () => {
    const array = stored("uint8", planesOf("uint8"));
    const shape = rectangleBetween([-10, -10], [WIDTH + 10, HEIGHT + 10]);
    const { channels } = await measureToEnd({ pool: makePool(), array, shape, ...AT, channels: [0] });
    const { nOutside } = spansOf(shape, { width: WIDTH, height: HEIGHT });
    expect(channels[0]!.statistics).toMatchObject({ n: WIDTH * HEIGHT, nOutside });
  });
});
