import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArraySpec } from "../src/datalayer/array-spec.ts";
import { createDataPool } from "../src/datalayer/create-pool.ts";
import { type DataPool, PRIORITY } from "../src/datalayer/data-pool.ts";
import type { Shape } from "../src/roi/geometry.ts";
import { measureRegion } from "../src/statistics/measure.ts";
import { noisyPlane, type PlanePixels, planeAs, storeOf } from "./plane.ts";
import { alternate, type Result } from "./sample.ts";
import { stripes } from "./stripes.ts";

type BenchDtype = "uint8" | "uint16" | "float32";

const SIZE = 4096;
const RUNS = 7;
const WHOLE = { kind: "rectangle", x0: 0, y0: 0, x1: SIZE, y1: SIZE } as const;

/**
 * All statistics and the histogram of one channel over 16.8 Mpx, by type: resident with nothing remembered, resident with the sums of
 * whole chunks kept (another region over chunks that were measured whole before: its edge is all that is counted), and cold over
 * HTTP on this machine.
 */
export async function run(): Promise<readonly Result[]> {
  const camera = noisyPlane(SIZE, SIZE, 16);
  const results: Result[] = [];
  for (const dtype of ["uint16", "uint8", "float32"] as const) {
    const plane = planeAs(camera, dtype);
    const { array, close } = await storeOf(plane, 512);
    try {
      results.push(...(await resident(array, plane.pixels, dtype)), await cold(array, dtype));
    } finally {
      await close();
    }
  }
  return results;
}

async function resident(array: ArraySpec, pixels: PlanePixels, dtype: BenchDtype): Promise<Result[]> {
  const pool = createDataPool({ budgetBytes: 512e6 });
  const results: Result[] = [];
  const baselines = [
    ["plain JavaScript: moments, then a histogram, or a sort of floats", () => plainLoop(pixels)],
  ] as const;
  const anew = `statistics, 16.7 Mpx ${dtype}, resident, nothing remembered`;
  const kept = `statistics, 16.8 Mpx ${dtype}, resident, sums of whole chunks kept`;
  try {
    const cases = [
      [anew, () => measure(pool, array, stripes(SIZE, 512), (SIZE * SIZE * 511) / 512)],
      // All but a frame of 8 pixels: the 36 chunks within are whole and known, of the 28 around them the pixels inside are counted.
      [kept, () => measure(pool, array, inner(), (SIZE - 16) ** 2)],
    ] as const;
    const numpy = numpyTimes(pixels, dtype);
    for (const [name, work] of cases) {
      for (const [baselineName, body] of baselines) {
        const { what, baseline } = await alternate(RUNS, work, async () => body());
        results.push({ name, what, baselineName, baseline });
        if (numpy === undefined) continue;
        results.push({ name, what, baselineName: "numpy: n, mean, sd, min, max, median", baseline: numpy });
      }
    }
    return results;
  } finally {
    await pool.dispose();
  }
}

function inner(): Shape {
  return { kind: "rectangle", x0: 8, y0: 8, x1: SIZE - 8, y1: SIZE - 8 };
}

/** Milliseconds of `body` in a new pool whose workers are up. */
async function fresh(body: (pool: DataPool) => Promise<void>): Promise<number> {
  const pool = createDataPool({ budgetBytes: 512e6 });
  await pool.peek([], 0, 0);
  const startMs = performance.now();
  await body(pool);
  const elapsedMs = performance.now() - startMs;
  await pool.dispose();
  return elapsedMs;
}

async function cold(array: ArraySpec, dtype: BenchDtype): Promise<Result> {
  const times = await alternate(
    RUNS,
    () => fresh((pool) => measure(pool, array)),
    () => fresh((pool) => loadAll(pool, array)),
  );
  const baselineName = "fetching and decoding the same chunks alone";
  return { name: `statistics, 16.8 Mpx ${dtype}, cold`, what: times.what, baselineName, baseline: times.baseline };
}

async function measure(pool: DataPool, array: ArraySpec, shape: Shape = WHOLE, pixels = SIZE * SIZE): Promise<void> {
  let n = 0;
  for await (const state of measureRegion({ pool, array, channels: [0], z: 0, t: 0, shape })) {
    if (state.exact) n = state.channels[0]!.statistics.n;
  }
  if (n !== pixels) throw new Error(`Measured ${n} pixels`);
}

async function loadAll(pool: DataPool, array: ArraySpec): Promise<void> {
  const side = SIZE / 512;
  const places = Array.from({ length: side * side }, (_, i) => [0, 0, 0, Math.floor(i / side), i % side]);
  await Promise.all(places.map((coords) => pool.load({ array, coords }, { priority: PRIORITY.computed })));
}

/** What a careful programmer would write: of whole numbers everything from one histogram; of floats sums in two passes and a sort. */
function plainLoop(pixels: PlanePixels): void {
  if (pixels instanceof Float32Array) plainFloats(pixels);
  else plainCounts(pixels);
}

function plainCounts(pixels: Uint8Array | Uint16Array): void {
  const histogram = new Uint32Array(65_536);
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < pixels.length; i++) {
    const v = pixels[i]!;
    histogram[v]!++;
    sum += v;
    if (v < min) min = v;
    if (v > max) max = v;
  }
  const mean = sum / pixels.length;
  let squares = 0;
  let below = 0;
  let median = -1;
  for (let v = 0; v < histogram.length; v++) {
    const count = histogram[v]!;
    squares += count * (v - mean) ** 2;
    below += count;
    if (median < 0 && below * 2 >= pixels.length) median = v;
  }
  if (!(median >= min && median <= max && squares >= 0)) throw new Error("The baseline is wrong");
}

function plainFloats(pixels: Float32Array): void {
  let sum = 0;
  for (let i = 0; i < pixels.length; i++) sum += pixels[i]!;
  const mean = sum / pixels.length;
  let squares = 0;
  for (let i = 0; i < pixels.length; i++) squares += (pixels[i]! - mean) ** 2;
  const sorted = pixels.slice().sort();
  const median = sorted[sorted.length >> 1]!;
  if (!(median >= sorted[0]! && squares >= 0)) throw new Error("The baseline is wrong");
}

/** `undefined` when there is no Python with numpy here. */
function numpyTimes(pixels: PlanePixels, dtype: BenchDtype): number[] | undefined {
  const scratch = mkdtempSync(join(tmpdir(), "mikro-web-bench-"));
  const file = join(scratch, "plane.raw");
  writeFileSync(file, pixels);
  const program = [
    "import sys, time, numpy as np",
    `a = np.fromfile(sys.argv[1], dtype='${dtype}').reshape(${SIZE}, ${SIZE})`,
    `for i in range(${RUNS + 1}):`,
    "    t = time.perf_counter()",
    "    r = (a.size, a.mean(), a.std(ddof=1), a.min(), a.max(), np.median(a))",
    "    if i: print((time.perf_counter() - t) * 1000)",
  ].join("\n");
  try {
    for (const python of ["/usr/bin/python3", "python3"]) {
      const { status, stdout } = spawnSync(python, ["-c", program, file], { encoding: "utf8" });
      if (status === 0) return stdout.trim().split("\n").map(Number);
    }
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
