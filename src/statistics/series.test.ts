import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArraySpec } from "../datalayer/array-spec.ts";
import { createKymographRun } from "./kymograph.ts";
import { createProfileRun } from "./profile.ts";
import { finishRun } from "./run.ts";
import { createSeriesRun, outwards } from "./series.ts";
import { type MemoryImage, measureToEnd, memoryImage, memoryPool, pixelsFrom, shown } from "./testing.ts";
import { samplingPool } from "./testing-samples.ts";

const [WIDTH, HEIGHT, TIMES] = [20, 12, 5];

/** Five times of two channels: every pixel tells its place. */
function movie(): MemoryImage {
  const flat = memoryImage("uint16", { width: WIDTH, height: HEIGHT, channels: 2 }, { width: 8, height: 8 }, []);
  const array: ArraySpec = { ...flat.array, shape: [2, TIMES, 1, HEIGHT, WIDTH] };
  const plane = (c: number, t: number) =>
    pixelsFrom(
      "uint16",
      Array.from({ length: WIDTH * HEIGHT }, (_, i) => 1000 * c + 300 * t + i),
    );
  return { array, plane };
}

const image = movie();
const shape = { kind: "rectangle", x0: 2, y0: 3, x1: 15, y1: 9 } as const;

describe("outwards", () => {
  it("begins at the current index and goes to both sides", () => {
    expect(outwards(2, 5)).toEqual([2, 3, 1, 4, 0]);
    expect(outwards(0, 3)).toEqual([0, 1, 2]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (size, at) => {
        const order = outwards(at % size, size);
        const distances = order.map((index) => Math.abs(index - (at % size)));
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
      }),
    );
  });
});

describe("series", () => {
  const items = outwards(1, TIMES).map((t) => ({ shape, z: 0, t }));
  const input = { pool: memoryPool(image), array: image.array, channels: [0, 1], items };

  it("measures every plane as it is measured alone", async () => {
    const series = await finishRun(createSeriesRun(input));
    for (const [at, item] of items.entries()) {
      const alone = await measureToEnd({ ...input, ...item });
      expect(series[at]!.map(({ mean }) => shown(mean))).toEqual(
        alone.channels.map(({ statistics }) => shown(statistics.mean)),
      );
    }
  });

  it("knows the first planes before the last, and stops when told", async () => {
    const controller = new AbortController();
    const run = createSeriesRun(input);
    const seen: number[] = [];
    const stopped = run.execute(controller.signal, () => {
      seen.push(run.snapshot().filter((one) => one !== undefined).length);
      if (seen.at(-1) === 2) controller.abort();
    });
    await expect(stopped).rejects.toThrow();
    expect(run.snapshot().filter((one) => one !== undefined)).toHaveLength(2);
    expect(run.progress()).toBeLessThan(1);
  });
});

describe("kymograph", () => {
  const line = { kind: "line", from: [2.5, 3.5], to: [17.5, 9.5] } as const;
  const input = { pool: samplingPool(image), array: image.array, channels: [1, 0], z: 0, t: 3, shape: line, width: 3 };

  it("is the profiles of all planes, row by row", async () => {
    const { values, places } = await finishRun(createKymographRun({ ...input, over: "t" })).then(
      ({ channels, track }) => ({ values: channels.map((channel) => channel.values), places: track.px.length }),
    );
    for (let t = 0; t < TIMES; t++) {
      const profile = await finishRun(createProfileRun({ ...input, t }));
      for (const [i, { values: own }] of profile.channels.entries()) {
        expect([...values[i]!.subarray(t * places, (t + 1) * places)]).toEqual([...own]);
      }
    }
  });

  it("reads the current plane first and shows only whole rows", async () => {
    const run = createKymographRun({ ...input, over: "t" });
    let first: number[] = [];
    await run.execute(new AbortController().signal, () => {
      const { values } = run.snapshot().channels[0]!;
      const places = values.length / TIMES;
      if (first.length === 0) first = [0, 1, 2, 3, 4].filter((t) => !Number.isNaN(values[t * places + 1]));
    });
    expect(first).toEqual([3]);
  });

  it("refuses what would not fit", () => {
    const long = { ...input, shape: { ...line, to: [2e6, 0] } as const, over: "t" as const, width: 1 };
    const wide = { ...long, channels: [0, 1, 0, 1] };
    expect(() => createKymographRun(wide)).toThrow("too many");
  });
});
