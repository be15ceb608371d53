import { isObject, type JsonObject } from "../metadata/parsed-array.ts";
import { type OmeImage, readImageMetadata } from "./image-metadata.ts";
import { unsupportedOme } from "./ome-errors.ts";
import { checkedPath } from "./paths.ts";
import { type Plate, readPlate, readWell, type WellField } from "./plate.ts";

/** What an OME-Zarr group is. */
export type OmeNode =
  | Readonly<{ kind: "image"; image: OmeImage }>
  | Readonly<{ kind: "plate"; plate: Plate }>
  | Readonly<{ kind: "well"; fields: readonly WellField[] }>
  /** Label images by their paths. */
  | Readonly<{ kind: "labels"; paths: readonly string[] }>
  /** Several images side by side, as bioformats2raw writes them; the list may be in the group `OME`. */
  | Readonly<{ kind: "series"; paths: readonly string[] | undefined }>
  | Readonly<{ kind: "none" }>;

/**
 * Understands the attributes of a group.
 *
 * @param zarrFormat 2 for OME-Zarr 0.4, 3 for 0.5
 * @param attributes of the group; 0.5 keeps its own below `ome`
 * @throws DataError `UnsupportedOme` for other versions and features that cannot be read right; `InvalidOme`
 */
export function readOmeNode(place: string, zarrFormat: 2 | 3, attributes: JsonObject): OmeNode {
  const ome = zarrFormat === 2 ? attributes : isObject(attributes.ome) ? attributes.ome : undefined;
  if (ome === undefined) {
    // Written by programs that had not heard of 0.5: which conventions hold is anybody's guess.
    if (attributes.multiscales !== undefined) unsupportedOme(place, "OME-Zarr 0.4 metadata in zarr v3");
    return { kind: "none" };
  }
  if (isObject(ome.plate)) {
    checkVersion(place, zarrFormat, zarrFormat === 2 ? ome.plate.version : ome.version);
    return { kind: "plate", plate: readPlate(place, ome.plate) };
  }
  if (isObject(ome.well)) {
    checkVersion(place, zarrFormat, zarrFormat === 2 ? ome.well.version : ome.version);
    return { kind: "well", fields: readWell(place, ome.well) };
  }
  if (ome.multiscales !== undefined) {
    const [first]: readonly unknown[] = Array.isArray(ome.multiscales) ? ome.multiscales : [];
    const own = zarrFormat === 2 && isObject(first) ? first.version : ome.version;
    if (zarrFormat === 2 && own === undefined && isObject(first)) refuseEarlier(place, first);
    checkVersion(place, zarrFormat, own);
    return { kind: "image", image: readImageMetadata(place, ome) };
  }
  if (Array.isArray(ome.labels)) return { kind: "labels", paths: pathsIn(place, "a label image", ome.labels) };
  if (Array.isArray(ome.series)) return { kind: "series", paths: pathsIn(place, "a series", ome.series) };
  if (ome["bioformats2raw.layout"] !== undefined) return { kind: "series", paths: undefined };
  return { kind: "none" };
}

function pathsIn(place: string, what: string, values: readonly unknown[]): readonly string[] {
  return values.map((value) => checkedPath(place, what, value));
}

/** 0.4 lets the version out; the numbers after the second are editions of the text. */
function checkVersion(place: string, zarrFormat: 2 | 3, version: unknown): void {
  if (version === undefined && zarrFormat === 2) return;
  const wanted = zarrFormat === 2 ? "0.4" : "0.5";
  const text = String(version);
  if (text === wanted || text.startsWith(`${wanted}.`)) return;
  unsupportedOme(place, `OME-Zarr version ${version === undefined ? "(none told)" : text} on zarr v${zarrFormat}`);
}

/** Before 0.4 axes were bare names or not told, and nothing told where pixels are. */
function refuseEarlier(place: string, multiscale: JsonObject): void {
  const { axes } = multiscale;
  if (!Array.isArray(axes) || axes.some((axis) => !isObject(axis))) {
    unsupportedOme(place, "OME-Zarr before version 0.4");
  }
}
