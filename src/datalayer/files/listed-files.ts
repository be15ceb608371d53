import type { FileTree } from "./file-tree.ts";

/** The files of a folder that was chosen in a dialog; their paths begin with the folder's name. */
export function listedFiles(files: Iterable<File>): FileTree {
  const byPath = new Map<string, File>();
  const folders = new Set<string>();
  let name = "";
  for (const file of files) {
    const [root, ...path] = file.webkitRelativePath.split("/");
    name ||= root ?? "";
    byPath.set(path.join("/"), file);
    if (path.length > 1) folders.add(path[0]!);
  }
  return {
    name,
    async file(path) {
      const blob = byPath.get(path);
      return blob && { blob, inflatesTo: undefined };
    },
    folders: async () => [...folders],
  };
}
