import { afterEach, beforeEach } from "vitest";
import type { ArraySpec, ChunkRef } from "../array-spec.ts";
import { createDataPool, type DataPoolOptions } from "../create-pool.ts";
import { type DataPool, PRIORITY } from "../data-pool.ts";
import { startTestServer, type TestServer } from "./http-server.ts";
import { storeArray } from "./stored-array.ts";

/** 2 channels, 2 z, 70 x 90 pixels, stored in chunks of 32 x 32. */
export const SHAPE = [2, 1, 2, 70, 90];
export const now = { priority: PRIORITY.visible };

export type PoolLab = Readonly<{
  server: () => TestServer;
  makePool: (options?: Partial<DataPoolOptions>) => DataPool;
  /** An image of `SHAPE` in the server; by default its values tell their places. */
  store: (value?: (at: readonly number[]) => number) => ArraySpec;
}>;

/** A server for each test, and pools that end with it. Call it where hooks may be set. */
export function poolLab(): PoolLab {
  let server: TestServer;
  const pools: DataPool[] = [];
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(async () => {
    for (const pool of pools.splice(0)) await pool.dispose();
    await server.close();
  });
  return {
    server: () => server,
    makePool(options = {}) {
      const pool = createDataPool({ workers: "inline", budgetBytes: 64e6, ...options });
      pools.push(pool);
      return pool;
    },
    store(value) {
      const array = { path: "image", shape: SHAPE, chunks: [1, 1, 1, 32, 32], ...(value && { value }) };
      return storeArray(server.url, server.objects, array);
    },
  };
}

export function chunkOf(array: ArraySpec, y: number, x: number, c = 0): ChunkRef {
  return { array, coords: [c, 0, 0, y, x] };
}
