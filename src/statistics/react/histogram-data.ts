import type { Histogram } from "../histogram.ts";

/** One histogram to be drawn. */
export type PlottedHistogram = Readonly<{
  name: string;
  colour: string;
  histogram: Histogram;
  /** Tells regions apart that share the colour of a channel. */
  isDashed?: boolean | undefined;
}>;

/** Columns as the plot takes them: common x, and for each channel its height from that x on, `null` where another one has its edge. */
export type PlotData = Readonly<{
  x: readonly number[];
  heights: readonly (readonly (number | null)[])[];
  /** Heights are pixels a unit of intensity (else: pixels a bin): channels with bins of different widths can be compared. */
  isDensity: boolean;
  /** Smallest height above 0: from there a logarithmic scale is linear. */
  smallest: number;
}>;

/** Steps of histograms whose edges may differ. The last edge of each comes down to 0. */
export function plotDataOf(histograms: readonly Histogram[]): PlotData {
  const widths = new Set(histograms.map(({ width }) => width));
  const isDensity = widths.size > 1 && !widths.has(0);
  const columns = histograms.map((histogram) => stepsOf(histogram, isDensity));
  const x = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort((a, b) => a - b);
  const heights = columns.map((column) => x.map((edge) => column.get(edge) ?? null));
  let smallest = Infinity;
  for (const column of columns)
    for (const height of column.values()) if (height > 0) smallest = Math.min(smallest, height);
  return { x, heights, isDensity, smallest: Number.isFinite(smallest) ? smallest : 1 };
}

function stepsOf({ edges, counts, width }: Histogram, isDensity: boolean): ReadonlyMap<number, number> {
  const steps = new Map<number, number>();
  if (width === 0) {
    // One value: a spike of a width that can be seen.
    const half = Math.max(Math.abs(edges[0]!) * 1e-3, 1e-3);
    return steps.set(edges[0]! - half, counts[0]!).set(edges[0]! + half, 0);
  }
  counts.forEach((count, i) => {
    steps.set(edges[i]!, isDensity ? count / width : count);
  });
  return steps.set(edges[counts.length]!, 0);
}

/** A sentence for those who do not see the plot. */
export function describeHistogram({ name, histogram }: PlottedHistogram): string {
  const { edges, counts, width } = histogram;
  let fullest = 0;
  counts.forEach((count, i) => {
    if (count > counts[fullest]!) fullest = i;
  });
  const bins = `${counts.length} ${counts.length === 1 ? "bin" : "bins"}`;
  return `${name}: ${bins} of width ${shortest(width)}, fullest ${labelOf(histogram, fullest)} with ${counts[fullest]} pixels, from ${shortest(edges[0]!)} to ${shortest(edges.at(-1)!)}`;
}

/** The values that a bin holds: `17`, `16-31`, `0.25 to 0.5`. */
export function labelOf({ edges, width }: Histogram, bin: number): string {
  const low = edges[bin]!;
  const high = edges[bin + 1]!;
  const isWhole = Number.isInteger(width) && width > 0 && Number.isInteger(low + 0.5);
  if (!isWhole) return width === 0 ? shortest(low) : `${shortest(low)} to ${shortest(high)}`;
  return width === 1 ? String(low + 0.5) : `${low + 0.5}\u2013${high - 0.5}`;
}

function shortest(value: number): string {
  return String(Number(value.toPrecision(6)));
}
