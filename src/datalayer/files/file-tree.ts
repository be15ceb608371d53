/** Bytes of one file, perhaps compressed inside of an archive. */
export type FileBytes = Readonly<{
  blob: Blob;
  /** Bytes after inflating; `undefined` for bytes that stand as they are. */
  inflatesTo: number | undefined;
}>;

/** Files that a person gave to the page: a folder or an archive. Nothing is read before it is asked for. */
export interface FileTree {
  /** What it is called. */
  readonly name: string;
  /** A file by its path from the root, without a slash at the start; `undefined` when there is none. */
  file(path: string): Promise<FileBytes | undefined>;
  /** Names of the folders right below the root, where they can be told. */
  folders(): Promise<readonly string[]>;
}

/** The tree below a folder of another one. */
export function subtree(tree: FileTree, folder: string): FileTree {
  return {
    name: folder.split("/").at(-1) ?? tree.name,
    file: (path) => tree.file(`${folder}/${path}`),
    folders: async () => [],
  };
}
