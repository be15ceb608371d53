import { describe, expect, it } from "vitest";
import { rectangleBetween } from "../roi/geometry.ts";
import { type MeasureJob, MeasurementRunner, type RunnerState } from "./runner.ts";
import { madeUpPixels, memoryImage, memoryPool } from "./testing.ts";

const SIZE = { width: 64, height: 64 };
const image = memoryImage("uint8", { ...SIZE, channels: 2 }, { width: 8, height: 8 }, [
  madeUpPixels("uint8", 64 * 64),
  madeUpPixels("uint8", 64 * 64),
]);

/** Frames by hand; `run` lets everything happen that can happen before the next one. */
function frames() {
  let waiting: (() => void)[] = [];
  let asked = 0;
  return {
    next: () =>
      new Promise<void>((resolve) => {
        asked++;
        waiting.push(resolve);
      }),
    get asked() {
      return asked;
    },
    async run() {
      const now = waiting;
      waiting = [];
      for (const resolve of now) resolve();
      for (let i = 0; i < 12; i++) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** @param pause macrotasks before each chunk: how slow the chunks are */
function setUp({ onTask = () => undefined, pause = 0 }: { onTask?: () => void; pause?: number } = {}) {
  const clock = frames();
  const runner = new MeasurementRunner(clock.next);
  const states: RunnerState[] = [];
  runner.subscribe(() => states.push(runner.getSnapshot()));
  const fast = memoryPool(image, { batch: 1, onTask });
  const pool: typeof fast = {
    async reduce(tasks, options) {
      for (const [i, task] of tasks.entries()) {
        for (let turn = 0; turn < pause; turn++) {
          await new Promise((resolve) => setImmediate(resolve));
          options.signal?.throwIfAborted();
        }
        await fast.reduce([task], { ...options, onPartial: (partial) => options.onPartial(partial, [i]) });
      }
    },
  };
  const job = (x1: number, more: Partial<MeasureJob["input"]> = {}, regionId = "a"): MeasureJob => ({
    regionId,
    input: { pool, array: image.array, channels: [0], z: 0, t: 0, shape: rectangleBetween([0, 0], [x1, 64]), ...more },
  });
  const untilExact = async () => {
    for (let i = 0; i < 2000 && runner.getSnapshot().status === "running"; i++) await clock.run();
    return runner.getSnapshot();
  };
  return { clock, runner, states, job, untilExact };
}

const nOf = ({ measurement }: RunnerState) => measurement?.channels[0]?.statistics.n;

describe("MeasurementRunner", () => {
  it("tells of the way to the exact numbers once that takes a while, one state a frame", async () => {
    const { runner, states, job, clock, untilExact } = setUp({ pause: 30 });
    runner.set(job(64));
    expect(runner.getSnapshot()).toMatchObject({ status: "running", measurement: undefined });
    for (let frame = 0; frame < 9; frame++) await clock.run();
    expect(states.length).toBe(1);
    expect(await untilExact()).toMatchObject({ status: "exact", isPast: false });
    expect(nOf(runner.getSnapshot())).toBe(64 * 64);
    expect(states.length).toBeGreaterThan(3);
    expect(states.slice(1, -1).every(({ status, measurement }) => status === "running" && !measurement!.exact)).toBe(
      true,
    );
  });

  it("shows no unfinished numbers of what is exact in a moment", async () => {
    const { runner, states, job, untilExact } = setUp();
    runner.set(job(64));
    await untilExact();
    expect(states.map(({ status }) => status)).toEqual(["running", "exact"]);
  });

  it("begins only the newest of the jobs of one frame of a new region", async () => {
    let tasks = 0;
    const { runner, job, untilExact } = setUp({ onTask: () => tasks++ });
    for (const [i, x1] of [64, 56, 48, 8].entries()) runner.set(job(x1, {}, `region ${i}`));
    expect(nOf(await untilExact())).toBe(8 * 64);
    expect(tasks).toBe(8);
  });

  it("follows a steady drag: numbers come while it goes on, the newest last", async () => {
    const { runner, states, job, clock, untilExact } = setUp();
    for (let x1 = 3; x1 <= 40; x1++) {
      runner.set(job(x1));
      await clock.run();
    }
    const seen = new Set(states.map(nOf).filter((n) => n !== undefined));
    expect(seen.size).toBeGreaterThan(3);
    expect([...seen].every((n) => n % 64 === 0)).toBe(true);
    expect(
      states.every(({ status, isPast, measurement }) => status === "running" && isPast === (measurement !== undefined)),
    ).toBe(true);
    expect(nOf(await untilExact())).toBe(40 * 64);
  });

  it("gives up what is superseded and slow", async () => {
    let tasks = 0;
    const { runner, job, clock, untilExact } = setUp({ pause: 1000, onTask: () => tasks++ });
    runner.set(job(64));
    await clock.run();
    runner.set(job(8));
    const before = tasks;
    for (let frame = 0; frame < 8; frame++) await clock.run();
    expect(tasks).toBeLessThanOrEqual(before + 1);
    expect(runner.getSnapshot().status).toBe("running");
    runner.stop();
    expect((await untilExact()).status).toBe("stopped");
  });

  it("shows the numbers of the shape just left as past, not those of another region or plane", async () => {
    const { runner, job, untilExact } = setUp();
    runner.set(job(64));
    await untilExact();
    runner.set(job(63));
    expect(runner.getSnapshot()).toMatchObject({ status: "running", isPast: true });
    expect(nOf(runner.getSnapshot())).toBe(64 * 64);
    expect(nOf(await untilExact())).toBe(63 * 64);
    runner.set(job(63, {}, "b"));
    expect(runner.getSnapshot().measurement).toBeUndefined();
    await untilExact();
    runner.set(job(63, { channels: [1] }, "b"));
    expect(runner.getSnapshot().measurement).toBeUndefined();
  });

  it("stops reading on demand, keeps what is known, and begins again", async () => {
    let tasks = 0;
    const { runner, clock, job, untilExact } = setUp({ pause: 40, onTask: () => tasks++ });
    runner.set(job(64));
    for (let frame = 0; frame < 60; frame++) await clock.run();
    runner.stop();
    const stopped = runner.getSnapshot();
    expect(stopped.status).toBe("stopped");
    expect(nOf(stopped)).toBeGreaterThan(0);
    const before = tasks;
    for (let i = 0; i < 5; i++) await clock.run();
    expect(tasks).toBeLessThanOrEqual(before + 1);
    expect(runner.getSnapshot()).toBe(stopped);
    runner.again();
    expect(nOf(await untilExact())).toBe(64 * 64);
  });

  it("tells why it failed, and not of failures that nobody waits for", async () => {
    const { runner, job, clock, untilExact } = setUp();
    const pool = { reduce: () => Promise.reject(new Error("Missing chunk 0/0/0/1/1")) };
    runner.set(job(64, { pool }));
    expect(await untilExact()).toMatchObject({ status: "failed", error: new Error("Missing chunk 0/0/0/1/1") });
    runner.set(job(64, { pool }));
    runner.set(undefined);
    await clock.run();
    expect(runner.getSnapshot()).toMatchObject({ status: "none", error: undefined });
  });

  it("goes on with a job that is set again", async () => {
    const { runner, clock, job } = setUp();
    const same = job(64);
    runner.set(same);
    const asked = clock.asked;
    runner.set(same);
    expect(clock.asked).toBe(asked);
  });
});
