import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { systemErrorCode } from "./errors.ts";
import { compareKeys, endOfPrefix } from "./keys.ts";
import { isPlainDirectory } from "./plain-path.ts";
import type { ListOptions } from "./storage.ts";

/** The keys and rolled-up prefixes of one page. */
export type KeyPage = Readonly<{ keys: readonly string[]; prefixes: readonly string[]; next?: string }>;

/**
 * One page of the keys that the files below a directory stand for.
 *
 * @param root directory of the bucket; one that is missing is empty
 */
export async function listKeys(root: string, options: ListOptions): Promise<KeyPage> {
  const { prefix, delimiter = "", limit } = options;
  const keys: string[] = [];
  const prefixes: string[] = [];
  let rolledUp: string | undefined;
  let last = "";
  const isDone = (directoryKey: string) => rolledUp !== undefined && directoryKey.startsWith(rolledUp);
  for await (const key of walk(root, { prefix, after: options.after ?? "", isDone })) {
    const at = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    const group = at < 0 ? undefined : key.slice(0, at + delimiter.length);
    if (group !== undefined && group === rolledUp) continue;
    if (keys.length + prefixes.length === limit) return { keys, prefixes, next: last };
    if (group === undefined) {
      keys.push(key);
      last = key;
    } else {
      prefixes.push(group);
      rolledUp = group;
      last = endOfPrefix(group);
    }
  }
  return { keys, prefixes };
}

type Walk = Readonly<{ prefix: string; after: string; isDone(directoryKey: string): boolean }>;

/** All keys that start with the prefix and come behind `after`, in key order. `isDone` ends a directory early. */
async function* walk(root: string, options: Walk): AsyncGenerator<string> {
  // Directories above the prefix need not be read, and a prefix that no key can have matches none.
  const base = options.prefix.slice(0, options.prefix.lastIndexOf("/") + 1);
  const segments = base === "" ? [] : base.slice(0, -1).split("/");
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) return;
  if (!(await isPlainDirectory(root, segments))) return;
  yield* walkDirectory(join(root, ...segments), base, options);
}

async function* walkDirectory(directory: string, base: string, options: Walk): AsyncGenerator<string> {
  const entries = (await readEntries(directory)).map((entry) => ({
    name: entry.name,
    isDirectory: entry.isDirectory(),
    // A directory sorts as the keys in it do: "a/" behind "a!".
    key: entry.isDirectory() ? `${base}${entry.name}/` : base + entry.name,
  }));
  entries.sort((a, b) => compareKeys(a.key, b.key));
  for (const entry of entries) {
    if (options.isDone(base)) return;
    if (!entry.key.startsWith(options.prefix)) continue;
    const isBehind = compareKeys(entry.key, options.after) > 0;
    if (!entry.isDirectory) {
      if (isBehind) yield entry.key;
    } else if ((isBehind || options.after.startsWith(entry.key)) && !options.isDone(entry.key)) {
      yield* walkDirectory(join(directory, entry.name), entry.key, options);
    }
  }
}

/** Files and directories; symbolic links and devices are as good as absent. */
async function readEntries(directory: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() || entry.isDirectory());
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
