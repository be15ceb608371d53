import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArraySpec } from "../src/datalayer/array-spec.ts";
import { createDataPool } from "../src/datalayer/create-pool.ts";
import { type DataPool, PRIORITY } from "../src/datalayer/data-pool.ts";
import type { Ring, Shape } from "../src/roi/geometry.ts";
import { measureRegion } from "../src/statistics/measure.ts";
import { noisyPlane, storeOf } from "./plane.ts";
import { alternate, type Result } from "./sample.ts";

const SIZE = 4096;
const RUNS = 7;
const WHOLE = { kind: "rectangle", x0: 0, y0: 0, x1: SIZE, y1: SIZE } as const;

/** All statistics and the histogram of one channel over 16.8 Mpx of uint16: resident, and cold over HTTP on this machine. */
export async function run(): Promise<readonly Result[]> {
  const plane = noisyPlane(SIZE, SIZE, 16);
  const { array, close } = await storeOf(plane, 512);
  try {
    return [...(await resident(array, plane.pixels)), await cold(array)];
  } finally {
    await close();
  }
}

/**
 * Nothing is remembered of an earlier measurement: the region leaves out the last row of every chunk, so that no chunk is whole and
 * every pixel is counted anew each time.
 */
async function resident(array: ArraySpec, pixels: Uint16Array): Promise<Result[]> {
  const pool = createDataPool({ budgetBytes: 512e6 });
  const name = "statistics, 16.7 Mpx uint16, resident, all columns and histogram";
  const stripes = polygonOfRings(
    Array.from({ length: SIZE / 512 }, (_, i) => rectangleRing(0, 512 * i, SIZE, 512 * i + 511)),
  );
  try {
    const work = () => measure(pool, array, stripes, (SIZE * SIZE * 511) / 512);
    const loop = await alternate(RUNS, work, async () => plainLoop(pixels));
    const baselineName = "plain JavaScript: moments and 65,536-bin histogram";
    const results: Result[] = [{ name, what: loop.what, baselineName, baseline: loop.baseline }];
    const numpy = numpyTimes(pixels);
    if (numpy !== undefined) {
      const again = await alternate(RUNS, work, async () => undefined);
      results.push({ name, what: again.what, baselineName: "numpy: n, mean, sd, min, max, median", baseline: numpy });
    }
    return results;
  } finally {
    await pool.dispose();
  }
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

async function cold(array: ArraySpec): Promise<Result> {
  const times = await alternate(
    RUNS,
    () => fresh((pool) => measure(pool, array)),
    () => fresh((pool) => loadAll(pool, array)),
  );
  const baselineName = "fetching and decoding the same chunks alone";
  return { name: "statistics, 16.8 Mpx uint16, cold", what: times.what, baselineName, baseline: times.baseline };
}

async function measure(pool: DataPool, array: ArraySpec, shape: Shape = WHOLE, pixels = SIZE * SIZE): Promise<void> {
  let n = 0;
  for await (const state of measureRegion({ pool, array, channels: [0], z: 0, t: 0, shape })) {
    if (state.exact) n = state.channels[0]!.statistics.n;
  }
  if (n !== pixels) throw new Error(`Measured ${n} pixels`);
}

const rectangleRing = (x0: number, y0: number, x1: number, y1: number): Ring => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

const polygonOfRings = (rings: readonly Ring[]): Shape => ({ kind: "polygon", rings });

async function loadAll(pool: DataPool, array: ArraySpec): Promise<void> {
  const side = SIZE / 512;
  const places = Array.from({ length: side * side }, (_, i) => [0, 0, 0, Math.floor(i / side), i % side]);
  await Promise.all(places.map((coords) => pool.load({ array, coords }, { priority: PRIORITY.computed })));
}

/** What a careful programmer would write: one pass, then everything from the histogram. */
function plainLoop(pixels: Uint16Array): void {
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

/** `undefined` when there is no Python with numpy here. */
function numpyTimes(pixels: Uint16Array): number[] | undefined {
  const scratch = mkdtempSync(join(tmpdir(), "mikro-web-bench-"));
  const file = join(scratch, "plane.raw");
  writeFileSync(file, pixels);
  const program = [
    "import sys, time, numpy as np",
    `a = np.fromfile(sys.argv[1], dtype='<u2').reshape(${SIZE}, ${SIZE})`,
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
