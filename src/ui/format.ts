/** Text for numbers, as every page shows them. Pure; English, because the interface is. */

const COUNT = new Intl.NumberFormat("en");
const BYTE_UNITS = ["B", "kB", "MB", "GB", "TB", "PB"] as const;

/** Length units with their size in micrometres, longest first. */
const LENGTH_UNITS = [
  ["m", 1e6],
  ["cm", 1e4],
  ["mm", 1e3],
  ["\u00b5m", 1],
  ["nm", 1e-3],
] as const;

/** `1234567` -> `1,234,567`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** `formatNoun(1, "image")` -> `1 image`, `formatNoun(0, "image")` -> `0 images`. */
export function formatNoun(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** Up to `digits` significant digits, without trailing zeros and without an exponent between 1e-4 and 1e9. */
export function formatSignificant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return "0";
  const magnitude = Math.abs(value);
  if (magnitude < 1e-4 || magnitude >= 1e9) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
    return `${Number(mantissa)}e${Number(exponent)}`;
  }
  return new Intl.NumberFormat("en", { maximumSignificantDigits: digits, useGrouping: false }).format(value);
}

/** Decimal units, three significant digits: `999 B`, `1.5 kB`, `24.1 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // 999.5: what would be written as 1000 belongs to the next unit.
  while (Math.abs(value) >= (unit === 0 ? 1000 : 999.5) && unit < BYTE_UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${formatSignificant(value)} ${BYTE_UNITS[unit]}`;
}

/** A length in the unit that leaves at least one digit before the point: `650 nm`, `0.5 nm`, `1.2 mm`. */
export function formatLengthUm(lengthUm: number): string {
  if (!Number.isFinite(lengthUm)) return String(lengthUm);
  const [unit, sizeUm] = LENGTH_UNITS.find(([, size]) => Math.abs(lengthUm) >= size) ?? ["nm", 1e-3];
  return `${formatSignificant(lengthUm === 0 ? 0 : lengthUm / sizeUm)} ${lengthUm === 0 ? "\u00b5m" : unit}`;
}

/** `2.4 x 1.1 mm`-like: both edges in the unit that suits the longer one. */
export function formatAreaSizeUm(widthUm: number, heightUm: number): string {
  const longest = Math.max(Math.abs(widthUm), Math.abs(heightUm));
  const [unit, sizeUm] = LENGTH_UNITS.find(([, size]) => longest >= size) ?? ["nm", 1e-3];
  return `${formatSignificant(widthUm / sizeUm)} \u00d7 ${formatSignificant(heightUm / sizeUm)} ${unit}`;
}

/** `1024 x 768`, with the multiplication sign. */
export function formatSizePx(width: number, height: number): string {
  return `${formatCount(width)} \u00d7 ${formatCount(height)}`;
}

/** One line for the five axes: `3 c`, `10 z`; axes of length 1 other than y and x are left out. */
export function formatDims(dims: readonly string[], shape: readonly number[]): string {
  return dims
    .map((dim, axis) => ({ dim, length: shape[axis] ?? 1 }))
    .filter(({ dim, length }) => length > 1 || dim === "y" || dim === "x")
    .map(({ dim, length }) => `${dim} ${formatCount(length)}`)
    .join("  \u00b7  ");
}

const STEPS = [
  ["year", 365.25 * 86_400_000],
  ["month", 30.4375 * 86_400_000],
  ["week", 7 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** `3 days ago`, `yesterday`, `just now` (less than a minute away, either way). */
export function formatRelativeTime(timeMs: number, nowMs: number): string {
  const awayMs = timeMs - nowMs;
  for (const [unit, lengthMs] of STEPS) {
    if (Math.abs(awayMs) >= lengthMs) return RELATIVE.format(Math.trunc(awayMs / lengthMs), unit);
  }
  return "just now";
}

const DATE_TIME = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** `Mar 3, 2026, 2:05 PM` in the reader's time zone; what cannot be read as a date is shown as it came. */
export function formatDateTime(iso: string): string {
  const timeMs = Date.parse(iso);
  return Number.isNaN(timeMs) ? iso : DATE_TIME.format(timeMs);
}
