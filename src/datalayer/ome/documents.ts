import { DataError, isDataError } from "../errors.ts";
import { isObject, type JsonObject } from "../metadata/parsed-array.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { joinPath } from "./paths.ts";

/** The metadata documents of nodes below one group, as far as one document tells them all (consolidated metadata). */
export type Consolidated = Readonly<{
  zarrFormat: 2 | 3;
  /** By path from the root of the hierarchy: `zarr.json` for v3, `.zarray` and `.zattrs` for v2. */
  documents: ReadonlyMap<string, JsonObject>;
}>;

/**
 * A metadata document.
 *
 * @throws DataError `NotOmeZarr` when something else than a JSON object is there
 */
export async function readDocument(
  { read, id }: Hierarchy,
  key: string,
  signal: AbortSignal | undefined,
): Promise<JsonObject | undefined> {
  const bytes = await read(key, signal);
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  const value = parsedJson(text);
  if (isObject(value)) return value;
  // Servers of web pages answer any address with their page.
  const found = /^\s*</.test(text) ? "a web page is" : "something that is no JSON object is";
  throw new DataError("NotOmeZarr", { place: id, found: `${found} where ${key} should be` });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what it is instead is said by `readDocument`
  }
}

/** What a v3 group says of all below it; `undefined` when it says nothing that can be used. */
export function consolidatedV3(path: string, document: JsonObject): Consolidated | undefined {
  const { consolidated_metadata: all } = document;
  if (!isObject(all) || !isObject(all.metadata) || (all.kind ?? "inline") !== "inline") return undefined;
  return consolidated(3, path, all.metadata, "zarr.json");
}

/** The `.zmetadata` document of a v2 group. */
export function consolidatedV2(path: string, document: JsonObject): Consolidated | undefined {
  return isObject(document.metadata) ? consolidated(2, path, document.metadata, undefined) : undefined;
}

function consolidated(zarrFormat: 2 | 3, path: string, metadata: JsonObject, name: string | undefined): Consolidated {
  const documents = new Map<string, JsonObject>();
  for (const [key, value] of Object.entries(metadata)) {
    if (isObject(value)) documents.set(joinPath(path, name === undefined ? key : joinPath(key, name)), value);
  }
  return { zarrFormat, documents };
}

/** A document from the consolidated ones, or read; what those do not list is not there. */
export async function documentAt(
  hierarchy: Hierarchy,
  known: Consolidated | undefined,
  key: string,
  signal: AbortSignal | undefined,
): Promise<JsonObject | undefined> {
  return known === undefined ? await readDocument(hierarchy, key, signal) : known.documents.get(key);
}

/** Stores that may not be listed answer 403 for what is not there, and some servers 400 for names that begin with a dot. */
export async function orDenied<T>(reading: Promise<T>): Promise<T | DataError> {
  try {
    return await reading;
  } catch (error) {
    if (isDataError(error, "AccessDenied")) return error;
    if (isDataError(error, "HttpStatus") && error.fields.status < 500) return error;
    throw error;
  }
}
