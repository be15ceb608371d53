import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import * as zarr from "zarrita";
import type { Dtype, PixelArray } from "../dtype.ts";
import { halve } from "../halve.ts";
import { bytesOf } from "./crop.ts";
import { askPython, hasPythonModule } from "./python.ts";
import { cut, gather, makeCrop, makeExport, makeStack } from "./testing.ts";
import { writeOmeZarr } from "./write-ome-zarr.ts";

const hasZarr = hasPythonModule("zarr");
const STAGE = [
  [0.5, 0, 0, 100],
  [0, 0.5, 0, 200],
  [0, 0, 2, 300],
  [0, 0, 0, 1],
];

type Group = Readonly<{
  multiscales: readonly { axes: readonly object[]; datasets: readonly Dataset[] }[];
  omero: object;
}>;
type Dataset = Readonly<{ path: string; coordinateTransformations: readonly object[] }>;

async function written(dtype: Dtype, version: "0.4" | "0.5", size: readonly [number, number], isLabels = false) {
  const shape = [2, 2, 3, ...size];
  const stack = makeStack(dtype, shape, [1, 1, 2, 256, 256]);
  const [y, x] = [
    [7, size[0]],
    [3, size[1]],
  ] as const;
  const crop = makeCrop(stack.array, { channels: [1], t: [1, 2], z: [1, 3], y, x });
  const file = gather();
  const channels = makeExport().channels.slice(1);
  const image = makeExport({ pixelSizeUm: { x: 0.5, y: 0.5, z: 2 }, pixelToStage: STAGE, channels, isLabels });
  await writeOmeZarr(stack.reader, crop, image, version, file.sink);
  const plane = (z: number) => cut(stack.data, shape, [1, 1, z, y[0], x[0]], [2, 2, z + 1, y[1], x[1]]);
  return { bytes: file.bytes(), plane, height: y[1] - y[0], width: x[1] - x[0], boxes: stack.boxes };
}

function sameBits(a: PixelArray, b: PixelArray): boolean {
  return Buffer.compare(bytesOf(a), bytesOf(b)) === 0;
}

/** The levels of a plane, made of the whole plane at once. */
function levelsOf(plane: PixelArray, dtype: Dtype, height: number, width: number, how: "mean" | "nearest") {
  const levels = [plane];
  while (Math.max(height, width) > 512) {
    levels.push(halve(levels.at(-1)!, dtype, how, height, width));
    [height, width] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  }
  return levels;
}

describe("writeOmeZarr", () => {
  it.each([
    ["uint16", [530, 1040], "mean"],
    ["float32", [600, 40], "mean"],
    ["int64", [520, 30], "nearest"],
    ["int8", [20, 30], "nearest"],
  ] as const)("of %s has the crop and its means, tile by tile as if made at once", async (dtype, size, how) => {
    const { bytes, plane, height, width, boxes } = await written(dtype, "0.5", size);
    const store = new Map(Object.entries(unzipSync(bytes)).map(([path, each]) => [`/${path}`, each] as const));
    const group = await zarr.open.v3(store as never, { kind: "group" });
    const { ome } = group.attrs as { ome: Group };
    const expected = [1, 2].map((z) => levelsOf(plane(z), dtype, height, width, how));
    expect(ome.multiscales[0]!.datasets).toHaveLength(expected[0]!.length);
    for (const [k, { path }] of ome.multiscales[0]!.datasets.entries()) {
      const array = await zarr.open.v3(group.resolve(path), { kind: "array" });
      const { data } = (await zarr.get(array as zarr.Array<"uint16">, [0, 0, null, null, null])) as {
        data: Uint16Array<ArrayBuffer>;
      };
      const planes = expected.map((levels) => levels[k]!);
      expect(data.length).toBe(2 * planes[0]!.length);
      const found = planes.map((each, z) => sameBits(data.subarray(z * each.length, (z + 1) * each.length), each));
      expect(found).toEqual([true, true]);
    }
    // Every pixel is read once: both planes of a tile together, as they lie in one chunk or two.
    expect(new Set(boxes).size).toBe(boxes.length);
  });

  it("keeps place, pixel size, names, colours and limits", async () => {
    const { bytes } = await written("uint16", "0.5", [20, 1040]);
    const { ome } = JSON.parse(new TextDecoder().decode(unzipSync(bytes)["zarr.json"])).attributes as { ome: Group };
    expect(ome).toMatchObject({ version: "0.5" });
    const transformations = ome.multiscales[0]!.datasets.map((dataset) => dataset.coordinateTransformations);
    // The crop begins at x 3, y 7, z 1, t 1.
    expect(transformations.slice(0, 2)).toEqual([
      [
        { type: "scale", scale: [1, 1, 2, 0.5, 0.5] },
        { type: "translation", translation: [1, 0, 302, 203.5, 101.5] },
      ],
      [
        { type: "scale", scale: [1, 1, 2, 1, 1] },
        { type: "translation", translation: [1, 0, 302, 203.75, 101.75] },
      ],
    ]);
    expect(ome.multiscales[0]!.axes.at(-1)).toEqual({ name: "x", type: "space", unit: "micrometer" });
    const window = { min: 0, max: 65_535, start: 10, end: 200 };
    expect(ome.omero).toMatchObject({ channels: [{ label: 'a <b> & "c"', color: "00FF00", active: true, window }] });
  });

  it.skipIf(!hasZarr)("as 0.4 is read by zarr-python", async () => {
    const READER = `
import json, sys, zarr
g = zarr.open_group(zarr.ZipStore(sys.argv[1], mode="r"), mode="r")
a = g["0"][:]; b = g["1"][:]
print(json.dumps({"version": g.attrs["multiscales"][0]["version"], "shape": a.shape, "dtype": str(a.dtype),
  "data": a.ravel().tolist(), "half": b.ravel().tolist()}))
`;
    const { bytes, plane, height, width } = await written("uint16", "0.4", [530, 70], true);
    type Read = Readonly<Record<string, unknown>>;
    const read = askPython<Read>(READER, [{ name: "a.zip", bytes }]);
    const planes = [1, 2].map((z) => levelsOf(plane(z), "uint16", height, width, "nearest"));
    expect(read).toMatchObject({ version: "0.4", shape: [1, 1, 2, height, width], dtype: "uint16" });
    expect(read.data).toEqual(planes.flatMap(([full]) => Array.from(full as Uint16Array)));
    expect(read.half).toEqual(planes.flatMap(([, half]) => Array.from(half as Uint16Array)));
  });

  it("stops when told and hands on why pixels could not be read", async () => {
    const stack = makeStack("uint8", [1, 1, 1, 1030, 20]);
    const ending = new AbortController();
    const options = { signal: ending.signal, onProgress: () => ending.abort() };
    const stopped = writeOmeZarr(stack.reader, makeCrop(stack.array), makeExport(), "0.5", () => undefined, options);
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    const reader = { read: () => Promise.reject(new RangeError("chunk 3 is broken")) };
    const broken = writeOmeZarr(reader, makeCrop(stack.array), makeExport(), "0.4", () => undefined);
    await expect(broken).rejects.toThrow("chunk 3 is broken");
  });
});
