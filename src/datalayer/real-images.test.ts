import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDataPool } from "./create-pool.ts";
import type { DataPool } from "./data-pool.ts";
import { fetchArraySpec } from "./fetch-spec.ts";
import { LazyArray } from "./lazy-array.ts";
import { startTestServer, type TestServer } from "./testing/http-server.ts";

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const here = existsSync(join(DATA, "expected.json"));

type Channel = { min: number; max: number; sum: number; mean: number; sd_n_minus_1: number };
type Expected = Record<string, { dims: string[]; shape: number[]; channels: Channel[] }>;
const expected: Expected = here ? JSON.parse(readFileSync(join(DATA, "expected.json"), "utf8")) : {};
const images = Object.entries(expected).filter(([name]) => name.endsWith(".ome.zarr"));

let server: TestServer;
let pool: DataPool;
beforeAll(async () => {
  server = await startTestServer();
  for (const [name] of images) {
    for (const file of readdirSync(join(DATA, name), { recursive: true, encoding: "utf8" })) {
      const path = join(DATA, name, file);
      if (statSync(path).isFile()) server.objects.set(`${name}/${file}`, readFileSync(path));
    }
  }
  pool = createDataPool({ budgetBytes: 64e6 });
});
afterAll(async () => {
  await pool.dispose();
  await server.close();
});

// The images are not part of the repository: without them there is nothing to compare.
describe.skipIf(!here)("images of microscopes", () => {
  it.each(images)("%s has the numbers that numpy found", async (name, { dims, shape, channels }) => {
    const source = { kind: "http", url: `${server.url}/${name}/0` } as const;
    const array = await fetchArraySpec({ id: name, source, dims }, { zarrFormat: 2 });
    expect(array.shape).toEqual(shape);
    const image = LazyArray.of(array, pool);
    for (const [c, channel] of channels.entries()) {
      const plane = dims.includes("c") ? image.isel({ c }) : image;
      expect(await plane.max().compute()).toBe(channel.max);
      expect(await plane.min().compute()).toBe(channel.min);
      expect(await plane.sum().compute()).toBe(channel.sum);
      expect(await plane.mean().compute()).toBeCloseTo(channel.mean, 12 - Math.ceil(Math.log10(channel.mean + 1)));
      const sd = (await plane.std(undefined, { ddof: 1 }).compute()) as number;
      expect(Math.abs(sd / channel.sd_n_minus_1 - 1)).toBeLessThan(1e-12);
    }
  });
});
