import { describe, expect, it } from "vitest";
import { isAbortError } from "./errors.ts";
import type { SampleReply, SampleTask } from "./sample.ts";
import { now, poolLab } from "./testing/pool-lab.ts";
import { placeCode } from "./testing/stored-array.ts";

const lab = poolLab();

/** Three places on pixel centres and one between four chunks of 32 x 32. */
function tasksOf(array: ReturnType<typeof lab.store>, c = 1): SampleTask[] {
  const plane = { array, c, t: 0, z: 1 };
  const between = [31.5, 31.5, 0, 1];
  return [
    {
      plane,
      chunkY: 0,
      chunkX: 0,
      names: Int32Array.of(0, 3),
      rows: Float64Array.of(4, 5, 0, 1, ...between),
      width: 1,
    },
    {
      plane,
      chunkY: 0,
      chunkX: 1,
      names: Int32Array.of(1, 3),
      rows: Float64Array.of(40, 6, 0, 1, ...between),
      width: 1,
    },
    { plane, chunkY: 2, chunkX: 2, names: Int32Array.of(2), rows: Float64Array.of(89, 69, 0, 1), width: 1 },
  ];
}

describe("sample", () => {
  it("gives the values of rows and what lies between chunks, each chunk fetched once", async () => {
    const array = lab.store();
    const pool = lab.makePool({ workers: 2 });
    const replies: SampleReply[] = [];
    const tasks = tasksOf(array);
    await pool.sample(tasks, { ...now, onReply: (reply, index) => (replies[index] = reply) });
    const code = (y: number, x: number) => placeCode(array.shape, [1, 0, 1, y, x]);
    expect(replies.map(({ sums }) => sums[0])).toEqual([code(5, 4), code(6, 40), code(69, 89)]);
    expect([...replies[0]!.open]).toEqual([1, 0, code(31, 31) / 4, 0.25]);
    expect([...replies[1]!.open]).toEqual([1, 0, code(31, 32) / 4, 0.25]);
    expect(pool.metrics().requests).toBe(3);
    await pool.sample(tasks, { ...now, onReply: () => undefined });
    expect(pool.metrics().requests).toBe(3);
  });

  it("takes what is not stored for the fill value", async () => {
    const array = lab.store(() => 0);
    const sums: number[] = [];
    await lab.makePool().sample(tasksOf(array), { ...now, onReply: (reply) => sums.push(reply.sums[0]!) });
    expect(sums).toEqual([0, 0, 0]);
  });

  it("stops when it is aborted", async () => {
    const array = lab.store();
    const controller = new AbortController();
    let replies = 0;
    const stopped = lab.makePool({ maxInFlight: 1 }).sample(tasksOf(array), {
      ...now,
      signal: controller.signal,
      onReply() {
        replies++;
        controller.abort();
      },
    });
    await expect(stopped).rejects.toSatisfy(isAbortError);
    expect(replies).toBe(1);
  });
});
