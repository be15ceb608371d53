import type { ProbedValue } from "../probe.ts";

/** A raw value as it is stored; from which level, unless it is the image's own pixel; a dash where nothing is decoded. */
export function formatValue(value: ProbedValue["value"], level: ProbedValue["level"]): string {
  if (value === undefined) return "\u2013";
  const text =
    typeof value === "bigint" || Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)));
  return level === undefined || level === 0 ? text : `${text} (level ${level})`;
}

/** The middle of a level-0 pixel in micrometres from the image's corner, to a tenth of a pixel. */
export function formatMicrometres(
  pixel: Readonly<{ x: number; y: number }>,
  sizeUm: Readonly<{ x: number; y: number }>,
): string {
  const text = (at: number, size: number): string => {
    const digits = Math.min(6, Math.max(0, Math.ceil(1 - Math.log10(size))));
    return ((at + 0.5) * size).toFixed(digits);
  };
  return `${text(pixel.x, sizeUm.x)}, ${text(pixel.y, sizeUm.y)} \u00b5m`;
}
