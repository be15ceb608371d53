import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesOf } from "../importer/dtype.ts";
import { ask, objectKeys, readStore, startTestLab } from "../importer/test-lab.ts";
import { CATALOG } from "./catalog.ts";
import { plateFields, woundHealing } from "./cultures.ts";
import { makeImages } from "./demo.ts";
import { type DemoImage, demoImage, rectangle } from "./demo-image.ts";
import { ensureScene } from "./demo-scene.ts";
import { planesInMemory } from "./planes.ts";
import { brainActivity } from "./volumes.ts";

/** A small picture with a lower level, computed from the brain's. */
const small: DemoImage = {
  datasets: ["Zebrafish"],
  name: "Small",
  tags: ["labels"],
  derivedFrom: brainActivity.name,
  make() {
    const plane = new Uint8Array(300 * 300).fill(7);
    const pixels = planesInMemory("uint8", [1, 1, 1, 300, 300], () => plane);
    const look = { color: "RAINBOW", limits: [0, 9], active: true } as const;
    return { image: demoImage(pixels, { x: 1, y: 1, z: 1 }, [look], "nearest"), rois: [rectangle(1, 2, 3, 4)] };
  },
};
const FEW = [brainActivity, small, ...plateFields.slice(0, 2)];
const quiet = { onProgress: () => undefined };

type Made = {
  id: string;
  name: string;
  tags: string[];
  dataset: { name: string; parent: { name: string } | null };
  store: { id: string };
  rois: { kind: string; vectors: number[][] }[];
  derivedViews: { originImage: { name: string } }[];
  derivedScaleViews: { image: { name: string } }[];
};

let running: Awaited<ReturnType<typeof startTestLab>>;
beforeAll(async () => {
  running = await startTestLab();
});
afterAll(() => running[Symbol.asyncDispose]());

async function listImages(): Promise<Made[]> {
  const query = `{ images(filters: { NOT: { tags: ["pyramid-level"] } }) { id name tags dataset { name parent { name } }
    store { id } rois { kind vectors } derivedViews { originImage { name } } derivedScaleViews { image { name } } } }`;
  return (await ask<{ images: Made[] }>(running.target, query)).images;
}

describe("makeImages", () => {
  it("stops where it is told to, goes on from there, and makes nothing twice", async () => {
    const abort = new AbortController();
    const stopping = makeImages(running.target, FEW, {
      onProgress: (done) => {
        if (done === 2) abort.abort();
      },
      signal: abort.signal,
    });
    await expect(stopping).rejects.toThrow("abort");
    expect((await listImages()).map(({ name }) => name)).toEqual([brainActivity.name, "Small"]);

    const seen: string[] = [];
    await makeImages(running.target, FEW, { onProgress: (done, total, what) => seen.push(`${done}/${total} ${what}`) });
    expect(seen).toEqual(["0/4 Brain activity, dF/F", "1/4 Small", "2/4 B02, field 1", "3/4 B03, field 1", "4/4 done"]);

    const images = await listImages();
    const objects = await objectKeys(running.lab);
    await makeImages(running.target, FEW, quiet);
    expect(await listImages()).toEqual(images);
    expect(await objectKeys(running.lab)).toEqual(objects);
    expect(images.map(({ name }) => name).sort()).toEqual(FEW.map(({ name }) => name).sort());
  });

  it("makes again what was cut off before its regions were there", async () => {
    const [brain] = (await listImages()).filter(({ name }) => name === brainActivity.name);
    const half = { ...small, name: "Half", tags: [] };
    const broken = { ...half, make: () => ({ ...half.make(), rois: [{ kind: "POINT" as const, vectors: [[1]] }] }) };
    await expect(makeImages(running.target, [broken], quiet)).rejects.toThrow("the server says");
    expect((await listImages()).find(({ name }) => name === "Half")?.tags).toEqual([]);
    await makeImages(running.target, [half], quiet);
    const halves = (await listImages()).filter(({ name }) => name === "Half");
    expect(halves).toHaveLength(1);
    expect(halves[0]).toMatchObject({
      tags: ["demo"],
      dataset: { name: "Zebrafish", parent: null },
      rois: [
        {
          kind: "RECTANGLE",
          vectors: [
            [0, 0, 0, 2, 1],
            [0, 0, 0, 4, 3],
          ],
        },
      ],
      derivedScaleViews: [{ image: { name: "Half (level 1)" } }],
    });
    expect(brain!.rois).toHaveLength(5);
  });

  it("nests datasets, links what was computed, and stores floats with NaN and negative values", async () => {
    const images = await listImages();
    const byName = (name: string) => images.find((image) => image.name === name)!;
    expect(byName("B02, field 1").dataset).toEqual({ name: "Plate 1", parent: { name: "Screens" } });
    expect(byName("Small").derivedViews).toEqual([{ originImage: { name: brainActivity.name } }]);
    const { data, dtype } = await readStore(running.target, byName(brainActivity.name).store.id);
    const values = Array.from(data as Float32Array);
    expect(dtype).toBe("float32");
    expect(values.filter(Number.isNaN).length).toBeGreaterThan(10_000);
    expect(values.filter((value) => value < 0).length).toBeGreaterThan(10_000);
    expect(values.filter((value) => value > 1).length).toBeGreaterThan(100);
  });
});

