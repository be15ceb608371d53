import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFiles } from "./import.ts";
import { ask, readStore, startTestLab } from "./test-lab.ts";

type Expected = { shape: number[]; dims: string[]; channels: { min: number; max: number; sum: number }[] };

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const isThere = existsSync(join(DATA, "expected.json"));
if (!isThere) console.warn(`skipped: no real files to import at ${DATA}`);
const expected = isThere
  ? (JSON.parse(await readFile(join(DATA, "expected.json"), "utf8")) as Record<string, Expected>)
  : {};

describe.skipIf(!isThere)("importFiles on real files", () => {
  let running: Awaited<ReturnType<typeof startTestLab>>;
  beforeAll(async () => {
    running = await startTestLab();
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it.each(Object.entries(expected))("stores %s with numpy's minimum, maximum and sum", async (name, file) => {
    const { imported, refused } = await importFiles(running.target, [join(DATA, name)]);
    expect(refused).toEqual([]);
    const { image } = await ask<{ image: { store: { id: string } } }>(
      running.target,
      "query($id: ID!) { image(id: $id) { store { id } } }",
      { id: imported[0]!.id },
    );
    const stored = await readStore(running.target, image.store.id);
    const size = (axis: string) => file.shape[file.dims.indexOf(axis)] ?? 1;
    expect(stored.shape).toEqual(["c", "t", "z", "y", "x"].map(size));
    const pixels = stored.data as Uint16Array;
    const perChannel = pixels.length / file.channels.length;
    for (const [c, { min, max, sum }] of file.channels.entries()) {
      const found = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, sum: 0 };
      for (const value of pixels.subarray(c * perChannel, (c + 1) * perChannel)) {
        found.min = Math.min(found.min, value);
        found.max = Math.max(found.max, value);
        found.sum += value;
      }
      expect(found).toEqual({ min, max, sum });
    }
  });
});
