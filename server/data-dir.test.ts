import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDataDir } from "./data-dir.ts";
import { OperatorError } from "./operator-error.ts";

let parent: string;
let path: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "mikro-data-"));
  path = join(parent, "deep", "data");
});
afterEach(() => rm(parent, { recursive: true }));

/** Every file below the directory with its content, but for the lock, which counts the starts. */
async function snapshot(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/lock/"));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file, "utf8")])));
}

async function expectRefusal(message: string | RegExp): Promise<void> {
  const before = await snapshot(parent);
  const attempt = openDataDir(path);
  await expect(attempt).rejects.toThrow(OperatorError);
  await expect(attempt).rejects.toThrow(message);
  await expect(attempt).rejects.toThrow(/^[^\n]+$/);
  expect(await snapshot(parent)).toEqual(before);
}

describe("openDataDir", () => {
  it("makes a directory whose secrets stay the same and its owner's", async () => {
    const first = await openDataDir(path);
    expect(first.secrets.masterSecret).toHaveLength(32);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await stat(join(path, "secrets.json"))).mode & 0o777).toBe(0o600);
    await first.release();
    const second = await openDataDir(path);
    expect(second.secrets).toEqual(first.secrets);
    await second.release();
    path = join(parent, "other");
    const other = await openDataDir(path);
    expect(other.secrets.token).not.toBe(first.secrets.token);
    await other.release();
  });

  it("takes an empty directory, also one that a cut-off first start left", async () => {
    await mkdir(path, { recursive: true });
    await writeFile(join(path, ".mikro-web-1234"), "half");
    await (await openDataDir(path)).release();
  });

  it("remembers how far the demo data came", async () => {
    const dataDir = await openDataDir(path);
    expect(await dataDir.readDemoState()).toBeUndefined();
    await dataDir.writeDemoState("making");
    await dataDir.writeDemoState("done");
    expect(await dataDir.readDemoState()).toBe("done");
    await dataDir.release();
  });

  it("refuses a directory with other things in it", async () => {
    await mkdir(path, { recursive: true });
    await writeFile(join(path, "thesis.tex"), "\\section{}");
    await expectRefusal("is not empty and is no mikro-web data directory");
    await writeFile(join(path, "mikro-web.json"), "[]");
    await expectRefusal("is no mikro-web data directory");
  });

  it("refuses what a newer version wrote", async () => {
    await (await openDataDir(path)).release();
    const marker = JSON.parse(await readFile(join(path, "mikro-web.json"), "utf8"));
    await writeFile(join(path, "mikro-web.json"), JSON.stringify({ ...marker, format: 2 }));
    await expectRefusal("newer mikro-web (format 2; this one knows 1)");
  });

  it("refuses a second server", async () => {
    const first = await openDataDir(path);
    await expectRefusal(`Another server (process ${process.pid}) is using`);
    await first.release();
  });

  it("refuses a path that a file is in the way of", async () => {
    await writeFile(join(parent, "deep"), "a file");
    await expectRefusal("a file is in the way");
    path = join(parent, "deep");
    await expectRefusal("a file is in the way");
  });

  it("refuses damaged secrets without showing them", async () => {
    await (await openDataDir(path)).release();
    await writeFile(join(path, "secrets.json"), '{"token":"half-a-sec');
    await expectRefusal(/secrets\.json is damaged/);
    await expect(openDataDir(path)).rejects.not.toThrow("half-a-sec");
  });

  const NOBODY = 65534;
  const MODULE = join(import.meta.dirname, "data-dir.ts");
  const isRoot = process.getuid?.() === 0;
  const nobodyCanTry = isRoot && spawnSync("cat", [MODULE], { uid: NOBODY }).status === 0;

  it.skipIf(isRoot && !nobodyCanTry)("refuses a directory that it cannot write", async () => {
    await mkdir(path, { recursive: true });
    await chmod(path, 0o555);
    if (!isRoot) return await expectRefusal("cannot be written (EACCES)");
    // Root may write everywhere: somebody else must try.
    await chmod(parent, 0o755);
    const source = `import { openDataDir } from ${JSON.stringify(MODULE)};
      openDataDir(${JSON.stringify(path)}).catch((error) => console.log(error.tag, error.message));`;
    const words = ["--import", "tsx", "--input-type=module", "-e", source];
    const { stdout } = spawnSync(process.execPath, words, { uid: NOBODY, encoding: "utf8" });
    expect(stdout).toBe(`OperatorError The data directory ${path} cannot be written (EACCES)\n`);
  });
});
