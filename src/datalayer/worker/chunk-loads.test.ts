import { afterEach, describe, expect, it, vi } from "vitest";
import { gate } from "../testing/http-server.ts";
import { now, poolLab } from "../testing/pool-lab.ts";
import { ChunkLoads, type LoadWork } from "./chunk-loads.ts";

/** Work whose stages the test decides on. */
function steps() {
  const [answer, bytes, pixels] = [gate(), gate(), gate()];
  const seen = { starts: 0, ends: 0 };
  const work: LoadWork = async (signal, stage) => {
    seen.starts++;
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    await Promise.race([answer.opened, aborted]);
    stage("answered");
    await Promise.race([bytes.opened, aborted]);
    stage("downloaded");
    await pixels.opened;
    seen.ends++;
  };
  return { answer, bytes, pixels, seen, work };
}

const turns = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

afterEach(() => vi.useRealTimers());

describe("ChunkLoads", () => {
  it("gives a download up when nobody wants it any more, and begins anew for who comes after", async () => {
    const loads = new ChunkLoads();
    const { answer, bytes, pixels, seen, work } = steps();
    const [one, two] = [loads.run(1, "a", work), loads.run(2, "a", work)];
    loads.cancel(1);
    expect(seen.starts).toBe(1);
    loads.cancel(2);
    await expect(one).rejects.toMatchObject({ name: "AbortError" });
    await expect(two).rejects.toMatchObject({ name: "AbortError" });
    const three = loads.run(3, "a", work);
    expect(seen.starts).toBe(2);
    for (const each of [answer, bytes, pixels]) each.open();
    await three;
  });

  it("never loses bytes that have come: they are decoded, and who comes back waits for that", async () => {
    const loads = new ChunkLoads();
    const { answer, bytes, pixels, seen, work } = steps();
    const one = loads.run(1, "a", work);
    answer.open();
    bytes.open();
    await turns();
    loads.cancel(1);
    const two = loads.run(2, "a", work);
    pixels.open();
    await Promise.all([one, two]);
    expect(seen).toEqual({ starts: 1, ends: 1 });
    loads.cancel(1);
    loads.cancel(99);
  });
});

describe("a download that has begun to come", () => {
  it("may end within a moment after nobody wants it, or be wanted again, and is given up then", async () => {
    vi.useFakeTimers();
    const loads = new ChunkLoads();
    const { answer, bytes, pixels, seen, work } = steps();
    const one = loads.run(1, "a", work);
    answer.open();
    await turns();
    loads.cancel(1);
    await vi.advanceTimersByTimeAsync(49);
    const two = loads.run(2, "a", work);
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.starts).toBe(1);
    loads.cancel(2);
    const ended = Promise.allSettled([one, two]);
    await vi.advanceTimersByTimeAsync(50);
    expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const three = loads.run(3, "a", work);
    expect(seen.starts).toBe(2);
    bytes.open();
    pixels.open();
    await three;
  });
});

const lab = poolLab();

describe("jobs with little room", () => {
  it("all finish when there is room for one chunk, and get what they asked for", async () => {
    const pool = lab.makePool({ budgetBytes: 2048 });
    const array = lab.store();
    const whole = (c: number) => ({ array, start: [c, 0, 0, 0, 0], stop: [c + 1, 1, 2, 70, 90] });
    const expected = await lab.makePool().read(whole(1), now);
    const answers = await Promise.all([0, 1, 1, 0, 1].map((c) => pool.read(whole(c), now)));
    expect(answers[1]).toEqual(expected);
    expect(answers[4]).toEqual(expected);
    expect(pool.metrics().residentBytes).toBeLessThanOrEqual(2048);
  });
});
