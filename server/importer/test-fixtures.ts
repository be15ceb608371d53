import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import type { FiveD, Placement } from "./source.ts";

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
