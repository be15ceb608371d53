import { describe, expect, it } from "vitest";
import { regionLab as lab, makeVectors, saved, settle } from "./testing/region-lab.ts";

describe("RegionStore, create", () => {
  it("shows a region at once and keeps its key when the server gives it an id", async () => {
    const { store, calls, shown, kept } = lab();
    const key = store.create(makeVectors(1));
    expect(shown()).toEqual(["new-1 saving 1"]);
    expect(kept()).toHaveLength(1);
    calls[0]!.answer(saved("50", 1));
    await settle();
    expect(shown()).toEqual(["new-1 saved 1"]);
    expect(store.getSnapshot()[0]).toMatchObject({ key, roiId: "50" });
    expect(kept()).toEqual([]);
  });

  it("shows it once when the server's event comes before its answer", async () => {
    const { store, calls, shown } = lab();
    store.create(makeVectors(1));
    store.setSaved([saved("50", 1)]);
    expect(shown()).toEqual(["new-1 saving 1"]);
    calls[0]!.answer(saved("50", 1));
    await settle();
    store.setSaved([saved("50", 1)]);
    expect(shown()).toEqual(["new-1 saved 1"]);
  });

  it("keeps what could not be saved, says why, and saves it when tried again", async () => {
    const { store, calls, shown, kept } = lab();
    store.create(makeVectors(1));
    calls[0]!.fail(new Error("no network"));
    await settle();
    expect(store.getSnapshot()[0]).toMatchObject({ status: "unsaved", problem: "no network" });
    expect(kept()).toMatchObject([{ key: "new-1", kind: "RECTANGLE" }]);
    store.saveAll();
    calls[1]!.answer(saved("50", 1));
    await settle();
    expect(calls.map(({ what }) => what)).toEqual(["create 1", "create 1"]);
    expect(shown()).toEqual(["new-1 saved 1"]);
  });
});

describe("RegionStore, change", () => {
  it("lays a change over the saved region and sends the newest one last", async () => {
    const { store, calls, shown } = lab();
    store.setSaved([saved("50", 0)]);
    store.set("50", makeVectors(1));
    store.set("50", makeVectors(2));
    store.set("50", makeVectors(3));
    expect(shown()).toEqual(["50 saving 3"]);
    expect(calls.map(({ what }) => what)).toEqual(["update 50 1"]);
    calls[0]!.answer(saved("50", 1));
    await settle();
    expect(calls.map(({ what }) => what)).toEqual(["update 50 1", "update 50 3"]);
    expect(shown()).toEqual(["50 saving 3"]);
    calls[1]!.answer(saved("50", 3));
    await settle();
    expect(shown()).toEqual(["50 saved 3"]);
  });

  it("updates a new region that is changed before the server has answered, and does not create it twice", async () => {
    const { store, calls, shown } = lab();
    const key = store.create(makeVectors(1));
    store.set(key, makeVectors(2));
    calls[0]!.answer(saved("50", 1));
    await settle();
    calls[1]!.answer(saved("50", 2));
    await settle();
    expect(calls.map(({ what }) => what)).toEqual(["create 1", "update 50 2"]);
    expect(shown()).toEqual(["new-1 saved 2"]);
  });

  it("does not let what others send overwrite an edit under way", () => {
    const { store, shown } = lab();
    store.setSaved([saved("50", 0)]);
    store.set("50", makeVectors(9));
    store.setSaved([saved("50", 4), saved("51", 1)]);
    expect(shown()).toEqual(["50 saving 9", "51 saved 1"]);
    expect(store.find("50")?.conflict).toBe("changed");
  });

  it("sends nothing when nothing changed", () => {
    const { store, calls } = lab();
    store.setSaved([saved("50", 0)]);
    store.set("50", makeVectors(0));
    expect(calls).toEqual([]);
  });
});

describe("RegionStore, delete", () => {
  it("hides a region at once, and makes it again under its key when that is taken back", async () => {
    const { store, calls, shown } = lab();
    store.setSaved([saved("50", 0), saved("51", 1)]);
    store.set("50", undefined);
    expect(shown()).toEqual(["51 saved 1"]);
    calls[0]!.answer();
    await settle();
    store.setSaved([saved("51", 1)]);
    store.set("50", makeVectors(0));
    expect(calls.map(({ what }) => what)).toEqual(["remove 50", "create 0"]);
    calls[1]!.answer(saved("60", 0));
    await settle();
    expect(shown()).toEqual(["51 saved 1", "50 saved 0"]);
    expect(store.find("50")?.roiId).toBe("60");
  });

  it("keeps a deletion that the server refused, says why, and tries again or takes it back", async () => {
    const { store, calls, shown, kept } = lab();
    store.setSaved([saved("50", 0)]);
    store.set("50", undefined);
    calls[0]!.fail(new Error("not allowed"));
    await settle();
    expect(store.unsaved).toMatchObject({ changes: 0, removals: 1, problem: "not allowed" });
    expect(kept()).toMatchObject([{ key: "50", isRemoved: true }]);
    store.set("50", makeVectors(0));
    expect(shown()).toEqual(["50 saved 0"]);
    expect(kept()).toEqual([]);
  });

  it("needs no server for what was never saved, and takes back what is saved too late", async () => {
    const { store, calls, shown } = lab();
    store.create(makeVectors(1));
    calls[0]!.fail(new Error("no network"));
    await settle();
    store.set("new-1", undefined);
    expect(shown()).toEqual([]);
    store.create(makeVectors(2));
    store.set("new-2", undefined);
    calls[1]!.answer(saved("52", 2));
    await settle();
    calls[2]!.answer();
    await settle();
    expect(calls.map(({ what }) => what)).toEqual(["create 1", "create 2", "remove 52"]);
    expect(shown()).toEqual([]);
  });
});

describe("RegionStore, saving on Save", () => {
  it("sends nothing before it is told to, then everything, deletions too", async () => {
    const { store, calls, shown, kept } = lab();
    store.setMode("onSave");
    store.setSaved([saved("50", 0), saved("51", 1)]);
    store.set("50", makeVectors(7));
    store.set("51", undefined);
    store.create(makeVectors(9));
    expect(calls).toEqual([]);
    expect(store.unsaved).toMatchObject({ changes: 2, removals: 1 });
    expect(kept()).toHaveLength(3);
    store.saveAll();
    expect(calls.map(({ what }) => what)).toEqual(["update 50 7", "remove 51", "create 9"]);
    calls[0]!.answer(saved("50", 7));
    calls[1]!.answer();
    calls[2]!.answer(saved("52", 9));
    await settle();
    expect(shown()).toEqual(["50 saved 7", "new-1 saved 9"]);
    expect(kept()).toEqual([]);
  });

  it("forgets a change that is taken back before it is saved", () => {
    const { store, kept } = lab();
    store.setMode("onSave");
    store.setSaved([saved("50", 0)]);
    store.set("50", makeVectors(7));
    store.set("50", makeVectors(0));
    expect(store.unsaved.changes).toBe(0);
    expect(kept()).toEqual([]);
  });
});
