import { describe, expect, it } from "vitest";
import type { RoiVectors } from "../../roi/vectors.ts";
import { RegionHistory, type RegionState } from "./region-history.ts";
import { RegionLooks } from "./region-looks.ts";
import { RegionStore } from "./region-store.ts";

const vectors = (x: number): RoiVectors => ({ kind: "POINT", vectors: [[0, 0, 0, 0, x]] });
const state = (x: number, name?: string): RegionState => ({ vectors: vectors(x), look: { name } });

function lab() {
  const values = new Map<string, string>();
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as unknown as Storage;
  let ids = 100;
  const store = new RegionStore(
    {
      create: async (made) => ({ id: String(++ids), ...made }),
      update: async (id, changed) => ({ id, ...changed }),
      remove: async () => {},
    },
    { place: "test", read: () => [], put: () => true, remove: () => {} },
  );
  const looks = new RegionLooks(storage, "test");
  const history = new RegionHistory(store, looks);
  const shown = () =>
    store.getSnapshot().map(({ key, vectors: [v] }) => `${key} ${v![4]} ${looks.get(key).name ?? ""}`.trim());
  return { store, looks, history, shown, storage, settle: () => new Promise((resolve) => setImmediate(resolve)) };
}

describe("RegionHistory", () => {
  it("takes back and makes again: new, changed, renamed, deleted, many at once", () => {
    const { history, shown } = lab();
    history.apply("Draw", new Map([["a", state(1)]]));
    history.apply("Draw", new Map([["b", state(2)]]));
    history.apply(
      "Name",
      new Map([
        ["a", state(1, "cell")],
        ["b", state(2, "cell")],
      ]),
    );
    history.apply("Move", new Map([["a", state(5, "cell")]]));
    history.apply(
      "Delete",
      new Map([
        ["a", undefined],
        ["b", undefined],
      ]),
    );
    const steps = [[], ["a 5 cell", "b 2 cell"], ["a 1 cell", "b 2 cell"], ["a 1", "b 2"], ["a 1"], []];
    expect(history.getSnapshot()).toEqual({ undo: "Delete", redo: undefined });
    for (const expected of steps) {
      expect(shown().sort()).toEqual(expected);
      history.undo();
    }
    expect(history.getSnapshot()).toEqual({ undo: undefined, redo: "Draw" });
    for (const expected of steps.toReversed()) {
      expect(shown().sort()).toEqual(expected);
      history.redo();
    }
  });

  it("works on what was saved meanwhile: a region comes back under its key, with a new id", async () => {
    const { history, store, shown, settle } = lab();
    history.apply("Draw", new Map([["a", state(1, "cell")]]));
    await settle();
    expect(store.find("a")).toMatchObject({ status: "saved", roiId: "101" });
    history.apply("Delete", new Map([["a", undefined]]));
    await settle();
    expect(shown()).toEqual([]);
    history.undo();
    await settle();
    expect(store.find("a")).toMatchObject({ status: "saved", roiId: "102" });
    expect(shown()).toEqual(["a 1 cell"]);
    history.undo();
    await settle();
    expect(store.getSnapshot()).toEqual([]);
  });

  it("asks before it takes back what someone else has changed since", () => {
    const { history, store } = lab();
    store.setSaved([{ id: "7", ...vectors(1) }]);
    store.setMode("onSave");
    history.apply("Move", new Map([["7", state(2)]]));
    store.setSaved([{ id: "7", ...vectors(2) }]);
    store.setSaved([{ id: "7", ...vectors(9) }]);
    history.undo();
    expect(store.find("7")?.conflict).toBe("changed");
  });

  it("forgets what was undone when something else is done", () => {
    const { history } = lab();
    history.apply("Draw", new Map([["a", state(1)]]));
    history.undo();
    history.apply("Draw", new Map([["b", state(2)]]));
    expect(history.redo()).toBeUndefined();
  });
});

describe("RegionLooks", () => {
  it("keeps names under the id that a region has got, over a reload", async () => {
    const { history, looks, store, storage, settle } = lab();
    history.apply("Draw", new Map([["a", state(1, "cell")]]));
    await settle();
    looks.identify(new Map([["a", store.find("a")!.roiId!]]));
    expect(new RegionLooks(storage, "test").get("101")).toEqual({ name: "cell" });
  });

  it("starts empty from what it cannot read", () => {
    const broken = { getItem: () => '{"a":{"colour":"red"}}' } as unknown as Storage;
    expect(new RegionLooks(broken, "test").getSnapshot().size).toBe(0);
    expect(new RegionLooks({ getItem: () => "{" } as unknown as Storage, "test").getSnapshot().size).toBe(0);
  });
});
