import { expect, it } from "vitest";
import type { DecodedChunk } from "../decode.ts";
import { ChunkCache } from "./chunk-cache.ts";
import { Workspace } from "./workspace.ts";

const never = new AbortController().signal;
const chunk = (bytes: number): DecodedChunk => ({ data: new Uint8Array(bytes), strides: [1] });

it("hands out its room in turn, and more than that only to one that is alone", async () => {
  const used: number[] = [];
  const workspace = new Workspace(100, (bytes) => used.push(bytes));
  const first = await workspace.take(60, never);
  const order: string[] = [];
  const second = workspace.take(500, never).then((release) => {
    order.push("large");
    release();
  });
  const third = workspace.take(40, never).then((release) => {
    order.push("small");
    release();
  });
  // What cannot wait is counted at once.
  workspace.add(7)();
  first();
  await Promise.all([second, third]);
  expect(order).toEqual(["large", "small"]);
  expect(used).toEqual([60, 67, 60, 0, 500, 0, 40, 0]);
});

it("takes nothing for one that does not want it any more", async () => {
  const used: number[] = [];
  const workspace = new Workspace(10, (bytes) => used.push(bytes));
  const release = await workspace.take(10, never);
  const controller = new AbortController();
  const waiting = workspace.take(10, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow();
  release();
  expect(used).toEqual([10, 0]);
});

it("is of the budget of decoded chunks: as much as is in use, so much less is kept, the oldest going first", () => {
  const cache = new ChunkCache(1000_000);
  for (const key of ["a", "b", "c", "d"]) cache.set(key, chunk(200_000));
  expect(cache.residentBytes).toBe(800_000);
  cache.reserve(500_000);
  expect(cache.takeEvicted()).toEqual(["a", "b"]);
  expect(cache.residentBytes).toBe(900_000);
  cache.set("e", chunk(200_000));
  expect(cache.takeEvicted()).toEqual(["c"]);
  // The one asked for last stays, whatever is needed.
  cache.reserve(2000_000);
  expect(cache.get("e")).toBeDefined();
  cache.reserve(0);
  expect(cache.residentBytes).toBe(200_000);
});
