import { csvOf, plainText, tsvOf } from "../delimited.ts";

/** Curves over one axis. NaN: no value there (yet). */
export type Curves = Readonly<{
  x: Float64Array;
  /** What x is, with its unit: `Distance (µm)`. */
  xLabel: string;
  series: readonly Readonly<{ name: string; colour: string; y: Float64Array }>[];
}>;

/** Columns as uPlot takes them: gaps are `null`. */
export function plotColumns({ x, series }: Curves): [number[], ...(number | null)[][]] {
  return [[...x], ...series.map(({ y }) => Array.from(y, (value) => (Number.isFinite(value) ? value : null)))];
}

/** What a reader hears of a place: `3.25: DAPI 1,200, GFP no value`. */
export function describePlace({ x, series }: Curves, at: number, show: (value: number) => string): string {
  const values = series.map(({ name, y }) => `${name} ${Number.isFinite(y[at]) ? show(y[at]!) : "no value"}`);
  return `${show(x[at]!)}: ${values.join(", ")}`;
}

/** A sentence for each curve, for those who do not see them. */
export function describeCurves({ x, series }: Curves, show: (value: number) => string): string {
  return series
    .map(({ name, y }) => {
      let [low, high, n] = [-1, -1, 0];
      y.forEach((value, i) => {
        if (!Number.isFinite(value)) return;
        n++;
        if (low < 0 || value < y[low]!) low = i;
        if (high < 0 || value > y[high]!) high = i;
      });
      if (n === 0) return `${name}: no values yet.`;
      return `${name}: ${n} values, least ${show(y[low]!)} at ${show(x[low]!)}, greatest ${show(y[high]!)} at ${show(x[high]!)}.`;
    })
    .join(" ");
}

/** One line of headings, one line a place; every digit, nothing where there is no value. */
export function curvesTsv(curves: Curves): string {
  return tsvOf(linesOf(curves));
}

/** For a file: with lines in front that begin with `#`. */
export function curvesCsv(curves: Curves, comments: readonly string[]): string {
  return csvOf(comments, linesOf(curves));
}

function linesOf({ x, xLabel, series }: Curves): string[][] {
  const lines = [[xLabel, ...series.map(({ name }) => plainText(name))]];
  x.forEach((place, i) => {
    lines.push([place, ...series.map(({ y }) => (Number.isFinite(y[i]) ? y[i] : ""))].map(String));
  });
  return lines;
}
