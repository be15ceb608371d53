import type { DataPool } from "../../datalayer/data-pool.ts";
import { DataError } from "../../datalayer/errors.ts";
import type { Hierarchy } from "../../datalayer/ome/hierarchy.ts";
import { httpHierarchy, parseZarrUrl } from "../../datalayer/ome/http-hierarchy.ts";
import { type OpenedOme, openOme } from "../../datalayer/ome/open-ome.ts";
import { filesHierarchy } from "../../datalayer/ome/store-hierarchy.ts";
import { localName, type OpenSearch } from "./open-search.ts";
import type { RecentPlace } from "./recent-places.ts";

/** What an address led to. */
export type Opened = Readonly<{
  hierarchy: Hierarchy;
  opened: OpenedOme;
  /** Names the whole of it for what is kept in this browser; without queries, which may hold signatures. */
  keptAs: string;
}>;

/** Files of this machine that the page does not have any more, as after a reload. */
export class FilesGone extends Error {
  override readonly name = "FilesGone";
  constructor(readonly fileName: string) {
    super(`${fileName} is not open any more`);
  }
}

/**
 * Opens what a link names.
 *
 * @param recent earlier visits: what was found then is likely still there
 * @throws FilesGone; DataError; `AbortError`
 */
export async function openPlace(
  pool: DataPool,
  { url, path, zarr }: Pick<OpenSearch, "path" | "zarr"> & { url: string },
  recent: readonly RecentPlace[],
  signal: AbortSignal,
): Promise<Opened> {
  const { hierarchy, zarrFormat, keptAs } = hierarchyOf(pool, url);
  const told = zarr === undefined ? zarrFormat : (Number(zarr) as 2 | 3);
  const open = (format: 2 | 3 | undefined) => openOme(hierarchy, path, { zarrFormat: format, signal });
  const known = told ?? recent.find((each) => each.url === hierarchy.id)?.zarrFormat;
  try {
    return { hierarchy, keptAs, opened: await open(known) };
  } catch (error) {
    // What was there in another format may have been written anew.
    const isGuess = known !== undefined && zarr === undefined;
    if (!isGuess || !(error instanceof DataError) || error.tag !== "NotOmeZarr") throw error;
    return { hierarchy, keptAs, opened: await open(undefined) };
  }
}

function hierarchyOf(pool: DataPool, address: string) {
  const name = localName(address);
  if (name === undefined) {
    const { url, zarrFormat } = parseZarrUrl(address);
    return { hierarchy: httpHierarchy(url), zarrFormat, keptAs: url.split("?")[0]! };
  }
  const treeId = pool.files.idOf(name);
  if (treeId === undefined) throw new FilesGone(name);
  return { hierarchy: filesHierarchy(treeId, name, pool.files.ask), zarrFormat: undefined, keptAs: address };
}
