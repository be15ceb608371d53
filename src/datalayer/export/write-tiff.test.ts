import { fromArrayBuffer } from "geotiff";
import { describe, expect, it } from "vitest";
import type { Dtype } from "../dtype.ts";
import { bytesOf } from "./crop.ts";
import { askPython, hasPythonModule } from "./python.ts";
import { cut, gather, makeCrop, makeExport, makeStack } from "./testing.ts";
import { perUnit } from "./tiff-layout.ts";
import { type TiffFlavour, tiffHead, tiffRefusal, writeTiff } from "./write-tiff.ts";

const SHAPE = [2, 2, 3, 9, 11];
const CROP = { t: [1, 2], z: [1, 3], y: [2, 9], x: [3, 8] } as const;
const OME_TYPES: readonly Dtype[] = [
  "uint8",
  "int8",
  "uint16",
  "int16",
  "uint32",
  "int32",
  "float16",
  "float32",
  "float64",
  "bool",
];
const IMAGEJ_TYPES: readonly Dtype[] = ["uint8", "uint16", "float16", "float32", "bool"];
const CASES = [
  ...OME_TYPES.map((dtype) => ["ome", dtype] as const),
  ...IMAGEJ_TYPES.map((dtype) => ["imagej", dtype] as const),
];
const hasTifffile = hasPythonModule("tifffile");

/** Prints what tifffile takes each file for: axes, numbers, and what it says of the image. */
const READER = `
import json, sys, tifffile
def read(path):
    with tifffile.TiffFile(path) as f:
        s = f.series[0]
        a = s.asarray()
        ij = f.imagej_metadata or {}
        d = {"ome": f.is_ome, "imagej": f.is_imagej, "big": f.is_bigtiff, "axes": s.axes, "shape": a.shape,
          "dtype": str(a.dtype), "data": a.ravel().tolist(), "unit": ij.get("unit"), "spacing": ij.get("spacing"),
          "mode": ij.get("mode"), "ranges": list(ij["Ranges"]) if "Ranges" in ij else None,
          "lut": ij["LUTs"][1][:, 255].tolist() if "LUTs" in ij else None, "info": ij.get("Info"),
          "resolution": list(f.pages[0].tags["XResolution"].value) if "XResolution" in f.pages[0].tags else None}
        if f.is_ome:
            p = tifffile.xml2dict(f.ome_metadata)["OME"]["Image"]["Pixels"]
            d.update({"channels": [[e["Name"], e["Color"]] for e in p["Channel"]], "x": p["PhysicalSizeX"],
              "z": p["PhysicalSizeZ"], "positions": [[e["TheZ"], e["TheC"], e["PositionX"], e["PositionZ"]] for e in p["Plane"]]})
        return d
print(json.dumps([read(path) for path in sys.argv[1:]]))
`;

type Read = Readonly<Record<string, unknown>> & Readonly<{ data: number[] }>;

async function written(flavour: TiffFlavour, dtype: Dtype) {
  const stack = makeStack(dtype, SHAPE);
  const crop = makeCrop(stack.array, CROP);
  const stage = [
    [0.13, 0, 0, 1000],
    [0, 0.13, 0, 0],
    [0, 0, 2, -4],
    [0, 0, 0, 1],
  ];
  const file = gather();
  const image = makeExport({ pixelToStage: stage });
  await writeTiff(stack.reader, crop, image, flavour, file.sink);
  const planes = (c: number, z: number) => cut(stack.data, SHAPE, [c, 1, z, 2, 3], [c + 1, 2, z + 1, 9, 8]);
  return { bytes: file.bytes(), planes, crop, image };
}

/** Channel and z of the pages. */
const ORDER = {
  ome: [
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
  ],
  imagej: [
    [0, 1],
    [1, 1],
    [0, 2],
    [1, 2],
  ],
} as const;

function expectImageJ(read: Read): void {
  const sizes = { axes: "ZCYX", shape: [2, 2, 7, 5], unit: "micron", spacing: 2, resolution: perUnit(0.13) };
  const looks = { mode: "composite", ranges: [10, 200, 10, 200], lut: [0, 255, 0] };
  expect(read).toMatchObject({ imagej: true, ...sizes, ...looks });
  expect(read.info).toContain("DAPI");
}

function expectOme(read: Read): void {
  expect(read).toMatchObject({ ome: true, axes: "CZYX", shape: [2, 2, 7, 5] });
  expect(read.channels).toEqual([
    ["DAPI", 0x0000ffff],
    ['a <b> & "c"', 0x00ff00ff],
  ]);
  expect([read.x, read.z].map(Number)).toEqual([0.13, 2]);
  expect(read.positions).toEqual([
    [0, 0, 1000.39, -2],
    [1, 0, 1000.39, 0],
    [0, 1, 1000.39, -2],
    [1, 1, 1000.39, 0],
  ]);
}

