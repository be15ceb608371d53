import type { FileTree } from "./file-tree.ts";

/** A folder that was dropped on the page. Files are looked up when they are wanted: nothing is listed, however many there are. */
export function droppedFolder(folder: FileSystemDirectoryEntry): FileTree {
  return {
    name: folder.name,
    async file(path) {
      const blob = await fileOf(folder, path);
      return blob && { blob, inflatesTo: undefined };
    },
    async folders() {
      const names: string[] = [];
      const reader = folder.createReader();
      for (;;) {
        // Browsers hand out a part at a time, 100 in Chromium.
        const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
        if (part.length === 0) return names;
        for (const entry of part) if (entry.isDirectory) names.push(entry.name);
      }
    },
  };
}

function fileOf(folder: FileSystemDirectoryEntry, path: string): Promise<File | undefined> {
  return new Promise((resolve, reject) => {
    const missing = (error: DOMException) => {
      if (error.name === "NotFoundError" || error.name === "TypeMismatchError") resolve(undefined);
      else reject(error);
    };
    folder.getFile(path, {}, (entry) => (entry as FileSystemFileEntry).file(resolve, missing), missing);
  });
}
