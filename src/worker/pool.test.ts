import { afterEach, describe, expect, it } from "vitest";
import { inlineHandle, nodeHandle, type WorkerHandle } from "./handle.ts";
import { defaultPoolSize, WorkerPool } from "./pool.ts";
import { createEchoApi, ECHO_ERRORS, type EchoApi, Tagged } from "./testing/echo-api.ts";

const pools: WorkerPool<EchoApi>[] = [];
const crashes: string[] = [];

function makePool(start: () => WorkerHandle<EchoApi>, size = 2): WorkerPool<EchoApi> {
  const pool = new WorkerPool<EchoApi>({
    size,
    start,
    crashError: (reason) => new Tagged(`crash: ${reason}`),
    onCrash: (index, reason) => crashes.push(`${index}: ${reason}`),
  });
  pools.push(pool);
  return pool;
}

const thread = (): WorkerHandle<EchoApi> =>
  nodeHandle(new URL("./testing/echo-worker.ts", import.meta.url), ECHO_ERRORS);

afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
  crashes.splice(0);
});

describe.each([
  ["threads", thread],
  ["inline", () => inlineHandle(async () => createEchoApi())],
] as const)("WorkerPool of %s", (_name, start) => {
  it("answers, moves buffers and keeps the kind of an error", async () => {
    const pool = makePool(start);
    expect(await pool.call(0, (remote) => remote.add(2, 3))).toBe(5);
    expect(await pool.call(1, (remote) => remote.fill(3, 7))).toEqual(Uint8Array.of(7, 7, 7));
    await expect(pool.call(0, (remote) => remote.fail("x"))).rejects.toEqual(new Tagged("x"));
  });

  it("cancels the request whose signal fires, also one that has fired before", async () => {
    const pool = makePool(start, 1);
    const controller = new AbortController();
    const first = pool.call(0, (remote, id) => remote.wait(id), controller.signal);
    const second = pool.call(0, (remote, id) => remote.wait(id), AbortSignal.abort());
    expect(await second).toBe("cancelled 2");
    controller.abort();
    expect(await first).toBe("cancelled 1");
  });

  it("rejects calls after and at disposal", async () => {
    const pool = makePool(start, 1);
    await pool.call(0, (remote) => remote.add(1, 1));
    const waiting = pool.call(0, (remote, id) => remote.wait(id));
    pool.dispose();
    await expect(waiting).rejects.toThrow("crash: the pool was disposed");
    await expect(pool.call(0, (remote) => remote.add(1, 1))).rejects.toThrow("crash: the pool was disposed");
  });
});

describe("WorkerPool, crashes", () => {
  it("rejects the calls of a dead thread, leaves the others and starts a new one", async () => {
    const pool = makePool(thread);
    const lost = [pool.call(0, (remote, id) => remote.wait(id)), pool.call(0, (remote, id) => remote.wait(id))];
    const controller = new AbortController();
    const kept = pool.call(1, (remote, id) => remote.wait(id), controller.signal);
    // A thread that dies by an error of its own.
    const killer = pool.call(0, (remote) => remote.die());
    for (const call of lost) await expect(call).rejects.toEqual(new Tagged("crash: I die"));
    await killer;
    expect(crashes).toEqual(["0: I die"]);
    expect(await pool.call(0, (remote) => remote.add(4, 4))).toBe(8);
    controller.abort();
    expect(await kept).toBe("cancelled 3");
  });

  it("fails each call, without a loop, when the script is not there", async () => {
    let starts = 0;
    const pool = makePool(() => {
      starts++;
      return nodeHandle(new URL("./testing/not-there.ts", import.meta.url), ECHO_ERRORS);
    }, 1);
    await expect(pool.call(0, (remote) => remote.add(1, 1))).rejects.toThrow("not-there");
    await expect(pool.call(0, (remote) => remote.add(1, 1))).rejects.toThrow("not-there");
    expect(starts).toBe(2);
  });

  it("greets every new worker first", async () => {
    const greeted: number[] = [];
    const pool = new WorkerPool<EchoApi>({
      size: 1,
      start: thread,
      greet: (_remote, index) => greeted.push(index),
      crashError: (reason) => new Error(reason),
    });
    pools.push(pool);
    expect(greeted).toEqual([]);
    await pool.call(0, (remote) => remote.add(1, 1));
    await expect(pool.call(0, (remote, id) => Promise.all([remote.die(), remote.wait(id)]))).rejects.toThrow("I die");
    await pool.call(0, (remote) => remote.add(1, 1));
    expect(greeted).toEqual([0, 0]);
  });
});

describe("defaultPoolSize", () => {
  it("is between 1 and 4", () => {
    expect(defaultPoolSize()).toBeGreaterThanOrEqual(1);
    expect(defaultPoolSize()).toBeLessThanOrEqual(4);
  });
});
