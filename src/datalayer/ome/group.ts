import { DataError, isDataError } from "../errors.ts";
import { isObject, type JsonObject } from "../metadata/parsed-array.ts";
import { type Consolidated, consolidatedV2, consolidatedV3, documentAt, orDenied, readDocument } from "./documents.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { type OmeNode, readOmeNode } from "./node.ts";
import { joinPath } from "./paths.ts";

/** A group with what its attributes say. */
export type OmeGroup = Readonly<{
  /** From the root of the hierarchy. */
  path: string;
  zarrFormat: 2 | 3;
  node: OmeNode;
  /** What is known of the nodes below. */
  known: Consolidated | undefined;
}>;

/** A group above tells its format, and perhaps everything. */
export type GroupOptions = Readonly<{
  zarrFormat?: 2 | 3 | undefined;
  known?: Consolidated | undefined;
  signal?: AbortSignal | undefined;
}>;

/**
 * The group at a path. Where the format is known one document is read; else first that of zarr v2, which most published data are
 * in, then that of v3. Of files on this machine v3 comes first, as it is the newer where both are.
 *
 * @throws DataError `NotOmeZarr`, `UnsupportedOme`, `InvalidOme`, of the store; `AbortError`
 */
export async function readGroup(hierarchy: Hierarchy, path: string, options: GroupOptions = {}): Promise<OmeGroup> {
  const guesses = hierarchy.isLocal ? ([3, 2] as const) : ([2, 3] as const);
  const formats = options.zarrFormat === undefined ? guesses : [options.zarrFormat];
  let denied: DataError | undefined;
  for (const format of formats) {
    const group = await orDenied(format === 3 ? readV3(hierarchy, path, options) : readV2(hierarchy, path, options));
    if (isDataError(group)) denied = group;
    else if (group !== undefined) return group;
  }
  if (denied !== undefined) throw denied;
  const names = formats.map((format) => (format === 3 ? "zarr.json" : ".zattrs")).toSorted();
  throw new DataError("NotOmeZarr", {
    place: placeOf(hierarchy, path),
    found: `there is no ${names.join(" and no ")}`,
  });
}

/** What messages call a node. */
export function placeOf(hierarchy: Hierarchy, path: string): string {
  return joinPath(hierarchy.name, path);
}

async function readV3(
  hierarchy: Hierarchy,
  path: string,
  { known, signal }: GroupOptions,
): Promise<OmeGroup | undefined> {
  const document = await documentAt(hierarchy, known, joinPath(path, "zarr.json"), signal);
  if (document === undefined) return undefined;
  const place = placeOf(hierarchy, path);
  if (document.node_type === "array") throw new DataError("NotOmeZarr", { place, found: ARRAY });
  if (document.zarr_format !== 3) {
    throw new DataError("NotOmeZarr", { place, found: `zarr_format is ${JSON.stringify(document.zarr_format)}` });
  }
  const attributes = isObject(document.attributes) ? document.attributes : {};
  const node = readOmeNode(place, 3, attributes);
  return { path, zarrFormat: 3, node, known: known ?? consolidatedV3(path, document) };
}

const ARRAY = "it is a single zarr array, without OME metadata: give the group above it";

async function readV2(hierarchy: Hierarchy, path: string, options: GroupOptions): Promise<OmeGroup | undefined> {
  const { signal } = options;
  const known = options.known ?? (hierarchy.isLocal ? await readConsolidated(hierarchy, path, signal) : undefined);
  const attributes = await documentAt(hierarchy, known, joinPath(path, ".zattrs"), signal);
  const place = placeOf(hierarchy, path);
  if (attributes === undefined) {
    const isArray = hierarchy.isLocal && (await hierarchy.read(joinPath(path, ".zarray"), signal)) !== undefined;
    if (isArray) throw new DataError("NotOmeZarr", { place, found: ARRAY });
    return undefined;
  }
  return { path, zarrFormat: 2, node: readOmeNode(place, 2, attributes), known };
}

async function readConsolidated(hierarchy: Hierarchy, path: string, signal: AbortSignal | undefined) {
  const document: JsonObject | undefined = await readDocument(hierarchy, joinPath(path, ".zmetadata"), signal);
  return document && consolidatedV2(path, document);
}
