import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openOmeZarr } from "./open-ome-zarr.ts";

const SAMPLE = fileURLToPath(new URL("../../../fixtures/e2e/sample.ome.zarr", import.meta.url));
const NUMPY = JSON.parse(readFileSync(new URL("../../../fixtures/e2e/sample.json", import.meta.url), "utf8"));

describe("openOmeZarr", () => {
  it("reads a directory lazily, with the numbers of numpy", async () => {
    await using zarr = await openOmeZarr(SAMPLE, { workers: "inline" });
    const { image } = zarr;
    expect(image!.model.channels).toHaveLength(NUMPY.channels.length);
    for (const [c, expected] of NUMPY.channels.entries()) {
      const plane = image!.data.isel({ c });
      expect(await plane.max().compute()).toBe(expected.max);
      expect(await plane.sum().compute()).toBe(expected.sum);
    }
    expect(image!.multiScaleData.length).toBeGreaterThan(1);
    expect(await image!.labels()).toEqual([]);
  });

  it("tells what is wrong with an address", async () => {
    await expect(openOmeZarr("/no/such/directory")).rejects.toMatchObject({ tag: "NotOmeZarr" });
    await expect(openOmeZarr("s3://bucket/key")).rejects.toThrow("give its http or https address");
  });
});

describe("examples/open-url.ts", () => {
  it("prints what an OME-Zarr is, from a directory, and ends by itself", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "examples/run.ts", "open-url"], {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      env: { PATH: process.env.PATH, OME_ZARR: SAMPLE },
    });
    expect(stdout).toMatch(/^".+": .*y \d+, x \d+, \w+\nchannels: .+\nmax of the coarsest level .*: \d+\n\d+ bytes/);
  });
});
