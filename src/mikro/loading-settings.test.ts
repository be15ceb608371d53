import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEMORY_MIB, readLoadingSettings, writeLoadingSettings } from "./loading-settings.ts";

function makeStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

describe("loading settings", () => {
  it("come back as they were written, and leave nothing behind when they are the usual", () => {
    const memory = fc.option(fc.integer(MEMORY_MIB), { nil: undefined });
    fc.assert(
      fc.property(memory, fc.boolean(), (memoryMib, loadsAhead) => {
        const store = makeStore();
        writeLoadingSettings({ memoryMib, loadsAhead }, store);
        expect(readLoadingSettings(store)).toEqual({ memoryMib, loadsAhead });
        writeLoadingSettings({ memoryMib: undefined, loadsAhead: true }, store);
        expect(store.kept.size).toBe(0);
      }),
    );
  });

  it("are the usual where nothing or nonsense is kept, and within bounds", () => {
    expect(readLoadingSettings(undefined)).toEqual({ memoryMib: undefined, loadsAhead: true });
    const store = makeStore();
    for (const [text, memoryMib] of [
      ["much", undefined],
      ["-5", undefined],
      ["1", 128],
      ["99999", 4096],
    ] as const) {
      store.setItem("mikro-web:chunk-memory-mib", text);
      expect(readLoadingSettings(store).memoryMib).toBe(memoryMib);
    }
  });
});
