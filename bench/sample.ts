/** Times in milliseconds of several runs of one thing. */
export type Sample = readonly number[];

/** What one benchmark prints: the thing, what it is held against, and their ratio run by run. */
export type Result = Readonly<{ name: string; what: Sample; baselineName: string; baseline: Sample; note?: string }>;

export function quantile(sample: Sample, q: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

export const median = (sample: Sample): number => quantile(sample, 0.5);

/** The median and, around it, the fastest and the slowest run. */
function spread(sample: Sample): string {
  const digits = median(sample) < 10 ? 2 : 1;
  const [middle, low, high] = [0.5, 0, 1].map((q) => quantile(sample, q).toFixed(digits));
  return `${middle} ms (${low} .. ${high}, n ${sample.length})`;
}

/** Ratio of the medians; runs alternate, so that a slow minute of the machine hits both. */
export function ratioOf({ what, baseline }: Result): number {
  return median(what) / median(baseline);
}

export function describeResult(result: Result): string {
  return [
    result.name,
    `    ${spread(result.what)}`,
    `    ${result.baselineName}: ${spread(result.baseline)}`,
    `    ratio ${ratioOf(result).toFixed(2)}${result.note === undefined ? "" : `   ${result.note}`}`,
  ].join("\n");
}

/** Runs both in turn, once unmeasured to warm up. Each may return its own time in ms, else it is timed as a whole. */
export async function alternate(
  runs: number,
  what: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<Readonly<{ what: number[]; baseline: number[] }>> {
  const times = { what: [] as number[], baseline: [] as number[] };
  for (let run = -1; run < runs; run++) {
    for (const [side, body] of [
      ["what", what],
      ["baseline", baseline],
    ] as const) {
      const startMs = performance.now();
      const own = await body();
      if (run >= 0) times[side].push(typeof own === "number" ? own : performance.now() - startMs);
    }
  }
  return times;
}
