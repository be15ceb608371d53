import type { DataPool } from "../../datalayer/data-pool.ts";
import { DataError } from "../../datalayer/errors.ts";
import { droppedFolder } from "../../datalayer/files/dropped-folder.ts";
import type { FileTree } from "../../datalayer/files/file-tree.ts";
import { zarrTrees } from "../../datalayer/files/file-trees.ts";
import { listedFiles } from "../../datalayer/files/listed-files.ts";
import { zipFiles } from "../../datalayer/files/zip-files.ts";

/** Names under which `localAddress` finds what was given. */
export type Given = readonly string[];

/**
 * Takes over what was dropped: folders and archives.
 *
 * @throws DataError `NotOmeZarr` when nothing of it is an OME-Zarr
 */
export async function takeDropped(pool: DataPool, transfer: DataTransfer): Promise<Given> {
  // Entries are gone after the first turn of the event loop.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  const trees: FileTree[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry?.isDirectory) trees.push(droppedFolder(entry as FileSystemDirectoryEntry));
    else if (files[index] !== undefined) trees.push(await zipFiles(files[index], files[index].name));
  }
  return await takeTrees(pool, trees);
}

/** The folder of a file dialog. @throws DataError `NotOmeZarr` */
export async function takeFolder(pool: DataPool, files: readonly File[]): Promise<Given> {
  return await takeTrees(pool, [listedFiles(files)]);
}

/** Archives of a file dialog. @throws DataError `NotOmeZarr` */
export async function takeArchives(pool: DataPool, files: readonly File[]): Promise<Given> {
  return await takeTrees(pool, await Promise.all(files.map((file) => zipFiles(file, file.name))));
}

async function takeTrees(pool: DataPool, trees: readonly FileTree[]): Promise<Given> {
  if (trees.length === 0)
    throw new DataError("NotOmeZarr", { place: "What was dropped", found: "no folder and no zip" });
  const names: string[] = [];
  for (const tree of trees) {
    for (const root of await zarrTrees(tree)) {
      pool.files.add(root);
      names.push(root.name);
    }
  }
  return names;
}
