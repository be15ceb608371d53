import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openFile } from "./open-file.ts";
import { readAll, temporaryDirectory } from "./test-fixtures.ts";

const PYTHON = "/usr/bin/python3";
const SCRIPT = fileURLToPath(new URL("../../fixtures/importer/random_files.py", import.meta.url));
/** Another one may be given, to look for more; a failure names its own. */
const SEED = process.env.IMPORTER_SEED ?? "1";
const COUNT = process.env.IMPORTER_COUNT ?? "120";

function hasPython(): boolean {
  try {
    execFileSync(PYTHON, ["-c", "import numcodecs, numpy, tifffile, zarr; assert zarr.__version__ < '3'"], {
      stdio: "ignore",
    });
    return true;
  } catch {
    console.warn("skipped: random files need Debian's python3 with zarr 2 and tifffile");
    return false;
  }
}

describe.skipIf(!hasPython())("openFile on random files", () => {
  it(`reads what zarr and tifffile wrote (seed ${SEED})`, { timeout: 120_000 }, async () => {
    await using directory = await temporaryDirectory();
    execFileSync(PYTHON, [SCRIPT, SEED, COUNT, directory.path]);
    const answers = JSON.parse(await readFile(join(directory.path, "expected.json"), "utf8")) as Record<
      string,
      unknown
    >;
    for (const [name, answer] of Object.entries(answers)) {
      const file = await openFile(join(directory.path, name));
      const { pixels } = file.images[0]!.levels[0]!;
      const sha256 = createHash("sha256")
        .update(await readAll(pixels))
        .digest("hex");
      expect({ shape: pixels.shape, dtype: pixels.dtype, sha256 }, name).toEqual(answer);
      await file.close();
    }
  });
});
