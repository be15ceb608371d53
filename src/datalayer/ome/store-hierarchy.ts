import type { ByteSource } from "../array-spec.ts";
import { createDirectoryStore } from "../stores/directory-store.ts";
import { type AskFile, createFilesStore } from "../stores/files-store.ts";
import type { ObjectStore, Traffic } from "../stores/object-store.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { joinPath } from "./paths.ts";

/** The tree below a directory of this machine; in Node only. */
export function directoryHierarchy(directory: string): Hierarchy {
  const root = directory.replace(/\/+$/, "");
  return localHierarchy(
    `directory:${root}`,
    root.split("/").at(-1) ?? root,
    (traffic) => createDirectoryStore(root, traffic),
    (path) => ({
      kind: "directory",
      path: joinPath(root, path),
    }),
  );
}

/** Files that a person gave to the page, by the id that `FileTrees` gave them. */
export function filesHierarchy(treeId: string, name: string, ask: AskFile): Hierarchy {
  return localHierarchy(
    treeId,
    name,
    (traffic) => createFilesStore(treeId, "", ask, traffic),
    (path) => ({
      kind: "files",
      treeId,
      path,
    }),
  );
}

function localHierarchy(
  id: string,
  name: string,
  open: (traffic: Traffic) => ObjectStore,
  sourceOf: (path: string) => ByteSource,
): Hierarchy {
  const traffic = { requests: 0, bytesFetched: 0 };
  const store = open(traffic);
  return {
    id,
    name,
    isLocal: true,
    get requests() {
      return traffic.requests;
    },
    read: (key, signal) => store.read(key, { signal }),
    sourceOf,
  };
}
