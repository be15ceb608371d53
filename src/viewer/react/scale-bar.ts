/** A bar of a round length. */
export type ScaleBar = Readonly<{ widthCssPx: number; label: string }>;

/** Metric units with their length in micrometres, longest first. */
const UNITS = [
  ["m", 1e6],
  ["mm", 1e3],
  ["\u00b5m", 1],
  ["nm", 1e-3],
] as const;
const STEPS = [5, 2, 1] as const;

/**
 * The longest bar of 1, 2 or 5 times a power of ten that fits.
 *
 * @param resolution level-0 pixels under one CSS pixel
 * @param pixelSizeUm micrometres along a level-0 pixel; `undefined`: the bar is in pixels, at least one
 * @param maxCssPx widest bar
 */
export function scaleBarOf(
  resolution: number,
  pixelSizeUm: number | undefined,
  maxCssPx: number,
): ScaleBar | undefined {
  const perCssPx = resolution * (pixelSizeUm ?? 1);
  const longest = perCssPx * maxCssPx;
  if (!(longest > 0 && Number.isFinite(longest))) return undefined;
  const length = roundDown(longest);
  if (pixelSizeUm === undefined) {
    const whole = Math.max(1, length);
    return { widthCssPx: whole / perCssPx, label: `${whole} px` };
  }
  const [unit, sizeUm] = UNITS.find(([, size]) => length >= size * (1 - 1e-9)) ?? UNITS[UNITS.length - 1]!;
  return { widthCssPx: length / perCssPx, label: `${Number((length / sizeUm).toPrecision(6))} ${unit}` };
}

function roundDown(value: number): number {
  const exponent = Math.floor(Math.log10(value));
  // Powers as text: 10 ** -5 is not the double nearest to 1e-5.
  const power = Number(`1e${exponent}`);
  const step = STEPS.find((candidate) => candidate * power <= value * (1 + 1e-12)) ?? 1;
  return Number(`${step}e${exponent}`);
}
