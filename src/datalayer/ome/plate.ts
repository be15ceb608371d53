import { isObject, type JsonObject } from "../metadata/parsed-array.ts";
import { invalidOme } from "./ome-errors.ts";
import { checkedPath } from "./paths.ts";

/** One well that a plate has. */
export type PlateWell = Readonly<{ path: string; row: number; column: number }>;

/** A plate of wells (HCS). */
export type Plate = Readonly<{
  name: string | undefined;
  /** Names along the grid. */
  rows: readonly string[];
  columns: readonly string[];
  /** Those that were imaged, by row and column. */
  wells: readonly PlateWell[];
}>;

/** One field of view of a well. */
export type WellField = Readonly<{ path: string; acquisition: number | undefined }>;

/** @throws DataError `InvalidOme` */
export function readPlate(place: string, plate: JsonObject): Plate {
  const rows = readNames(place, "rows", plate.rows);
  const columns = readNames(place, "columns", plate.columns);
  if (!Array.isArray(plate.wells)) invalidOme(place, "its plate has no wells");
  const wells = plate.wells.map((well: unknown): PlateWell => {
    if (!isObject(well)) return invalidOme(place, "a well is not an object");
    const path = checkedPath(place, "a well", well.path);
    // 0.4 tells the indices; before, and in sloppy files, only the path does: "B/3".
    const [rowName, columnName] = path.split("/");
    const row = indexIn(rows, well.rowIndex, rowName);
    const column = indexIn(columns, well.columnIndex, columnName);
    if (row === undefined || column === undefined) invalidOme(place, `the well ${path} is in no row and column`);
    return { path, row, column };
  });
  wells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { name: typeof plate.name === "string" && plate.name !== "" ? plate.name : undefined, rows, columns, wells };
}

/** @throws DataError `InvalidOme` when there is no field */
export function readWell(place: string, well: JsonObject): readonly WellField[] {
  if (!Array.isArray(well.images) || well.images.length === 0) invalidOme(place, "its well has no images");
  return well.images.map((image: unknown): WellField => {
    if (!isObject(image)) return invalidOme(place, "a field is not an object");
    const acquisition = Number.isSafeInteger(image.acquisition) ? (image.acquisition as number) : undefined;
    return { path: checkedPath(place, "a field", image.path), acquisition };
  });
}

function readNames(place: string, what: string, value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) invalidOme(place, `its plate has no ${what}`);
  return value.map((each: unknown) => {
    const name = isObject(each) ? each.name : undefined;
    return typeof name === "string" || typeof name === "number"
      ? String(name)
      : invalidOme(place, `${what} without name`);
  });
}

function indexIn(names: readonly string[], index: unknown, name: string | undefined): number | undefined {
  if (Number.isSafeInteger(index) && (index as number) >= 0 && (index as number) < names.length) return index as number;
  const at = index === undefined && name !== undefined ? names.indexOf(name) : -1;
  return at < 0 ? undefined : at;
}
