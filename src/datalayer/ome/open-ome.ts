import { DataError } from "../errors.ts";
import { type GroupOptions, type OmeGroup, placeOf, readGroup } from "./group.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { type OpenedImage, openImage } from "./open-image.ts";
import { joinPath } from "./paths.ts";
import type { Plate } from "./plate.ts";

/** What was found at a path: something to look at. */
export type OpenedOme =
  /** `siblings`: paths of all images of the collection that it was found in, its own among them. */
  | Readonly<{ kind: "image"; group: OmeGroup; image: OpenedImage; siblings: readonly string[] | undefined }>
  | Readonly<{ kind: "plate"; group: OmeGroup; plate: Plate }>;

/**
 * Opens what is at a path: an image; of a well, of several series or of label images the first one; or a plate.
 *
 * @throws DataError; `AbortError`
 */
export async function openOme(hierarchy: Hierarchy, path = "", options: GroupOptions = {}): Promise<OpenedOme> {
  return await openGroup(hierarchy, await readGroup(hierarchy, path, options), undefined, options.signal);
}

async function openGroup(
  hierarchy: Hierarchy,
  group: OmeGroup,
  siblings: readonly string[] | undefined,
  signal: AbortSignal | undefined,
): Promise<OpenedOme> {
  const { node, path } = group;
  const child = (relative: string) => readGroup(hierarchy, joinPath(path, relative), { ...group, signal });
  const collection = async (first: OmeGroup | Promise<OmeGroup>, relative: readonly string[]) =>
    await openGroup(
      hierarchy,
      await first,
      relative.map((each) => joinPath(path, each)),
      signal,
    );
  switch (node.kind) {
    case "image":
      return { kind: "image", group, image: await openImage(hierarchy, { ...group, node }, signal), siblings };
    case "plate":
      return { kind: "plate", group, plate: node.plate };
    case "well": {
      const fields = node.fields.map((field) => field.path);
      return await collection(child(fields[0]!), fields);
    }
    case "labels": {
      const [first] = node.paths;
      if (first === undefined)
        throw new DataError("NotOmeZarr", { place: placeOf(hierarchy, path), found: "no labels" });
      return await collection(child(first), node.paths);
    }
    case "series": {
      // The first series is called 0 unless the group OME says otherwise; both are asked for at once.
      const [list, zero] = await Promise.all([node.paths ?? seriesOf(child), settled(child("0"))]);
      const first = list[0] ?? "0";
      if (first === "0" && zero instanceof Error) throw zero;
      return await collection(first === "0" ? (zero as OmeGroup) : child(first), list.length > 0 ? list : ["0"]);
    }
    case "none":
      throw new DataError("NotOmeZarr", {
        place: placeOf(hierarchy, path),
        found: "it is a zarr group without OME metadata",
      });
  }
}

async function seriesOf(child: (path: string) => Promise<OmeGroup>): Promise<readonly string[]> {
  const group = await settled(child("OME"));
  return !(group instanceof Error) && group.node.kind === "series" ? (group.node.paths ?? []) : [];
}

async function settled(group: Promise<OmeGroup>): Promise<OmeGroup | Error> {
  try {
    return await group;
  } catch (error) {
    if (error instanceof Error && error.name !== "AbortError") return error;
    throw error;
  }
}

/**
 * Paths of the images that stand beside one, its own among them: the fields of its well, the series of its file, the labels of its
 * image. Asks the store for the group above; `undefined` when that is no collection.
 *
 * @throws DataError of the store; `AbortError`
 */
export async function listSiblings(
  hierarchy: Hierarchy,
  group: OmeGroup,
  signal?: AbortSignal,
): Promise<readonly string[] | undefined> {
  if (group.path === "") return undefined;
  const path = group.path.split("/").slice(0, -1).join("/");
  const above = await settled(readGroup(hierarchy, path, { ...group, signal }));
  if (above instanceof Error) return undefined;
  const { node } = above;
  const child = (relative: string) => readGroup(hierarchy, joinPath(path, relative), { ...above, signal });
  const under = (paths: readonly string[]) => paths.map((each) => joinPath(path, each));
  if (node.kind === "well") return under(node.fields.map((field) => field.path));
  if (node.kind === "labels") return under(node.paths);
  return node.kind === "series" ? under(node.paths ?? (await seriesOf(child))) : undefined;
}

/**
 * Paths of the label images that belong to an image; empty when it has none.
 *
 * @throws DataError of the store; `AbortError`
 */
export async function listLabels(
  hierarchy: Hierarchy,
  group: OmeGroup,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const path = joinPath(group.path, "labels");
  const labels = await settled(readGroup(hierarchy, path, { ...group, signal }));
  if (labels instanceof DataError && labels.tag === "NotOmeZarr") return [];
  if (labels instanceof Error) throw labels;
  return labels.node.kind === "labels" ? labels.node.paths.map((each) => joinPath(path, each)) : [];
}