describe("writeTiff", () => {
  it.each(CASES)("as %s of %s is read back bit for bit by geotiff", async (flavour, dtype) => {
    const { bytes, planes } = await written(flavour, dtype);
    const tiff = await fromArrayBuffer(bytes.buffer);
    expect(await tiff.getImageCount()).toBe(4);
    for (const [page, [c, z]] of ORDER[flavour].entries()) {
      const image = await tiff.getImage(page);
      const [raster] = await image.readRasters();
      expect([image.getWidth(), image.getHeight()]).toEqual([5, 7]);
      const found = raster as Uint8Array;
      expect(bytesOf(found as Uint8Array<ArrayBuffer>)).toEqual(bytesOf(planes(c, z)));
    }
  });

  it.skipIf(!hasTifffile)("is what tifffile takes it for, as a BigTIFF too", async () => {
    const files = await Promise.all(CASES.map(([flavour, dtype]) => written(flavour, dtype)));
    const { bytes, crop, image, planes } = files[2]!;
    const small = tiffHead(crop, image, "ome");
    const big = tiffHead(crop, image, "ome", true);
    const bigBytes = new Uint8Array([...big.head, ...bytes.subarray(small.head.length)]);
    expect([bigBytes.length, big.isBig, small.isBig]).toEqual([big.totalBytes, true, false]);
    const [raster] = await (await (await fromArrayBuffer(bigBytes.buffer)).getImage(3)).readRasters();
    expect(raster).toEqual(planes(1, 2));

    const all = [...files.map((each) => each.bytes), bigBytes];
    const answers = askPython<Read[]>(
      READER,
      all.map((each, i) => ({ name: CASES[i]?.[0] === "imagej" ? "a.tif" : "a.ome.tif", bytes: each })),
    );
    expect(answers.map((read) => read.big)).toEqual([...CASES.map(() => false), true]);
    for (const [i, read] of answers.entries()) {
      const [flavour] = CASES[i] ?? ["ome"];
      const plane = (files[i] ?? files[2]!).planes;
      expect(read.data).toEqual(ORDER[flavour].flatMap(([c, z]) => Array.from(plane(c, z) as Float64Array)));
      if (flavour === "imagej") expectImageJ(read);
      else expectOme(read);
    }
  });

  it("becomes a BigTIFF past 4 GB, and is refused for ImageJ", () => {
    const { array } = makeStack("uint16", [1, 1, 1, 1, 1]);
    const large = makeCrop({ ...array, shape: [1, 1, 1, 50_000, 50_000] });
    expect(tiffHead(large, makeExport(), "ome")).toMatchObject({ isBig: true });
    expect(tiffHead(makeCrop({ ...array, shape: [1, 1, 1, 40_000, 50_000] }), makeExport(), "ome").isBig).toBe(false);
    expect(tiffRefusal(large, "ome")).toBeUndefined();
    expect(tiffRefusal(large, "imagej")).toMatch(/4 GB.*BigTIFF/);
  });

  it("refuses types by name", async () => {
    const of = (dtype: Dtype) => makeCrop(makeStack(dtype, [1, 1, 1, 2, 2]).array);
    expect(tiffRefusal(of("int64"), "ome")).toBe("TIFF has no int64: choose OME-Zarr");
    expect(tiffRefusal(of("int32"), "imagej")).toBe("ImageJ has no int32: choose OME-TIFF");
    const { reader, array } = makeStack("uint64", [1, 1, 1, 2, 2]);
    await expect(writeTiff(reader, makeCrop(array), makeExport(), "ome", () => undefined)).rejects.toThrow("uint64");
  });

  it("reads rows once and stops when told", async () => {
    const stack = makeStack("uint8", [1, 1, 1, 10, 5]);
    await writeTiff(stack.reader, makeCrop(stack.array), makeExport(), "ome", () => undefined);
    expect(stack.boxes).toEqual(["0,0,0,0,0-1,1,1,10,5"]);
    const stop = AbortSignal.abort();
    const stopped = writeTiff(stack.reader, makeCrop(stack.array), makeExport(), "ome", () => undefined, {
      signal: stop,
    });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("perUnit", () => {
  it("keeps pixel sizes to nine digits", () => {
    for (const um of [0.13, 0.108333333, 1, 12.5, 6500, 1e-3]) {
      const [numerator, denominator] = perUnit(um);
      expect(Math.max(numerator, denominator)).toBeLessThan(2 ** 32);
      expect(denominator / numerator / um).toBeCloseTo(1, 6);
    }
  });
});
