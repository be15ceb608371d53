import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { link, lstat, mkdir, open, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LRUCache } from "lru-cache";
import { KeyConflict, systemErrorCode } from "./errors.ts";
import { checkBucketName, keySegments } from "./keys.ts";
import { listKeys } from "./list-keys.ts";
import { etagOf, isAbsence, openPlainFile } from "./plain-file.ts";
import { isPlainDirectory, makePlainDirectory } from "./plain-path.ts";
import type { ListOptions, ListPage, ObjectStat, ObjectStorage, OpenObject, PutOptions } from "./storage.ts";

/** Below it are unfinished uploads only: no bucket name begins with a dot. */
const TEMPORARY = ".tmp";
/** A put loses its directory only to a concurrent delete of the last object in it; more than a few in a row is a fault. */
const MAX_PUT_ATTEMPTS = 5;
/** Directories known to be no links; about 200 bytes each. */
const KNOWN_DIRECTORIES = 20_000;

/**
 * Objects as files: `{root}/{bucket}/{key}`. Symbolic links are never followed. Half-written files of an earlier
 * process are removed at once, so a directory must not be opened twice.
 */
export async function openFileStorage(root: string): Promise<ObjectStorage> {
  await rm(join(root, TEMPORARY), { recursive: true, force: true });
  await mkdir(join(root, TEMPORARY), { recursive: true });
  return new FileStorage(root);
}

class FileStorage implements ObjectStorage {
  readonly #root: string;
  readonly #knownDirectories = new LRUCache<string, true>({ max: KNOWN_DIRECTORIES });

  constructor(root: string) {
    this.#root = root;
  }

  async read(bucket: string, key: string): Promise<Uint8Array | undefined> {
    return await (await this.open(bucket, key))?.bytes();
  }

  async head(bucket: string, key: string): Promise<ObjectStat | undefined> {
    const place = this.#place(bucket, key);
    if (!(await this.#isReachable(place))) return undefined;
    const stats = await orAbsent(lstat(place.path));
    return stats?.isFile() ? toObjectStat(stats) : undefined;
  }

  async open(bucket: string, key: string): Promise<OpenObject | undefined> {
    const place = this.#place(bucket, key);
    if (!(await this.#isReachable(place))) return undefined;
    return openPlainFile(place.path);
  }

  async put(
    bucket: string,
    key: string,
    body: Uint8Array | AsyncIterable<Uint8Array>,
    options: PutOptions = {},
  ): Promise<ObjectStat | "exists"> {
    const place = this.#place(bucket, key);
    const temporary = join(this.#root, TEMPORARY, randomUUID());
    try {
      const stats = await writeNewFile(temporary, body);
      if (!options.ifAbsent) {
        await this.#enter(place, () => rename(temporary, place.path));
        return toObjectStat(stats);
      }
      await this.#enter(place, () => link(temporary, place.path));
      await unlink(temporary);
      return toObjectStat(stats);
    } catch (error) {
      await rm(temporary, { force: true });
      if (options.ifAbsent && systemErrorCode(error) === "EEXIST") return "exists";
      throw error;
    }
  }

  async delete(bucket: string, key: string): Promise<void> {
    const place = this.#place(bucket, key);
    if ((await this.head(bucket, key)) === undefined) return;
    await orAbsent(unlink(place.path));
    await this.#pruneEmpty(place);
  }

  async deletePrefix(bucket: string, prefix: string): Promise<void> {
    const place = this.#place(bucket, prefix);
    if (!(await this.#isReachable(place))) return;
    for (const known of this.#knownDirectories.keys()) {
      if (known === place.path || known.startsWith(`${place.path}/`)) this.#knownDirectories.delete(known);
    }
    await rm(place.path, { recursive: true, force: true });
    await this.#pruneEmpty(place);
  }

  async list(bucket: string, options: ListOptions): Promise<ListPage> {
    checkBucketName(bucket);
    const { keys, ...page } = await listKeys(join(this.#root, bucket), options);
    const objects = await Promise.all(
      keys.map(async (key) => {
        const stat = await this.head(bucket, key);
        return stat === undefined ? [] : [{ ...stat, key }]; // deleted since it was listed
      }),
    );
    return { ...page, objects: objects.flat() };
  }

  #place(bucket: string, key: string): Place {
    checkBucketName(bucket);
    const segments = keySegments(key);
    const path = join(this.#root, bucket, ...segments);
    return { key, path, directory: dirname(path), above: [bucket, ...segments.slice(0, -1)] };
  }

  /** Whether the object's directory exists and no link leads to it. Remembered, as it costs one call a segment. */
  async #isReachable(place: Place): Promise<boolean> {
    if (this.#knownDirectories.has(place.directory)) return true;
    const isPlain = await isPlainDirectory(this.#root, place.above);
    if (isPlain) this.#knownDirectories.set(place.directory, true);
    return isPlain;
  }

  /** Makes the object's directory if need be and runs `move`; once more if a concurrent delete took the directory away. */
  async #enter(place: Place, move: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      if (!this.#knownDirectories.has(place.directory)) await makePlainDirectory(this.#root, place.above);
      this.#knownDirectories.set(place.directory, true);
      try {
        return await move();
      } catch (error) {
        const code = systemErrorCode(error);
        if (code === "EISDIR" || code === "ENOTEMPTY") throw new KeyConflict(`Other keys lie below ${place.key}`);
        if ((code !== "ENOENT" && code !== "ENOTDIR") || attempt === MAX_PUT_ATTEMPTS) throw error;
        this.#knownDirectories.delete(place.directory);
      }
    }
  }

  /** Removes the directories above that hold nothing any more, up to the bucket. */
  async #pruneEmpty(place: Place): Promise<void> {
    for (let depth = place.above.length; depth > 1; depth--) {
      const directory = join(this.#root, ...place.above.slice(0, depth));
      try {
        await rmdir(directory);
        this.#knownDirectories.delete(directory);
      } catch (error) {
        const code = systemErrorCode(error);
        if (code === "ENOTEMPTY" || code === "EEXIST") return;
        if (code !== "ENOENT") throw error;
      }
    }
  }
}

/** Where an object lies: `above` are the directories from the root to it, the bucket first. */
type Place = Readonly<{ key: string; path: string; directory: string; above: readonly string[] }>;

async function writeNewFile(path: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<Stats> {
  const file = await open(path, "wx");
  try {
    await writeFile(file, body);
    return await file.stat();
  } finally {
    await file.close();
  }
}

function toObjectStat(stats: Stats): ObjectStat {
  return { sizeBytes: stats.size, etag: etagOf(stats), lastModified: stats.mtime };
}

/** The result, or undefined when there is no such file. */
async function orAbsent<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}
