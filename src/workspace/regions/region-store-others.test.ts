import { describe, expect, it, vi } from "vitest";
import type { Draft } from "./draft-storage.ts";
import { regionLab as lab, makeVectors, saved, settle } from "./testing/region-lab.ts";

describe("RegionStore, when two change the same region", () => {
  it("asks instead of overwriting, and keeps either", async () => {
    for (const whose of ["mine", "theirs"] as const) {
      const { store, calls, shown } = lab();
      store.setMode("onSave");
      store.setSaved([saved("50", 0)]);
      store.set("50", makeVectors(7));
      store.setSaved([saved("50", 3)]);
      expect(store.find("50")).toMatchObject({ conflict: "changed", status: "unsaved" });
      store.saveAll();
      expect(calls).toEqual([]);
      store.resolve("50", whose);
      expect(calls.map(({ what }) => what)).toEqual(whose === "mine" ? ["update 50 7"] : []);
      if (whose === "mine") calls[0]!.answer(saved("50", 7));
      await settle();
      expect(shown()).toEqual([whose === "mine" ? "50 saved 7" : "50 saved 3"]);
    }
  });

  it("notices a change that came while the region was dragged", () => {
    const { store, calls } = lab();
    store.setSaved([saved("50", 0)]);
    const atBeginning = makeVectors(0);
    store.setSaved([saved("50", 3)]);
    store.set("50", makeVectors(7), atBeginning);
    expect(store.find("50")?.conflict).toBe("changed");
    expect(calls).toEqual([]);
  });

  it("asks about what was deleted meanwhile, and makes it anew or lets it go", async () => {
    const { store, calls, shown } = lab();
    store.setMode("onSave");
    store.setSaved([saved("50", 0), saved("51", 1)]);
    store.set("50", makeVectors(7));
    store.set("51", makeVectors(8));
    store.setSaved([]);
    expect(store.getSnapshot().map(({ conflict }) => conflict)).toEqual(["deleted", "deleted"]);
    store.resolve("50", "mine");
    store.resolve("51", "theirs");
    expect(calls.map(({ what }) => what)).toEqual(["create 7"]);
    calls[0]!.answer(saved("60", 7));
    await settle();
    expect(shown()).toEqual(["50 saved 7"]);
  });

  it("knows its own change when it comes back as an event, early or late", async () => {
    const { store, calls, shown } = lab();
    store.setSaved([saved("50", 0)]);
    store.set("50", makeVectors(1));
    store.set("50", makeVectors(2));
    store.setSaved([saved("50", 1)]);
    expect(store.find("50")?.conflict).toBeUndefined();
    calls[0]!.answer(saved("50", 1));
    await settle();
    store.setSaved([saved("50", 2)]);
    calls[1]!.answer(saved("50", 2));
    await settle();
    expect(shown()).toEqual(["50 saved 2"]);
  });
});

describe("RegionStore after a reload", () => {
  const draft: Draft = { key: "new-x", roiId: undefined, ...makeVectors(3) };

  it("shows what was not saved", () => {
    const { store, shown } = lab([draft, { key: "50", roiId: "50", ...makeVectors(8) }]);
    store.setSaved([saved("50", 0)]);
    expect(shown()).toEqual(["50 unsaved 8", "new-x unsaved 3"]);
  });

  it("knows a region by its id that was drawn here before the reload: changed or deleted, it shows once or not at all", () => {
    const changed: Draft = { key: "new-a", roiId: "50", ...makeVectors(8), base: makeVectors(0) };
    const removed: Draft = { key: "new-b", roiId: "51", ...makeVectors(1), base: makeVectors(1), isRemoved: true };
    const { store, shown } = lab([changed, removed]);
    store.setSaved([saved("50", 0), saved("51", 1)]);
    expect(shown()).toEqual(["new-a unsaved 8"]);
  });

  it("does not take a region that is to be deleted for the one drawn in its place", () => {
    const removal: Draft = { key: "50", roiId: "50", ...makeVectors(3), base: makeVectors(3), isRemoved: true };
    const { store, shown } = lab([draft, removal]);
    store.setSaved([saved("50", 3)]);
    expect(shown()).toEqual(["new-x unsaved 3"]);
    expect(store.unsaved).toMatchObject({ changes: 1, removals: 1 });
  });

  it("drops a draft that did reach the server", () => {
    const { store, shown, kept } = lab([draft]);
    store.setSaved([saved("50", 3)]);
    expect(shown()).toEqual(["new-x saved 3"]);
    expect(kept()).toEqual([]);
  });
});

describe("RegionStore as an external store", () => {
  it("tells its listeners and keeps its snapshot between changes", () => {
    const { store } = lab();
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.setSaved([saved("50")]);
    expect(store.getSnapshot()).toBe(store.getSnapshot());
    const [before] = store.getSnapshot();
    store.setSaved([saved("50"), saved("51", 1)]);
    expect(store.getSnapshot()[0]).toBe(before);
    stop();
    store.setSaved([]);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe("RegionStore, told of one region", () => {
  it("puts it where it was or last, and takes away what is gone, once or twice told", async () => {
    const { store, shown } = lab();
    store.setSaved([saved("1", 1), saved("2", 2), saved("3", 3)]);
    const told = vi.fn();
    store.subscribe(told);
    for (let twice = 0; twice < 2; twice++) {
      store.hear({ saved: saved("2", 9) });
      store.hear({ saved: saved("4", 4) });
      store.hear({ removed: "1" });
    }
    expect(shown()).toEqual(["2 saved 9", "3 saved 3", "4 saved 4"]);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    store.hear({ saved: saved("3", 3) });
    store.hear({ removed: "77" });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("knows what was drawn here when its event comes before the answer", async () => {
    const { store, calls, shown } = lab();
    store.create(makeVectors(1));
    store.hear({ saved: saved("50", 1) });
    expect(shown()).toEqual(["new-1 saving 1"]);
    calls[0]!.answer(saved("50", 1));
    await settle();
    expect(shown()).toEqual(["new-1 saved 1"]);
  });

  it("knows its own deletion, told before the answer, when the region is wanted again by then", async () => {
    const { store, calls, shown } = lab();
    store.setSaved([saved("50", 1)]);
    store.set("50", undefined);
    store.set("50", makeVectors(1));
    store.hear({ removed: "50" });
    expect(store.getSnapshot().map(({ conflict }) => conflict)).toEqual([undefined]);
    calls[0]!.answer(undefined);
    await settle();
    expect(calls.map(({ what }) => what)).toEqual(["remove 50", "create 1"]);
    calls[1]!.answer(saved("51", 1));
    await settle();
    expect(shown()).toEqual(["50 saved 1"]);
  });

  it("asks when someone else has changed or deleted what is changed here", async () => {
    const { store, shown } = lab();
    store.setSaved([saved("1", 1), saved("2", 2)]);
    store.setMode("onSave");
    store.set("1", makeVectors(5));
    store.set("2", makeVectors(6));
    store.hear({ saved: saved("1", 7) });
    store.hear({ removed: "2" });
    expect(shown()).toEqual(["1 unsaved 5", "2 unsaved 6"]);
    expect(store.getSnapshot().map(({ conflict }) => conflict)).toEqual(["changed", "deleted"]);
    store.resolve("1", "theirs");
    expect(shown()).toEqual(["1 saved 7", "2 unsaved 6"]);
  });
});
