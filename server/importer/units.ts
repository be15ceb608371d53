/** Micrometres in one unit, for the names of OME-Zarr and the names and symbols of OME-XML and ImageJ. */
const MICROMETRES: Readonly<Record<string, number>> = {
  angstrom: 1e-4,
  Å: 1e-4,
  picometer: 1e-6,
  pm: 1e-6,
  nanometer: 1e-3,
  nm: 1e-3,
  micrometer: 1,
  micron: 1,
  microns: 1,
  um: 1,
  µm: 1,
  millimeter: 1e3,
  mm: 1e3,
  centimeter: 1e4,
  cm: 1e4,
  decimeter: 1e5,
  dm: 1e5,
  meter: 1e6,
  m: 1e6,
  inch: 25_400,
  in: 25_400,
};

/**
 * Micrometres in one of a unit; `undefined` for what is no length we know, such as `pixel`: then a size is not one.
 */
export function micrometresIn(unit: unknown): number | undefined {
  if (typeof unit !== "string") return undefined;
  // The Greek letter mu and the Angstrom sign look like the micro sign and the letter, and are other characters.
  const name = unit
    .trim()
    .replaceAll("\u03bc", "\u00b5")
    .replaceAll("\u212b", "\u00c5")
    .replace(/metre$/, "meter");
  return Object.hasOwn(MICROMETRES, name) ? MICROMETRES[name] : undefined;
}