describe("labels, snapshots and scenes", () => {
  it("are made with their images, and once", async () => {
    const origin = { ...FEW[2]!, name: "Origin", snapshot: "Overview" };
    const columns = [{ name: "label", data: Int32Array.of(7), type: "INT32" as const }];
    const mask: DemoImage = {
      ...{ ...small, name: "Mask", derivedFrom: "Origin" },
      make: () => ({ ...small.make(), labels: { name: "Sevens", columns } }),
    };
    const layers = [{ channel: "DAPI", colormap: "BLUE", limits: [0, 6553.5] }] as const;
    const scene = { name: "Layer by layer", image: "Origin", pixelUm: 0.5, layers };
    for (let start = 0; start < 2; start++) {
      const ids = await makeImages(running.target, [origin, mask], quiet);
      await ensureScene(running.target, scene, ids.get("Origin")!);
    }
    const query = `{ tables { name rows origins { name } }
      images(filters: { name: { exact: "Origin" } }) { latestSnapshot { name } derivedInstanceMaskViews { labels { id } image { name } } }
      scenes { name layers { climMax affineMatrix lens { shape dataset { dataArrays { level } } } } } }`;
    expect(await ask(running.target, query)).toMatchObject({
      tables: [{ name: "Sevens", rows: [[7]], origins: [{ name: "Origin" }, { name: "Mask" }] }],
      images: [{ latestSnapshot: { name: "Overview" }, derivedInstanceMaskViews: [{ image: { name: "Mask" } }] }],
      scenes: [{ name: "Layer by layer", layers: [{ climMax: 0.1, lens: { shape: [1, 1, 1, 512, 512] } }] }],
    });
  });
});

describe("CATALOG", () => {
  it("has fourteen images, unique in their dataset, each after what it was computed from", () => {
    expect(CATALOG).toHaveLength(14);
    const names = CATALOG.map(({ datasets, name }) => [...datasets, name].join("/"));
    expect(new Set(names).size).toBe(14);
    for (const [index, { derivedFrom }] of CATALOG.entries()) {
      const before = CATALOG.slice(0, index).map(({ name }) => name);
      if (derivedFrom !== undefined) expect(before).toContain(derivedFrom);
    }
  });

  it.each([woundHealing, brainActivity, plateFields[5]!].map((demo) => [demo.name, demo] as const))(
    "paints the same pixels every time: %s",
    async (_, demo) => {
      const hashOf = async () => {
        const { pixels } = demo.make().image.levels[0]!;
        const [, t, z, y1, x1] = pixels.shape;
        const plane = await pixels.readPlane({ c: 0, t: t - 1, z: z - 1 }, { y0: 0, y1, x0: 0, x1 });
        return createHash("sha256").update(bytesOf(plane!)).digest("hex");
      };
      expect(await hashOf()).toBe(await hashOf());
    },
  );

  it("shows each image within contrast limits that its pixels fill", async () => {
    for (const demo of [woundHealing, brainActivity, ...plateFields]) {
      const { levels, looks } = demo.make().image;
      const { pixels } = levels[0]!;
      const box = { y0: 0, y1: pixels.shape[3], x0: 0, x1: pixels.shape[4] };
      for (const [c, { limits }] of looks!.entries()) {
        const plane = (await pixels.readPlane({ c, t: 0, z: 0 }, box)) as Float32Array;
        const values = Array.from(plane.filter((value) => !Number.isNaN(value))).sort((a, b) => a - b);
        const high = values[Math.floor(values.length * 0.998)]!;
        expect(high).toBeGreaterThan(limits![0] + 0.3 * (limits![1] - limits![0]));
        expect(high).toBeLessThan(limits![1] * 2.5);
      }
    }
  });
});
