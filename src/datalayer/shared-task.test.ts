import { describe, expect, it } from "vitest";
import { SharedTasks } from "./shared-task.ts";

/** Work that is settled by hand and tells when it was aborted. */
function makeWork() {
  const signals: AbortSignal[] = [];
  const ends: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<string>((resolve, reject) => ends.push({ resolve, reject }));
  };
  return { work, signals, ends };
}

describe("SharedTasks", () => {
  it("runs once for callers of one key at one time", async () => {
    const tasks = new SharedTasks<string>();
    const { work, ends, signals } = makeWork();
    const both = [tasks.run("a", undefined, work), tasks.run("a", undefined, work)];
    ends[0]!.resolve("done");
    expect(await Promise.all(both)).toEqual(["done", "done"]);
    const later = tasks.run("a", undefined, work);
    ends[1]!.resolve("again");
    expect(await later).toBe("again");
    expect(signals).toHaveLength(2);
  });

  it("aborts when the last caller leaves, and starts anew for the next one", async () => {
    const tasks = new SharedTasks<string>();
    const { work, ends, signals } = makeWork();
    const [first, second] = [new AbortController(), new AbortController()];
    const one = tasks.run("a", first.signal, work);
    const two = tasks.run("a", second.signal, work);
    first.abort();
    await expect(one).rejects.toMatchObject({ name: "AbortError" });
    expect(signals[0]?.aborted).toBe(false);
    second.abort();
    await expect(two).rejects.toMatchObject({ name: "AbortError" });
    expect(signals[0]?.aborted).toBe(true);
    const three = tasks.run("a", undefined, work);
    expect(signals).toHaveLength(2);
    // The end of the aborted work does not remove the new one.
    ends[0]!.reject(new Error("late"));
    await Promise.resolve();
    const four = tasks.run("a", undefined, work);
    ends[1]!.resolve("new");
    expect(await Promise.all([three, four])).toEqual(["new", "new"]);
    expect(signals).toHaveLength(2);
  });

  it("gives a failure to every caller and forgets it", async () => {
    const tasks = new SharedTasks<string>();
    const { work, ends } = makeWork();
    const both = [tasks.run("a", undefined, work), tasks.run("a", new AbortController().signal, work)];
    ends[0]!.reject(new Error("no"));
    for (const each of both) await expect(each).rejects.toThrow("no");
    const again = tasks.run("a", undefined, work);
    ends[1]!.resolve("yes");
    expect(await again).toBe("yes");
    await expect(tasks.run("a", AbortSignal.abort(), work)).rejects.toMatchObject({ name: "AbortError" });
  });
});
