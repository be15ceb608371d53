import type { ArraySpec } from "../src/datalayer/array-spec.ts";
import { createDataPool } from "../src/datalayer/create-pool.ts";
import type { DataPool } from "../src/datalayer/data-pool.ts";
import { type Point, polygonOf, type Shape, translateShape } from "../src/roi/geometry.ts";
import { measureRegion } from "../src/statistics/measure.ts";
import { RegionMemory } from "../src/statistics/region-memory.ts";
import { noisyPlane, storeOf } from "./plane.ts";
import { quantile, type Result } from "./sample.ts";

const SIZE = 4096;
const TICKS = 200;
/** A frame of 60 a second. */
const FRAME_MS = 1000 / 60;

/** A polygon of 7 Mpx with 200 corners, dragged over resident uint16 pixels: every tick exact, every column, with histogram. */
export async function run(): Promise<readonly Result[]> {
  const { array, close } = await storeOf(noisyPlane(SIZE, SIZE, 16), 512);
  const pool = createDataPool({ budgetBytes: 512e6 });
  try {
    const live = new RegionMemory();
    await tick(pool, array, at(0), live);
    const what: number[] = [];
    const baseline: number[] = [];
    for (let i = 1; i <= TICKS; i++) {
      what.push(await tick(pool, array, at(i), live));
      if (i % 10 === 0) baseline.push(await tick(pool, array, at(i), undefined));
    }
    const within = what.filter((elapsedMs) => elapsedMs <= FRAME_MS).length / TICKS;
    const note = `95 % within ${quantile(what, 0.95).toFixed(1)} ms; ${Math.round(100 * within)} % within a frame of 16.7 ms`;
    const baselineName = "the same shapes measured anew, whole chunks from their summaries";
    return [{ name: "drag tick, 7.1 Mpx polygon, uint16, resident", what, baselineName, baseline, note }];
  } finally {
    await pool.dispose();
    await close();
  }
}

/** Milliseconds until the numbers are exact. */
async function tick(pool: DataPool, array: ArraySpec, shape: Shape, memory: RegionMemory | undefined): Promise<number> {
  const startMs = performance.now();
  let n = 0;
  for await (const { channels, exact } of measureRegion({ pool, array, channels: [0], z: 0, t: 0, shape, memory })) {
    if (exact) n = channels[0]!.statistics.n;
  }
  const elapsedMs = performance.now() - startMs;
  if (!(n > 7e6 && n < 7.4e6)) throw new Error(`Measured ${n} pixels`);
  return elapsedMs;
}

/** Three pixels to the right and two down a tick, and back. */
function at(i: number): Shape {
  const step = Math.abs(((i + 60) % 120) - 60);
  return translateShape(STAR, 3 * step - 90, 2 * step - 60);
}

const STAR = polygonOf(
  Array.from({ length: 200 }, (_, i): Point => {
    const radius = 1505 * (1 + 0.06 * Math.sin(9 * ((2 * Math.PI * i) / 200)));
    return [2048 + radius * Math.cos((2 * Math.PI * i) / 200), 2048 + radius * Math.sin((2 * Math.PI * i) / 200)];
  }),
);
