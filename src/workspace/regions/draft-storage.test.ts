import { describe, expect, it, vi } from "vitest";
import { type Draft, draftsIn } from "./draft-storage.ts";

function makeStorage(full = false): Storage & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key: string) => void values.delete(key),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  } as unknown as Storage & { values: Map<string, string> };
}
const draft: Draft = { key: "new-1", roiId: undefined, kind: "POINT", vectors: [[0, 0, 0, 1.5, 2.25]] };

describe("draftsIn", () => {
  it("gives back what it was given, apart for every image and server", () => {
    const storage = makeStorage();
    draftsIn(storage, "lab", "7").put(draft);
    const base = { kind: draft.kind, vectors: [[0, 0, 0, 1, 2]] };
    draftsIn(storage, "lab", "7").put({ ...draft, key: "57", roiId: "57", base, isRemoved: true });
    expect(draftsIn(storage, "lab", "7").read()).toEqual([
      { ...draft, key: "57", roiId: "57", base, isRemoved: true },
      draft,
    ]);
    expect(draftsIn(storage, "lab", "8").read()).toEqual([]);
    expect(draftsIn(storage, "other", "7").read()).toEqual([]);
  });

  it("leaves nothing behind when all is saved", () => {
    const storage = makeStorage();
    draftsIn(storage, "lab", "7").put(draft);
    draftsIn(storage, "lab", "7").remove(draft.key);
    expect(storage.values.size).toBe(0);
  });

  it("throws away what it cannot read", () => {
    const storage = makeStorage();
    for (const text of [
      "{",
      "[1]",
      '{"key":"a","kind":"BLOB","vectors":[[0,0,0,0,0]]}',
      '{"key":"a","kind":"POINT","vectors":[[1]]}',
    ]) {
      storage.values.set("mikro-web:region:lab:7:a", text);
      expect(draftsIn(storage, "lab", "7").read()).toEqual([]);
      expect(storage.values.size).toBe(0);
    }
  });

  it("does not fail where nothing can be stored", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    expect(draftsIn(makeStorage(true), "lab", "7").put(draft)).toBe(false);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
