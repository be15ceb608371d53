import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./connect.ts";
import type { Mikro } from "./mikro.ts";
import { startTestLab, type TestLab } from "./testing/lab.ts";

let lab: TestLab;
let mikro: Mikro;
beforeAll(async () => {
  lab = await startTestLab();
  mikro = await connect(lab.config);
  // A first start writes a database; a machine that does other things as well takes its time.
}, 180_000);
afterAll(async () => {
  await mikro?.dispose();
  await lab?.stop();
});

/** Every pixel another number, by its place. */
const addressed = (length: number) => Uint16Array.from({ length }, (_, i) => (i * 7919) % 65_521);

describe("fromArrayLike", () => {
  it("uploads pixels, axes, views and tags, and what was written can be read", async () => {
    const dataset = await mikro.ensureDataset("uploads");
    const data = addressed(2 * 30 * 40);
    const progress: number[] = [];
    const image = await mikro.fromArrayLike({ data, shape: [2, 30, 40], dims: ["c", "y", "x"] }, "two channels", {
      dataset,
      tags: ["raw"],
      channelViews: [{ cMin: 0, cMax: 1, name: "DAPI" }],
      transformationViews: [
        {
          affineMatrix: [
            [0.5, 0, 0, 10],
            [0, 0.25, 0, 20],
            [0, 0, 2, 0],
            [0, 0, 0, 1],
          ],
        },
      ],
      onProgress: ({ doneChunks, chunks }) => progress.push(doneChunks / chunks),
    });
    expect(image).toMatchObject({ name: "two channels", tags: ["raw"], dataset: { id: dataset.id } });
    expect(image.store).toMatchObject({ shape: [2, 1, 1, 30, 40], chunks: [2, 1, 1, 30, 40], dtype: "uint16" });
    expect(image.getPixelSize()).toEqual({ x: 0.5, y: 0.25, z: 2 });
    expect(() => image.getPixelSize("no such stage")).toThrow("no affine view of stage");
    expect(image.model.channels.map((channel) => channel.name)).toEqual(["DAPI", "Channel 1"]);
    expect(progress.at(-1)).toBe(1);
    const again = await mikro.getImage(image);
    expect(again.model.multiscale).toEqual(image.model.multiscale);
  });

  it("makes an image of zeros of its metadata alone", async () => {
    const image = await mikro.fromArrayLike({ data: new Float64Array(12), shape: [3, 4] }, "zeros");
    expect(image.store).toMatchObject({ shape: [1, 1, 1, 3, 4], dtype: "float64", fillValue: 0 });
  });

  it("makes no image of what cannot be one, and asks nothing of the server", async () => {
    const attempt = mikro.fromArrayLike({ data: new Uint8Array(12), shape: [12, 1, 1] }, "wrong");
    await expect(attempt).rejects.toMatchObject({ tag: "UnusableArray" });
    expect(await mikro.searchImages({ search: "wrong" })).toEqual([]);
  });

  it("leaves nothing behind when it is aborted", async () => {
    const controller = new AbortController();
    const attempt = mikro.fromArrayLike({ data: addressed(64 * 64), shape: [64, 64] }, "aborted", {
      chunkShape: [1, 1, 1, 4, 4],
      signal: controller.signal,
      onProgress: ({ doneChunks }) => {
        if (doneChunks === 10) controller.abort();
      },
    });
    await expect(attempt).rejects.toMatchObject({ name: "AbortError" });
    expect(await mikro.searchImages({ search: "aborted" })).toEqual([]);
  });
});

