import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "./operator-error.ts";
import { acquireProcessLock, LockHeld } from "./process-lock.ts";

/** What this installation keeps secret. Made at its first start, and never leaves the directory but as grants and config. */
export type Secrets = Readonly<{
  /** Lets its bearer in as the local user. */
  token: string;
  /** 32 random bytes that all temporary credentials derive from. */
  masterSecret: Uint8Array;
}>;

/** How far the demo data of a first start has come; `skipped` when it was not wanted. */
export type DemoState = "making" | "done" | "skipped";

/** A data directory that this process has for itself. */
export interface DataDir {
  readonly path: string;
  /** Files of the database, unless it is elsewhere. */
  readonly databaseDir: string;
  readonly objectsDir: string;
  readonly uploadsDir: string;
  readonly secrets: Secrets;
  readDemoState(): Promise<DemoState | undefined>;
  writeDemoState(state: DemoState): Promise<void>;
  /** Lets another process have it. */
  release(): Promise<void>;
}

/** Raised when the layout changes in a way that an older server cannot read. */
const FORMAT = 1;
const KIND = "mikro-web data directory";
const MARKER = "mikro-web.json";
/** Files under way have this prefix, so that a start that was cut off does not make the directory look foreign. */
const UNFINISHED = ".mikro-web-";
/** What file systems and desktops put into directories that are empty otherwise. */
const HARMLESS = new Set(["lost+found", ".DS_Store"]);

const Marker = z.object({ kind: z.literal(KIND), format: z.number().int().min(1) });
const StoredSecrets = z.object({ token: z.string().min(32), masterSecret: z.base64() });
const StoredDemo = z.object({ state: z.enum(["making", "done", "skipped"]) });

/**
 * Opens the data directory, or makes it, and keeps other processes out of it until `release`.
 *
 * @throws OperatorError, with nothing changed, if it holds something else, was written by a newer version, cannot be
 * written or is in use
 */
export async function openDataDir(directory: string): Promise<DataDir> {
  const path = resolve(directory);
  try {
    return await open(path);
  } catch (error) {
    throw explain(error, path);
  }
}

async function open(path: string): Promise<DataDir> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await checkMarker(path);
  const release = await acquireProcessLock(join(path, "lock"));
  try {
    const secrets = await readSecrets(path);
    const demoFile = join(path, "demo.json");
    return {
      path,
      databaseDir: join(path, "database"),
      objectsDir: join(path, "objects"),
      uploadsDir: join(path, "uploads"),
      secrets,
      readDemoState: async () => (await readJson(demoFile, StoredDemo))?.state,
      writeDemoState: (state) => replaceFile(path, demoFile, JSON.stringify({ state })),
      release,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Makes sure that the directory is ours: it says so, or it is empty and is made ours. */
async function checkMarker(path: string): Promise<void> {
  const file = join(path, MARKER);
  const text = await readIfThere(file);
  if (text === undefined) {
    const names = await readdir(path);
    const isEmpty = names.every((name) => HARMLESS.has(name) || name.startsWith(UNFINISHED));
    // Looked at again, as another first start may have put it there meanwhile.
    if (!isEmpty && (await readIfThere(file)) === undefined) throw foreign(path);
    await createFile(path, file, JSON.stringify({ kind: KIND, format: FORMAT }));
    return;
  }
  const marker = Marker.safeParse(parseJson(text));
  if (!marker.success) throw foreign(path);
  if (marker.data.format > FORMAT) {
    throw new OperatorError(
      `The data directory ${path} was written by a newer mikro-web (format ${marker.data.format}; this one knows ${FORMAT})`,
    );
  }
}

async function readSecrets(path: string): Promise<Secrets> {
  const file = join(path, "secrets.json");
  let stored = await readJson(file, StoredSecrets);
  if (stored === undefined) {
    stored = { token: randomBytes(32).toString("base64url"), masterSecret: randomBytes(32).toString("base64") };
    await createFile(path, file, JSON.stringify(stored));
  }
  return { token: stored.token, masterSecret: Buffer.from(stored.masterSecret, "base64") };
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(text));
  // The content stays out of the message: it may be a secret.
  if (!parsed.success) throw new OperatorError(`${file} is damaged: restore it, or remove it to have it made anew`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no schema takes it
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a file that only its owner can read, whole or not at all; one that is there already stays. */
async function createFile(path: string, file: string, text: string): Promise<void> {
  const temporary = join(path, UNFINISHED + randomUUID());
  try {
    await writeFile(temporary, `${text}\n`, { flag: "wx", mode: 0o600 });
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function replaceFile(path: string, file: string, text: string): Promise<void> {
  const temporary = join(path, UNFINISHED + randomUUID());
  await writeFile(temporary, `${text}\n`, { flag: "wx", mode: 0o600 });
  await rename(temporary, file);
}

function foreign(path: string): OperatorError {
  return new OperatorError(`${path} is not empty and is no mikro-web data directory: name another one with --data-dir`);
}

const CANNOT_WRITE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"]);

function explain(error: unknown, path: string): unknown {
  if (error instanceof LockHeld) {
    return new OperatorError(`Another server (process ${error.pid}) is using the data directory ${path}`, {
      cause: error,
    });
  }
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (CANNOT_WRITE.has(code)) {
    return new OperatorError(`The data directory ${path} cannot be written (${code})`, { cause: error });
  }
  if (code === "EEXIST" || code === "ENOTDIR" || code === "ENOENT") {
    return new OperatorError(`The data directory ${path} cannot be made: a file is in the way`, { cause: error });
  }
  return error;
}
