import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import { bytesOf, copyPixels, zeroPixels } from "./dtype.ts";
import type { FiveD, PixelSource, Placement } from "./source.ts";

/** What a fixture must be read as; see fixtures/importer/files.py. */
export type ExpectedImage = Readonly<{
  shape: FiveD;
  dtype: string;
  /** Bytes of c,t,z,y,x, little endian, deflated, base64. */
  pixels: string;
  seriesName?: string;
  factors?: FiveD;
  placement?: Placement;
  levels?: readonly ExpectedImage[];
}>;

export type FixtureFile = Readonly<{
  /** Base64 by path below the directory; the empty path is the file itself. */
  files: Readonly<Record<string, string>>;
  images?: readonly ExpectedImage[];
  refused?: string;
}>;

export async function readFixtures(): Promise<Readonly<Record<string, FixtureFile>>> {
  const text = await readFile(new URL("../../fixtures/importer/files.json", import.meta.url), "utf8");
  return JSON.parse(text) as Record<string, FixtureFile>;
}

export function expectedBytes(image: ExpectedImage): Buffer {
  return inflateSync(Buffer.from(image.pixels, "base64"));
}

/** A directory that goes when the test does. */
export async function temporaryDirectory(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), "importer-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Writes a fixture below a directory. @returns the path to import */
export async function materialize(directory: string, name: string, { files }: FixtureFile): Promise<string> {
  const root = join(directory, name);
  for (const [path, base64] of Object.entries(files)) {
    const target = path === "" ? root : join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, Buffer.from(base64, "base64"));
  }
  return root;
}

/** All pixels, c,t,z,y,x, read in boxes that fit no block. */
export async function readAll(source: PixelSource): Promise<Buffer> {
  const [c, t, z, y, x] = source.shape;
  const all = zeroPixels(source.dtype, c * t * z * y * x);
  let plane = 0;
  for (let ci = 0; ci < c; ci++) {
    for (let ti = 0; ti < t; ti++) {
      for (let zi = 0; zi < z; zi++, plane++) {
        for (let y0 = 0; y0 < y; y0 += 7) {
          for (let x0 = 0; x0 < x; x0 += 11) {
            const box = { y0, y1: Math.min(y0 + 7, y), x0, x1: Math.min(x0 + 11, x) };
            const pixels = await source.readPlane({ c: ci, t: ti, z: zi }, box);
            for (let row = y0; pixels && row < box.y1; row++) {
              const width = box.x1 - x0;
              copyPixels(pixels, (row - y0) * width, all, (plane * y + row) * x + x0, width);
            }
          }
        }
      }
    }
  }
  return Buffer.from(bytesOf(all));
}
