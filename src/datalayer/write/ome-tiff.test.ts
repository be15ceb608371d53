import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Dtype, PixelArray } from "../dtype.ts";
import { newPixels } from "../pixel-arrays.ts";
import { type OmeTiffImage, writeOmeTiff } from "./ome-tiff.ts";

const PYTHON = "/usr/bin/python3";
const hasTifffile = canImport("tifffile");

/** Prints what tifffile reads: shape, dtype, elements, axes and the OME-XML's sizes. */
const READER = `
import json, sys, tifffile
with tifffile.TiffFile(sys.argv[1]) as f:
    s = f.series[0]
    a = s.asarray()
    x = tifffile.xml2dict(f.ome_metadata)["OME"]["Image"]
    p = x["Pixels"]
    c = p["Channel"] if isinstance(p["Channel"], list) else [p["Channel"]]
    print(json.dumps({"ome": f.is_ome, "axes": s.axes, "shape": a.shape, "dtype": str(a.dtype), "data": a.ravel().tolist(),
      "name": x["Name"], "channels": [e["Name"] for e in c], "x": p.get("PhysicalSizeX"), "z": p.get("PhysicalSizeZ")}))
`;

function makeImage(dtype: Dtype, change: Partial<OmeTiffImage> = {}): OmeTiffImage {
  const [width, height, channels, sizeZ] = [5, 3, ["DAPI", 'a <b> & "c"'], 2];
  const planes = Array.from({ length: channels.length * sizeZ }, (_, plane) => {
    const pixels = newPixels(dtype, width * height) as Float64Array;
    for (let i = 0; i < pixels.length; i++) pixels[i] = 10 * plane + i;
    return pixels as PixelArray;
  });
  return {
    name: "crop",
    width,
    height,
    dtype,
    channels,
    sizeZ,
    planes,
    pixelSizeUm: { x: 0.13, y: 0.13, z: 2 },
    ...change,
  };
}

describe("writeOmeTiff", () => {
  for (const dtype of ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"] as const) {
    it.skipIf(!hasTifffile)(`is read by tifffile, ${dtype}`, () => {
      const folder = mkdtempSync(join(tmpdir(), "mikro-web-tiff-"));
      try {
        const file = join(folder, "a.ome.tif");
        const image = makeImage(dtype);
        writeFileSync(file, joined(writeOmeTiff(image)));
        const read = JSON.parse(execFileSync(PYTHON, ["-c", READER, file], { encoding: "utf8" }));
        expect(read).toMatchObject({ ome: true, axes: "CZYX", shape: [2, 2, 3, 5], dtype, name: "crop" });
        expect(read.channels).toEqual(image.channels);
        expect([read.x, read.z].map(Number)).toEqual([0.13, 2]);
        expect(read.data).toEqual(image.planes.flatMap((plane) => [...plane].map(Number)));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }

  it("has the layout of TIFF: order, magic, and directories that chain to the end", () => {
    const bytes = joined(writeOmeTiff(makeImage("uint16")));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    expect([view.getUint16(0, true), view.getUint16(2, true)]).toEqual([0x4949, 42]);
    let at = view.getUint32(4, true);
    const strips: number[] = [];
    while (at !== 0) {
      const count = view.getUint16(at, true);
      for (let i = 0; i < count; i++) {
        const entry = at + 2 + 12 * i;
        if (view.getUint16(entry, true) === 273) strips.push(view.getUint32(entry + 8, true));
      }
      at = view.getUint32(at + 2 + 12 * count, true);
    }
    expect(strips.map((strip) => view.getUint16(strip + 2, true))).toEqual([1, 11, 21, 31]);
  });

  it("refuses what TIFF cannot hold", () => {
    expect(() => writeOmeTiff({ ...makeImage("uint8"), dtype: "int64" })).toThrow("OME-TIFF has no int64");
    expect(() => writeOmeTiff(makeImage("uint8", { width: 65_536, height: 65_536 }))).toThrow(/2 GiB/);
  });
});

function joined(parts: readonly (Uint8Array | PixelArray)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
}

function canImport(name: string): boolean {
  try {
    execFileSync(PYTHON, ["-c", `import ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
