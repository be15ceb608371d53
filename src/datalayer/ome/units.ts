/** Micrometres in one unit of length, for the names of OME-Zarr (those of UDUNITS-2) and their symbols. */
const MICROMETRES: Readonly<Record<string, number>> = {
  angstrom: 1e-4,
  "\u00c5": 1e-4,
  picometer: 1e-6,
  pm: 1e-6,
  nanometer: 1e-3,
  nm: 1e-3,
  micrometer: 1,
  micron: 1,
  microns: 1,
  um: 1,
  "\u00b5m": 1,
  millimeter: 1e3,
  mm: 1e3,
  centimeter: 1e4,
  cm: 1e4,
  decimeter: 1e5,
  meter: 1e6,
  m: 1e6,
  kilometer: 1e9,
  inch: 25_400,
  foot: 304_800,
};

/** Micrometres in one of a unit; `undefined` for what is no length we know: then a size is not one. */
export function micrometersIn(unit: string | undefined): number | undefined {
  // The Greek letter mu and the Angstrom sign look like the micro sign and the letter, and are other characters.
  const name = unit
    ?.trim()
    .replaceAll("\u03bc", "\u00b5")
    .replaceAll("\u212b", "\u00c5")
    .replace(/metre$/, "meter");
  return name !== undefined && Object.hasOwn(MICROMETRES, name) ? MICROMETRES[name] : undefined;
}
