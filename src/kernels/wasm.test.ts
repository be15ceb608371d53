import { describe, expect, it } from "vitest";
import { instantiateKernels, loadKernels } from "./wasm.ts";

describe("loadKernels", () => {
  it("gives one instance a thread", () => {
    expect(loadKernels()).toBe(loadKernels());
  });
});

describe("Arena", () => {
  it("gives aligned ranges that do not overlap, also across growth", () => {
    const { arena, memory } = instantiateKernels();
    const taken: [number, number][] = [];
    for (const bytes of [1, 17, 65_536, 3_000_000, 5, 12_000_000, 64]) {
      const address = arena.allocate(bytes);
      expect(address % 16).toBe(0);
      expect(address + bytes).toBeLessThanOrEqual(memory.buffer.byteLength);
      for (const [start, end] of taken) expect(address >= end || address + bytes <= start).toBe(true);
      taken.push([address, address + bytes]);
    }
  });

  it("does not grow over a million jobs", () => {
    const { arena, functions } = instantiateKernels();
    expect(arena.allocate(16)).toBeGreaterThanOrEqual(functions.heapBase());
    const job = (i: number) => {
      arena.reset();
      arena.allocate(1000 + (i % 7) * 300_000);
      arena.allocate(64);
      arena.allocate((i % 3) * 1_000_000);
    };
    for (let i = 0; i < 21; i++) job(i);
    const bytes = arena.memoryBytes;
    for (let i = 0; i < 1_000_000; i++) job(i);
    expect(arena.memoryBytes).toBe(bytes);
  });

  it("never hands out what was kept", () => {
    const { arena } = instantiateKernels();
    arena.allocate(100);
    const kept = arena.keep(1000);
    for (let round = 0; round < 3; round++) {
      arena.reset();
      for (let i = 0; i < 40; i++) {
        const address = arena.allocate(100_000);
        expect(address + 100_000 <= kept || address >= kept + 1000).toBe(true);
      }
    }
  });
});
