import type { ArraySpec } from "../src/datalayer/array-spec.ts";
import { createDataPool } from "../src/datalayer/create-pool.ts";
import { measureRegion } from "../src/statistics/measure.ts";
import { noisyPlane, storeOf } from "./plane.ts";
import type { Result } from "./sample.ts";

const SIZE = 131_072;
const CHUNK = 512;
const BUDGET_BYTES = 64e6;
const CIRCLE = { kind: "ellipse", centre: [65_536, 65_536], radii: [19_543, 19_543] } as const;

/** A circle of 1.2 Gpx on a slide of 131,072 x 131,072: exact within a budget of 64 MB, cancelled at once, cheap again. */
export async function run(): Promise<readonly Result[]> {
  // Every chunk of the slide is the same object: 34 GB of pixels from one of 512 KB.
  const { array: small, close } = await storeOf(noisyPlane(CHUNK, CHUNK, 16), CHUNK, SIZE / CHUNK);
  const array: ArraySpec = small;
  const pool = createDataPool({ budgetBytes: BUDGET_BYTES });
  const input = { pool, array, channels: [0], z: 0, t: 0, shape: CIRCLE };
  try {
    const cancelMs = await cancelAfter(async (signal, onNews) => {
      for await (const _ of measureRegion({ ...input, signal })) onNews();
    });
    const times: number[] = [];
    let most = 0;
    for (let round = 0; round < 2; round++) {
      const startMs = performance.now();
      let n = 0;
      for await (const { channels, exact } of measureRegion(input)) {
        most = Math.max(most, pool.metrics().residentBytes);
        if (exact) n = channels[0]!.statistics.n;
      }
      times.push(performance.now() - startMs);
      if (Math.abs(n - Math.PI * 19_543 ** 2) > 100_000) throw new Error(`Measured ${n} pixels`);
    }
    if (most > BUDGET_BYTES) throw new Error(`${most} bytes were resident`);
    const note = `cancelled within ${cancelMs.toFixed(0)} ms; at most ${(most / 1e6).toFixed(0)} MB decoded at a time`;
    const baselineName = "the first time";
    return [
      { name: "1.2-Gpx circle, uint16, measured again", what: [times[1]!], baselineName, baseline: [times[0]!], note },
    ];
  } finally {
    await pool.dispose();
    await close();
  }
}

/** Milliseconds from the abort to the end, after 20 pieces of news. */
async function cancelAfter(work: (signal: AbortSignal, onNews: () => void) => Promise<void>): Promise<number> {
  const controller = new AbortController();
  let news = 0;
  let abortedMs = 0;
  const onNews = () => {
    if (++news !== 20) return;
    abortedMs = performance.now();
    controller.abort();
  };
  try {
    await work(controller.signal, onNews);
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  }
  return performance.now() - abortedMs;
}
