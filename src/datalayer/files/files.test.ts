import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createDataPool } from "../create-pool.ts";
import type { DataPool } from "../data-pool.ts";
import { LazyArray } from "../lazy-array.ts";
import type { Hierarchy } from "../ome/hierarchy.ts";
import { openOme } from "../ome/open-ome.ts";
import { directoryHierarchy, filesHierarchy } from "../ome/store-hierarchy.ts";
import type { FileTree } from "./file-tree.ts";
import { zarrTrees } from "./file-trees.ts";
import { listedFiles } from "./listed-files.ts";
import { zipFiles } from "./zip-files.ts";

type Fixture = { zips: Record<string, string>; bzip2: string; shape: number[]; pixels: string };
const FIXTURE = JSON.parse(
  await readFile(new URL("../../../fixtures/datalayer/archives.json", import.meta.url), "utf8"),
) as Fixture;
const blobOf = (base64: string) => new Blob([Buffer.from(base64, "base64")]);
const expected = () => new Uint16Array(new Uint8Array(Buffer.from(FIXTURE.pixels, "base64")).buffer);

let pool: DataPool | undefined;
afterEach(async () => {
  await pool?.dispose();
  pool = undefined;
});

async function pixelsOf(hierarchy: Hierarchy, from: DataPool) {
  const opened = await openOme(hierarchy);
  if (opened.kind !== "image") throw new Error(opened.kind);
  const { levels } = opened.image.multiscale;
  expect([levels.length, levels[0]!.array.shape]).toEqual([2, FIXTURE.shape]);
  return (await LazyArray.of(levels[0]!.array, from).compute()) as { data: Uint16Array };
}

async function pixelsOfTree(tree: FileTree) {
  pool = createDataPool({ workers: "inline", budgetBytes: 1e6 });
  const id = pool.files.add(tree);
  return await pixelsOf(filesHierarchy(id, tree.name, pool.files.ask), pool);
}

describe("zipFiles", () => {
  it.each(Object.entries(FIXTURE.zips))("reads pixels exactly from an archive: %s", async (_, base64) => {
    const [tree] = await zarrTrees(await zipFiles(blobOf(base64), "zipped.ome.zarr.zip"));
    expect(tree!.name).toBe("zipped.ome.zarr");
    expect((await pixelsOfTree(tree!)).data).toEqual(expected());
  });

  it("says by which method a file cannot be read", async () => {
    const tree = await zipFiles(blobOf(FIXTURE.bzip2), "x.zip");
    await expect(pixelsOfTree(tree)).rejects.toThrow("compressed by bzip2: only stored and deflated files can be read");
  });

  it("refuses what is no archive, or is cut", async () => {
    await expect(zipFiles(new Blob(["no zip at all, but long enough to be one"]), "x")).rejects.toThrow(
      "no zip archive",
    );
    const [whole] = Object.values(FIXTURE.zips);
    const bytes = Buffer.from(whole!, "base64");
    await expect(zipFiles(new Blob([bytes.subarray(0, bytes.length - 30)]), "x")).rejects.toThrow("no zip archive");
    await expect(zipFiles(new Blob([bytes.subarray(900)]), "x")).rejects.toThrow("its list of files is damaged");
  });

  it("reads a stored file in parts and inflates a deflated one that is damaged to an error", async () => {
    const [, deflated] = Object.values(FIXTURE.zips);
    const bytes = Buffer.from(deflated!, "base64");
    const at = bytes.indexOf("0/0/0/0") + "0/0/0/0".length;
    bytes.fill(0xff, at, at + 8);
    const tree = await zipFiles(new Blob([bytes]), "x.zip");
    await expect(pixelsOfTree(tree)).rejects.toMatchObject({ tag: "BadChunk" });
  });
});

describe("zarrTrees", () => {
  const file = (path: string, text: string) => {
    const made = new File([text], path.split("/").at(-1)!);
    return Object.defineProperty(made, "webkitRelativePath", { value: path });
  };

  it("finds hierarchies right below a folder, in the order of their names", async () => {
    const folder = listedFiles([
      file("data/b10.zarr/.zattrs", "{}"),
      file("data/b9.zarr/zarr.json", "{}"),
      file("data/x/y", ""),
    ]);
    expect(folder.name).toBe("data");
    expect((await zarrTrees(folder)).map(({ name }) => name)).toEqual(["b9.zarr", "b10.zarr"]);
    await expect(zarrTrees(listedFiles([file("data/x/y", "")]))).rejects.toThrow("no zarr.json and no .zattrs");
  });
});

describe("directoryHierarchy", () => {
  it("reads the same pixels from a directory, in threads", async () => {
    const directory = mkdtempSync(join(tmpdir(), "mikro-web-directory-"));
    try {
      const [stored] = Object.values(FIXTURE.zips);
      const { readZipDirectory } = await import("./zip-directory.ts");
      const tree = await zipFiles(blobOf(stored!), "zipped.zip");
      for (const path of (await readZipDirectory(blobOf(stored!), "x")).keys()) {
        const inside = path.slice(path.indexOf("/") + 1);
        const { blob } = (await tree.file(inside))!;
        await mkdir(dirname(join(directory, inside)), { recursive: true });
        await writeFile(join(directory, inside), Buffer.from(await blob.arrayBuffer()));
      }
      pool = createDataPool({ workers: 1, budgetBytes: 1e6 });
      expect((await pixelsOf(directoryHierarchy(directory), pool)).data).toEqual(expected());
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
