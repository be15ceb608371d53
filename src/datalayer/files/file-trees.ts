import { DataError, isDataError, reasonOf } from "../errors.ts";
import type { AskFile } from "../stores/files-store.ts";
import { type FileTree, subtree } from "./file-tree.ts";

/** The trees of files that a person gave to this page, by id. Gone with the page. */
export class FileTrees {
  readonly #trees = new Map<string, FileTree>();

  /** @returns an id that no other tree has had */
  add(tree: FileTree): string {
    const id = `files-${this.#trees.size + 1}`;
    this.#trees.set(id, tree);
    return id;
  }

  /** The tree of a name that was added last. */
  idOf(name: string): string | undefined {
    return [...this.#trees].findLast(([, tree]) => tree.name === name)?.[0];
  }

  readonly ask: AskFile = async (treeId, path) => {
    const tree = this.#trees.get(treeId);
    if (tree === undefined) return { problem: "the folder or archive is not open any more" };
    try {
      return await tree.file(path);
    } catch (error) {
      // As data: the class of an error is lost on the way to a worker.
      return { problem: isDataError(error, "BadChunk") ? error.fields.reason : reasonOf(error) };
    }
  };
}

const ROOT_DOCUMENTS = ["zarr.json", ".zattrs", ".zgroup", ".zarray"];

async function isZarr(tree: FileTree): Promise<boolean> {
  for (const name of ROOT_DOCUMENTS) if ((await tree.file(name)) !== undefined) return true;
  return false;
}

/**
 * The zarr hierarchies of a tree: itself, or those right below, as of a folder that holds several.
 *
 * @throws DataError `NotOmeZarr` when there is none
 */
export async function zarrTrees(tree: FileTree): Promise<readonly FileTree[]> {
  if (await isZarr(tree)) return [tree];
  const folders = (await tree.folders()).toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const found: FileTree[] = [];
  for (const folder of folders) {
    const below = subtree(tree, folder);
    if (await isZarr(below)) found.push(below);
  }
  if (found.length === 0) {
    throw new DataError("NotOmeZarr", { place: tree.name, found: "no zarr.json and no .zattrs in it or right below" });
  }
  return found;
}
