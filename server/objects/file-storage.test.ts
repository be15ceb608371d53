import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InvalidKey, KeyConflict } from "./errors.ts";
import { openFileStorage } from "./file-storage.ts";
import type { ObjectStorage } from "./storage.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

let directory: string;
let root: string;
let storage: ObjectStorage;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "mikro-objects-"));
  root = join(directory, "objects");
  storage = await openFileStorage(root);
});
afterEach(() => rm(directory, { recursive: true }));

async function allKeys(prefix: string, delimiter: string | undefined, limit: number) {
  const keys: string[] = [];
  const prefixes: string[] = [];
  let after: string | undefined;
  do {
    const page = await storage.list("zarr", {
      prefix,
      limit,
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(after === undefined ? {} : { after }),
    });
    expect(page.objects.length + page.prefixes.length).toBeLessThanOrEqual(limit);
    keys.push(...page.objects.map(({ key }) => key));
    prefixes.push(...page.prefixes);
    after = page.next;
  } while (after !== undefined);
  return { keys, prefixes };
}

describe("openFileStorage", () => {
  it("gives back what was put, whole and in part", async () => {
    const stat = await storage.put("zarr", "a/c/0", bytesOf("0123456789"));
    expect(textOf(await storage.read("zarr", "a/c/0"))).toBe("0123456789");
    expect(await storage.head("zarr", "a/c/0")).toEqual(stat);
    const part = await storage.open("zarr", "a/c/0");
    expect(textOf(await part?.bytes({ start: 2, end: 5 }))).toBe("234");
    const streamed = await storage.open("zarr", "a/c/0");
    expect(textOf(Buffer.concat(await streamed!.stream({ start: 8, end: 10 }).toArray()))).toBe("89");
  });

  it("answers undefined for what is not there, for directories and for keys below objects", async () => {
    await storage.put("zarr", "a/b", bytesOf("x"));
    for (const key of ["b", "a", "a/c", "a/b/c", "n".repeat(255)]) {
      expect(await storage.read("zarr", key)).toBeUndefined();
      expect(await storage.head("zarr", key)).toBeUndefined();
      await expect(storage.delete("zarr", key)).resolves.toBeUndefined();
    }
    expect(await storage.read("media", "a/b")).toBeUndefined();
    expect(textOf(await storage.read("zarr", "a/b"))).toBe("x");
  });

  it("changes the etag with every put, even of the same size", async () => {
    const etags = new Set<string>();
    for (let i = 0; i < 10; i++) {
      const stat = await storage.put("zarr", "a", bytesOf(String(i)));
      if (stat !== "exists") etags.add(stat.etag);
    }
    expect(etags.size).toBe(10);
  });

  it("leaves no trace of a body that fails half-way", async () => {
    await storage.put("zarr", "a", bytesOf("old"));
    async function* failing() {
      yield bytesOf("new");
      throw new Error("cut");
    }
    await expect(storage.put("zarr", "a", failing())).rejects.toThrow("cut");
    await expect(storage.put("zarr", "b/c", failing())).rejects.toThrow("cut");
    expect(textOf(await storage.read("zarr", "a"))).toBe("old");
    expect((await readdir(root, { recursive: true })).sort()).toEqual([".tmp", "zarr", "zarr/a"]);
  });

  it("lets exactly one of many conditional puts win", async () => {
    const bodies = Array.from({ length: 20 }, (_, i) => bytesOf(`writer ${i}`));
    const results = await Promise.all(bodies.map((body) => storage.put("zarr", "a/b", body, { ifAbsent: true })));
    const winners = results.flatMap((result, i) => (result === "exists" ? [] : [i]));
    expect(winners).toHaveLength(1);
    expect(textOf(await storage.read("zarr", "a/b"))).toBe(`writer ${winners[0]}`);
    expect(await readdir(join(root, ".tmp"))).toEqual([]);
  });

  it("survives puts and deletes that fight for one directory", async () => {
    const work = Array.from({ length: 200 }, (_, i) =>
      i % 2 === 0 ? storage.put("zarr", "a/b/c/d", bytesOf("x")) : storage.delete("zarr", "a/b/c/d"),
    );
    await Promise.all(work);
    await storage.put("zarr", "a/b/c/d", bytesOf("last"));
    expect(textOf(await storage.read("zarr", "a/b/c/d"))).toBe("last");
  });

  it("refuses a key above or below another, and keeps both sides whole", async () => {
    await storage.put("zarr", "a/b", bytesOf("x"));
    await expect(storage.put("zarr", "a", bytesOf("y"))).rejects.toThrow(KeyConflict);
    await expect(storage.put("zarr", "a/b/c", bytesOf("y"))).rejects.toThrow(KeyConflict);
    expect(textOf(await storage.read("zarr", "a/b"))).toBe("x");
    expect(await readdir(join(root, ".tmp"))).toEqual([]);
  });

  it("deletes a prefix with all that is below it and nothing beside it", async () => {
    for (const key of ["a/zarr.json", "a/c/0/0", "a/c/0/1", "ab/c", "b"]) await storage.put("zarr", key, bytesOf("x"));
    await storage.deletePrefix("zarr", "a");
    expect((await allKeys("", undefined, 100)).keys).toEqual(["ab/c", "b"]);
    await storage.deletePrefix("zarr", "nothing/here");
    await storage.deletePrefix("zarr", "b");
    await storage.put("zarr", "a/c/0/0", bytesOf("again"));
    expect((await allKeys("", undefined, 100)).keys).toEqual(["a/c/0/0", "ab/c"]);
  });

  it("never leaves its directory", async () => {
    await writeFile(join(directory, "secret"), "s");
    for (const key of ["../secret", "a/../../secret", "..", "/etc/passwd", "a\0"]) {
      await expect(storage.read("zarr", key)).rejects.toThrow(InvalidKey);
      await expect(storage.put("zarr", key, bytesOf("x"))).rejects.toThrow(InvalidKey);
      await expect(storage.deletePrefix("zarr", key)).rejects.toThrow(InvalidKey);
    }
    await expect(storage.read("..", "secret")).rejects.toThrow(InvalidKey);
    expect(await allKeys("../", undefined, 10)).toEqual({ keys: [], prefixes: [] });
    expect(await allKeys("../../", "/", 10)).toEqual({ keys: [], prefixes: [] });
  });

  it("follows no symbolic link", async () => {
    await mkdir(join(directory, "outside"));
    await writeFile(join(directory, "outside", "secret"), "s");
    await mkdir(join(root, "zarr"));
    await symlink(join(directory, "outside"), join(root, "zarr", "way"));
    await symlink(join(directory, "outside", "secret"), join(root, "zarr", "file"));
    for (const key of ["file", "way/secret"]) {
      expect(await storage.read("zarr", key)).toBeUndefined();
      expect(await storage.head("zarr", key)).toBeUndefined();
    }
    await expect(storage.put("zarr", "way/new", bytesOf("x"))).rejects.toThrow(KeyConflict);
    await storage.deletePrefix("zarr", "way/secret");
    await storage.delete("zarr", "way/secret");
    expect(await allKeys("", undefined, 10)).toEqual({ keys: [], prefixes: [] });
    expect(await allKeys("way/", undefined, 10)).toEqual({ keys: [], prefixes: [] });
    expect(await readdir(join(directory, "outside"))).toEqual(["secret"]);
  });

  it("removes what an earlier process left half-written", async () => {
    await writeFile(join(root, ".tmp", "left-over"), "x");
    await openFileStorage(root);
    expect(await readdir(join(root, ".tmp"))).toEqual([]);
  });
});

