import type { ArraySpec } from "../src/datalayer/array-spec.ts";
import { createDataPool } from "../src/datalayer/create-pool.ts";
import type { DataPool } from "../src/datalayer/data-pool.ts";
import { createLabelRun } from "../src/statistics/labels/measure-labels.ts";
import { measureRegion } from "../src/statistics/measure.ts";
import { finishRun } from "../src/statistics/run.ts";
import type { Bar } from "./bars.ts";
import { noisyPlane, type Plane, storeOf } from "./plane.ts";
import { alternate, type Result, ratioOf } from "./sample.ts";
import { stripes } from "./stripes.ts";

const SIZE = 4096;
const RUNS = 9;
/** Objects along a side, in cells of 40 pixels. */
const ALONG = 100;
const CELL = 40;
const LIMIT = 3;

/** All labels of a mask of 10,000 objects over 16.8 Mpx of uint16, both resident, against one region of all pixels counted anew. */
export async function run(): Promise<readonly (Result | Bar)[]> {
  const image = await storeOf(noisyPlane(SIZE, SIZE, 16), 512);
  const mask = await storeOf(discs(), 512);
  const pool = createDataPool({ budgetBytes: 512e6 });
  try {
    const times = await alternate(
      RUNS,
      () => measureLabels(pool, image.array, mask.array),
      () => measureOne(pool, image.array),
    );
    const result = {
      name: "10,000 labels in 16.8 Mpx uint16, resident: places, moments, five percentiles of each",
      what: times.what,
      baselineName: "one region of 16.7 Mpx, all columns and histogram, nothing remembered",
      baseline: times.baseline,
    };
    return [result, { name: "labels against a single region", value: ratioOf(result), limit: LIMIT, unit: " x" }];
  } finally {
    await pool.dispose();
    await mask.close();
    await image.close();
  }
}

async function measureLabels(pool: DataPool, array: ArraySpec, mask: ArraySpec): Promise<void> {
  const labels = { array: mask, c: 0, z: 0, t: 0 };
  const measured = await finishRun(createLabelRun({ pool, array, channels: [0], z: 0, t: 0, labels }));
  if (measured.length !== ALONG * ALONG) throw new Error(`Measured ${measured.length} labels`);
}

async function measureOne(pool: DataPool, array: ArraySpec): Promise<void> {
  for await (const { exact } of measureRegion({ pool, array, channels: [0], z: 0, t: 0, shape: stripes(SIZE, 512) })) {
    if (exact) return;
  }
}

/** Discs of 37 pixels across, one a cell, some cut by chunks. */
function discs(): Plane {
  const pixels = new Uint16Array(SIZE * SIZE);
  for (let y = 0; y < ALONG * CELL; y++) {
    for (let x = 0; x < ALONG * CELL; x++) {
      const [row, column] = [Math.floor(y / CELL), Math.floor(x / CELL)];
      if (Math.hypot((y % CELL) - 20, (x % CELL) - 20) < 18.5) pixels[y * SIZE + x] = 1 + row * ALONG + column;
    }
  }
  return { pixels, height: SIZE, width: SIZE };
}
