import { describe, expect, it } from "vitest";
import { eachCount } from "./partial-counts.ts";
import { createReducer } from "./reduce.ts";
import { createCountTable } from "./reduce-tables.ts";
import { instantiateKernels } from "./wasm.ts";

const ORDERED = { kind: "summary" } as const;
const AT = { x: 0, y: 0, index: 0 } as const;
const window = { dtype: "uint16", offset: 0, rowStride: 3, colStride: 1, width: 3, height: 1 } as const;

describe("createCountTable", () => {
  it("moves counts before a cell could pass 2^32 - 1", () => {
    const kernels = instantiateKernels();
    const table = createCountTable(kernels);
    const add = (pixels: number) => {
      const address = table.cells(pixels);
      new Uint32Array(kernels.memory.buffer, address, 65_536)[9]! += pixels;
    };
    add(0xffff_fff0);
    add(0x0f);
    add(0xffff_ffff);
    add(7);
    const counted: [number, number][] = [];
    eachCount(table.take(), (key, count) => counted.push([key, count]));
    expect(counted).toEqual([[9, 0xffff_ffff + 0xffff_ffff + 7]]);
    expect(table.take().counts.length).toBe(0);
  });

  it("serves more reducers in turn than there are tables, and loses nothing", () => {
    const kernels = instantiateKernels();
    const reducers = Array.from({ length: 23 }, () => createReducer(ORDERED, kernels));
    for (let round = 0; round < 4; round++) {
      reducers.forEach((reducer, i) => {
        reducer.add({ ...window, data: Uint16Array.of(i, i, 1000 + round) }, "all", AT);
      });
    }
    reducers.forEach((reducer, i) => {
      const partial = reducer.take();
      if (partial.kind !== "narrow") throw new Error(partial.kind);
      const counted: [number, number][] = [];
      eachCount(partial.counts, (key, count) => counted.push([key, count]));
      expect(counted).toEqual([
        [i, 8],
        [1000, 1],
        [1001, 1],
        [1002, 1],
        [1003, 1],
      ]);
    });
  });

  it("takes memory for a few tables, however many reducers are dropped unfinished", () => {
    const kernels = instantiateKernels();
    const job = () => createReducer(ORDERED, kernels).add({ ...window, data: Uint16Array.of(1, 2, 3) }, "all", AT);
    for (let i = 0; i < 20; i++) job();
    const bytes = kernels.arena.memoryBytes;
    for (let i = 0; i < 300; i++) job();
    expect(kernels.arena.memoryBytes).toBe(bytes);
    expect(bytes).toBeLessThan(8 << 20);
  });
});