/** What S3 would list: all keys, filtered and rolled up, straight from the definition. */
function expectedListing(keys: readonly string[], prefix: string, delimiter: string | undefined) {
  const matching = keys.filter((key) => key.startsWith(prefix));
  const sorted = matching.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const rollUp = (key: string) => {
    const at = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length);
    return at < 0 ? undefined : key.slice(0, at + delimiter!.length);
  };
  const prefixes = new Set(sorted.flatMap((key) => rollUp(key) ?? []));
  return { keys: sorted.filter((key) => rollUp(key) === undefined), prefixes: [...prefixes] };
}

describe("list", () => {
  it("pages through keys, prefixes and delimiters as S3 defines them", async () => {
    const segment = fc.constantFrom("a", "a!", "a0", "ab", "B", "é", "\u{ffee}", "\u{1f52c}");
    const key = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const someKeys = fc.uniqueArray(key, { maxLength: 12 });
    const scenario = fc.record({
      keys: someKeys.map((all) => all.filter((k) => !all.some((other) => other.startsWith(`${k}/`)))),
      prefix: fc.constantFrom("", "a", "a/", "a/a", "a!/", "ab/é", "é/", "none", "a//"),
      delimiter: fc.constantFrom(undefined, "/", "a", "!/"),
      limit: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ keys, prefix, delimiter, limit }) => {
        await rm(join(root, "zarr"), { recursive: true, force: true });
        storage = await openFileStorage(root);
        for (const k of keys) await storage.put("zarr", k, bytesOf("x"));
        expect(await allKeys(prefix, delimiter, limit)).toEqual(expectedListing(keys, prefix, delimiter));
      }),
      { numRuns: 200 },
    );
  });

  it("starts behind any key, also one that does not exist", async () => {
    for (const key of ["a/1", "a/2", "b/1", "c"]) await storage.put("zarr", key, bytesOf("x"));
    const page = await storage.list("zarr", { prefix: "", after: "a/15", limit: 2 });
    expect(page.objects.map(({ key }) => key)).toEqual(["a/2", "b/1"]);
    expect(page.objects[0]).toMatchObject({ sizeBytes: 1, lastModified: expect.any(Date) });
    expect(page.next).toBe("b/1");
  });
});
