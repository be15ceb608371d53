import { describe, expect, it } from "vitest";
import { LimitedQueue } from "./limited-queue.ts";

/** Jobs that a test finishes by hand, with the order in which they began. */
function makeJobs() {
  const started: string[] = [];
  const finish = new Map<string, () => void>();
  const fail = new Map<string, (error: Error) => void>();
  const job = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve, reject) => {
      finish.set(name, () => resolve(name));
      fail.set(name, reject);
    });
  };
  return { started, finish, fail, job };
}
const never = () => new AbortController().signal;
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("LimitedQueue", () => {
  it("runs no more than its limit, and the newest of those that wait first", async () => {
    const queue = new LimitedQueue(2);
    const { started, finish, job } = makeJobs();
    const results = ["a", "b", "c", "d"].map((name) => queue.add(job(name), never()));
    expect(started).toEqual(["a", "b"]);
    finish.get("a")!();
    await results[0];
    await settle();
    expect(started).toEqual(["a", "b", "d"]);
    finish.get("b")!();
    finish.get("d")!();
    await settle();
    expect(started).toEqual(["a", "b", "d", "c"]);
    finish.get("c")!();
    expect(await Promise.all(results)).toEqual(["a", "b", "c", "d"]);
  });

  it("never starts a job that was aborted while it waited", async () => {
    const queue = new LimitedQueue(1);
    const { started, finish, job } = makeJobs();
    const controller = new AbortController();
    const first = queue.add(job("a"), never());
    const second = queue.add(job("b"), controller.signal);
    const third = queue.add(job("c"), never());
    controller.abort(new Error("scrolled away"));
    await expect(second).rejects.toThrow("scrolled away");
    expect(queue.waiting).toBe(1);
    finish.get("a")!();
    await first;
    await settle();
    finish.get("c")!();
    await third;
    expect(started).toEqual(["a", "c"]);
  });

  it("refuses at once what is aborted already, and goes on after a failure", async () => {
    const queue = new LimitedQueue(1);
    const { started, finish, fail, job } = makeJobs();
    await expect(queue.add(job("x"), AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    const failing = queue.add(job("a"), never());
    const next = queue.add(job("b"), never());
    fail.get("a")!(new Error("broken"));
    await expect(failing).rejects.toThrow("broken");
    await settle();
    finish.get("b")!();
    expect(await next).toBe("b");
    expect(started).toEqual(["a", "b"]);
  });

  it("refuses a limit that lets nothing run", () => {
    expect(() => new LimitedQueue(0)).toThrow(RangeError);
  });
});
