import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refused } from "../errors.ts";
import type { ImageSource, OpenedFile } from "../source.ts";
import { readDocument } from "./directory.ts";
import { imageFromMultiscales } from "./image.ts";
import { isObject } from "./json.ts";
import type { OmeGroup } from "./ome-group.ts";

/** How far below the given directory images are looked for: `file.zarr/series/0` and the like. */
const DEPTH = 3;

/**
 * Opens the images of an OME-Zarr directory: the one whose group is given, or all whose groups lie below.
 *
 * @throws Refused when there is none, or when one cannot be read right
 */
export async function openOmeZarr(directory: string): Promise<OpenedFile> {
  const groups = await groupsWithImages(directory, "", DEPTH);
  if (groups.length === 0) throw new Refused("a directory without OME-Zarr multiscales metadata");
  const images: ImageSource[] = [];
  for (const [path, group] of groups) {
    const seriesName = groups.length === 1 ? undefined : path;
    images.push(await imageFromMultiscales(group, seriesName));
  }
  return { images, close: () => Promise.resolve() };
}

async function groupsWithImages(root: string, path: string, depth: number): Promise<[string, OmeGroup][]> {
  const directory = join(root, path);
  const group = await groupAt(directory);
  if (group === "array") {
    if (path === "") throw new Refused("a bare zarr array, without OME-Zarr metadata");
    return [];
  }
  if (group !== undefined) {
    if (isObject(group.ome.plate)) throw new Refused("an OME-Zarr plate (HCS): give the path of one of its fields");
    if (isObject(group.ome.well)) throw new Refused("an OME-Zarr well (HCS): give the path of one of its fields");
    if (group.ome.multiscales !== undefined) return [[path, group]];
  }
  if (depth === 0) return [];
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && entry.name !== "OME").map(({ name }) => name);
  const found: [string, OmeGroup][] = [];
  for (const name of names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }))) {
    found.push(...(await groupsWithImages(root, path === "" ? name : `${path}/${name}`, depth - 1)));
  }
  return found;
}

/** What is stored at a directory: v3 counts where both formats are, as it is the newer. */
async function groupAt(directory: string): Promise<OmeGroup | "array" | undefined> {
  const v3 = await readDocument(directory, "zarr.json");
  if (v3 !== undefined) {
    if (v3.node_type === "array") return "array";
    const attributes = isObject(v3.attributes) ? v3.attributes : {};
    const ome = isObject(attributes.ome) ? attributes.ome : {};
    return { directory, zarrFormat: 3, ome };
  }
  const attributes = await readDocument(directory, ".zattrs");
  if (attributes !== undefined || (await readDocument(directory, ".zgroup")) !== undefined) {
    return { directory, zarrFormat: 2, ome: attributes ?? {} };
  }
  return (await readDocument(directory, ".zarray")) === undefined ? undefined : "array";
}