describe("image.data", () => {
  it("reads in worker threads what was uploaded, whole, in part and reduced, and counts what travelled", async () => {
    await using reader = await connect({ ...lab.config, workers: 2 });
    const data = addressed(2 * 3 * 50 * 60);
    const shape = [2, 3, 50, 60];
    const chunkShape = [1, 1, 1, 20, 32];
    const made = await mikro.fromArrayLike({ data, shape, dims: ["c", "z", "y", "x"] }, "stack", { chunkShape });
    const image = await reader.getImage(made);
    expect(image.data).toMatchObject({ dims: ["c", "t", "z", "y", "x"], shape: [2, 1, 3, 50, 60], dtype: "uint16" });
    expect(reader.metrics().bytesFetched).toBe(0);
    expect(await image.data.isel({ c: 1, t: 0, z: 2, y: 49, x: 59 }).compute()).toBe(data.at(-1));
    // One chunk of 2 x 3 x 3 x 2.
    expect(reader.metrics().requests).toBe(1);
    expect(await image.data.max().compute()).toBe(data.reduce((a, b) => Math.max(a, b)));
    expect(await image.data.sum().compute()).toBe(data.reduce((a, b) => a + b));
    expect(reader.metrics().requests).toBe(36);
    const whole = await image.data.compute();
    expect(whole).toMatchObject({ shape: [2, 1, 3, 50, 60], data });
    expect(reader.metrics().requests).toBe(36);
  });

  it("crops to the box of a region and shows every level", async () => {
    const data = addressed(50 * 60);
    const image = await mikro.fromArrayLike({ data, shape: [50, 60] }, "levels");
    const half = { parent: image.id, scaleX: 2, scaleY: 2 };
    await mikro.fromArrayLike({ data: addressed(25 * 30), shape: [25, 30] }, "levels, half", { scaleViews: [half] });
    const read = await mikro.getImage(image);
    expect(read.multiScaleData.map((level) => level.shape.slice(-2))).toEqual([
      [50, 60],
      [25, 30],
    ]);
    const vectors = [
      [0, 0, 0, 10, 20],
      [0, 0, 0, 12.5, 59.5],
    ];
    const crop = read.crop({ kind: "RECTANGLE", vectors });
    expect(crop.shape).toEqual([1, 1, 1, 3, 40]);
    expect(await crop.min().compute()).toBe(
      Math.min(...[10, 11, 12].flatMap((y) => [...data.subarray(y * 60 + 20, y * 60 + 60)])),
    );
  });

  it("measures regions as the interface does", async () => {
    const data = Uint16Array.from({ length: 3 * 20 * 30 }, (_, i) => 1000 * Math.floor(i / 600) + (i % 30));
    const made = await mikro.fromArrayLike({ data, shape: [3, 20, 30], dims: ["t", "y", "x"] }, "movie of a ramp");
    const { data: pixels } = await mikro.getImage(made);
    const corner = (x: number, y: number, t = 0) => [0, t, 0, y, x];
    const box = [corner(4, 5), corner(10, 5), corner(10, 12), corner(4, 12)];
    const rectangle = pixels.region({ kind: "RECTANGLE", vectors: box });
    const [first] = await rectangle.statistics({ t: 1 });
    expect(first).toMatchObject({ channel: 0, statistics: { n: 42, mean: 1006.5, min: 1004, max: 1009 } });
    const progress: number[] = [];
    const trace = await rectangle.trace("t", { onProgress: (done) => progress.push(done) });
    expect(trace.points.map((point) => point?.[0]?.mean)).toEqual([6.5, 1006.5, 2006.5]);
    expect(progress.at(-1)).toBe(1);
    const ramps = Uint8Array.from({ length: 2 * 20 * 30 }, (_, i) => (i < 600 ? i % 30 : 29 - (i % 30)));
    const both = await mikro.fromArrayLike({ data: ramps, shape: [2, 20, 30], dims: ["c", "y", "x"] }, "two ramps");
    const together = (await mikro.getImage(both)).data.region({ kind: "RECTANGLE", vectors: box });
    expect(await together.colocalisation(0, 1, { thresholdB: 22 })).toMatchObject({
      n: 42,
      pearson: -1,
      m1: 15 / 39,
      m2: 1,
    });
    const line = pixels.region({ kind: "LINE", vectors: [corner(2.5, 3.5, 2), corner(12.5, 3.5, 2)] });
    const profile = await line.profile({ width: 3, t: 2 });
    expect([...profile.channels[0]!.values]).toEqual(Array.from({ length: 11 }, (_, i) => 2002 + i));
    const { planes, channels } = await line.kymograph("t");
    expect([planes, channels[0]!.values[11], channels[0]!.values.length]).toEqual([3, 1002, 33]);
    await expect(line.profile({ signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
