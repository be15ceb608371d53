/** One demand of the issue on the viewer and what was measured: passed when the value is at most the limit. */
export type Bar = Readonly<{ name: string; value: number; limit: number; unit: string }>;

/** Rows of numbers that are no demand. */
export type Table = Readonly<{ title: string; columns: readonly string[]; rows: readonly (readonly string[])[] }>;

export const passes = ({ value, limit }: Bar): boolean => value <= limit;

export function describeBar(bar: Bar): string {
  const { name, value, limit, unit } = bar;
  return `${passes(bar) ? "PASS" : "FAIL"}  ${name}: ${round(value)}${unit} (at most ${round(limit)}${unit})`;
}

export function describeTable({ title, columns, rows }: Table): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]) => row.map((cell, i) => cell.padStart(widths[i]!)).join("  ");
  return [title, ...all.map(line)].join("\n");
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}
