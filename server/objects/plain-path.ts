import { lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { KeyConflict, systemErrorCode } from "./errors.ts";

/** Whether the segments below `root` lead through directories alone. A symbolic link on the way is as good as absent. */
export async function isPlainDirectory(root: string, segments: readonly string[]): Promise<boolean> {
  let path = root;
  for (const segment of segments) {
    path = join(path, segment);
    if (!(await isDirectoryItself(path))) return false;
  }
  return true;
}

/** Makes the directories below `root` that are missing. Throws `KeyConflict` where a file or a link is in the way. */
export async function makePlainDirectory(root: string, segments: readonly string[]): Promise<void> {
  let path = root;
  for (const segment of segments) {
    path = join(path, segment);
    try {
      await mkdir(path);
    } catch (error) {
      if (systemErrorCode(error) !== "EEXIST") throw error;
      if (!(await isDirectoryItself(path))) throw new KeyConflict(`An object is in the way at ${segments.join("/")}`);
    }
  }
}

async function isDirectoryItself(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return false;
    throw error;
  }
}
