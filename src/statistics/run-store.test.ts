import { describe, expect, it } from "vitest";
import type { Run } from "./run.ts";
import { type RunJob, RunStore } from "./run-store.ts";

/** Frames that are let go by hand. */
function frames() {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
    async pass(count = 1) {
      for (let i = 0; i < count; i++) {
        for (const resolve of waiting.splice(0)) resolve();
        waiting = [];
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

function makeJob(subject: string, value: number) {
  let finish: (error?: Error) => void = () => undefined;
  let news: () => void = () => undefined;
  let signal: AbortSignal | undefined;
  let known = 0;
  const run: Run<number> = {
    execute(given, onNews) {
      signal = given;
      news = onNews;
      return new Promise((resolve, reject) => {
        finish = (error) => (error === undefined ? resolve() : reject(error));
        given.addEventListener("abort", () => reject(given.reason));
      });
    },
    snapshot: () => known,
    progress: () => 0.5,
  };
  const job: RunJob<number> = { subject, start: () => run };
  return {
    job,
    tell(part: number) {
      known = part;
      news();
    },
    end() {
      known = value;
      finish();
    },
    fail: (error: Error) => finish(error),
    isAborted: () => signal?.aborted,
  };
}

function lab() {
  const clock = frames();
  const store = new RunStore<number>(clock.next);
  const state = () => {
    const { status, value, isPast } = store.getSnapshot();
    return [status, value, isPast];
  };
  return { clock, store, state };
}

describe("RunStore", () => {
  it("tells what is known on the way, then the end", async () => {
    const { clock, store, state } = lab();
    const one = makeJob("a", 7);
    store.set(one.job);
    expect(state()).toEqual(["running", undefined, false]);
    await clock.pass();
    one.tell(3);
    await clock.pass(8);
    expect(state()).toEqual(["running", 3, false]);
    one.end();
    await clock.pass();
    expect(state()).toEqual(["done", 7, false]);
  });

  it("keeps the value while the shape is dragged, and lets a run end for a moment", async () => {
    const { clock, store, state } = lab();
    const [first, second, third] = [makeJob("a", 1), makeJob("a", 2), makeJob("a", 3)];
    store.set(first.job);
    await clock.pass();
    first.end();
    await clock.pass();
    store.set(second.job);
    await clock.pass();
    store.set(third.job);
    expect(state()).toEqual(["running", 1, true]);
    second.end();
    await clock.pass();
    expect(state()).toEqual(["running", 2, true]);
    await clock.pass();
    third.end();
    await clock.pass();
    expect(state()).toEqual(["done", 3, false]);
  });

  it("gives a superseded run up after its grace, another subject at once", async () => {
    const { clock, store, state } = lab();
    const [first, second, other] = [makeJob("a", 1), makeJob("a", 2), makeJob("b", 3)];
    store.set(first.job);
    await clock.pass();
    store.set(second.job);
    await clock.pass(4);
    expect(first.isAborted()).toBe(false);
    await clock.pass(6);
    expect(first.isAborted()).toBe(true);
    store.set(other.job);
    expect(second.isAborted()).toBe(true);
    await clock.pass();
    other.end();
    await clock.pass();
    expect(state()).toEqual(["done", 3, false]);
  });

  it("stops, begins again, and says why it failed", async () => {
    const { clock, store, state } = lab();
    const one = makeJob("a", 1);
    store.set(one.job);
    await clock.pass();
    store.stop();
    expect(one.isAborted()).toBe(true);
    expect(state()).toEqual(["stopped", undefined, false]);
    store.again();
    await clock.pass();
    one.fail(new Error("no chunk"));
    await clock.pass();
    expect(store.getSnapshot()).toMatchObject({ status: "failed", error: new Error("no chunk") });
    store.set(undefined);
    expect(state()).toEqual(["none", undefined, false]);
  });
});
