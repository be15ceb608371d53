import { describe, expect, it } from "vitest";
import { deadline } from "./deadline.ts";
import { inLanes } from "./lanes.ts";
import { Transient, withRetries } from "./retry.ts";

const AT_ONCE = { attempts: 4, firstPauseMs: 0 };

describe("withRetries", () => {
  it("repeats what is transient until it works", async () => {
    let made = 0;
    const value = await withRetries(AT_ONCE, () => {
      made++;
      return made < 3 ? Promise.reject(new Transient("busy")) : Promise.resolve("done");
    });
    expect([value, made]).toEqual(["done", 3]);
  });

  it("gives up after the last attempt, and at once on anything else", async () => {
    let made = 0;
    const busy = () => {
      made++;
      return Promise.reject(new Transient(`busy ${made}`));
    };
    await expect(withRetries(AT_ONCE, busy)).rejects.toThrow("busy 4");
    made = 0;
    const broken = () => {
      made++;
      return Promise.reject(new Error("broken"));
    };
    await expect(withRetries(AT_ONCE, broken)).rejects.toThrow("broken");
    expect(made).toBe(1);
  });

  it("stops pausing when it is aborted", async () => {
    const abort = new AbortController();
    const rules = { attempts: 2, firstPauseMs: 1e9 };
    const waiting = withRetries(rules, () => Promise.reject(new Transient("busy")), abort.signal);
    abort.abort();
    await expect(waiting).rejects.toThrow("abort");
  });
});

describe("inLanes", () => {
  it("keeps so many at work and takes every item once", async () => {
    let atWork = 0;
    let most = 0;
    const seen: number[] = [];
    await inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++atWork);
      await Promise.resolve();
      seen.push(item);
      atWork--;
    });
    expect([most, seen.sort()]).toEqual([3, [1, 2, 3, 4, 5, 6, 7]]);
  });

  it("takes nothing more after a failure, and throws it when everything has come to rest", async () => {
    let finish: (() => void) | undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const taken: number[] = [];
    let rested = false;
    const all = inLanes([1, 2, 3, 4], 2, async (item) => {
      taken.push(item);
      if (item === 1) throw new Error("first");
      await slow;
      rested = true;
    });
    finish!();
    await expect(all).rejects.toThrow("first");
    expect([taken, rested]).toEqual([[1, 2], true]);
  });
});

describe("deadline", () => {
  it("fires with the caller's signal, also one that has fired before", () => {
    const abort = new AbortController();
    const limit = deadline(abort.signal, 1e9);
    abort.abort();
    expect(limit.signal.aborted).toBe(true);
    limit.end();
    const late = deadline(abort.signal, 1e9);
    expect(late.signal.aborted).toBe(true);
    late.end();
  });

  it("fires after its time, with an error that is no abort", async () => {
    const limit = deadline(undefined, 1);
    await new Promise((resolve) => limit.signal.addEventListener("abort", resolve));
    expect((limit.signal.reason as Error).name).toBe("TimeoutError");
    limit.end();
  });
});
