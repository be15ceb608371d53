import { createHash, randomUUID } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { connectDatabase, type Database } from "./connect.ts";

export type TestDatabase = Readonly<{ database: Database; stop(): Promise<void> }>;

type Listener = { onStatement?: (statement: string) => void };

/**
 * A fresh database for one test file: embedded in a temporary directory, or, if `DATABASE_URL` is set, made on that
 * server and dropped at the end.
 */
export async function startTestDatabase(onStatement?: (statement: string) => void): Promise<TestDatabase> {
  const listener = onStatement === undefined ? {} : { onStatement };
  const serverUrl = process.env.DATABASE_URL;
  return serverUrl === undefined || serverUrl === "" ? embedded(listener) : onServer(serverUrl, listener);
}

async function embedded(listener: Listener): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), "mikro-db-"));
  await cp(await template(), dataDir, { recursive: true });
  const database = await connectDatabase({ dataDir, ...listener });
  return {
    database,
    async stop() {
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/mikro-web/", import.meta.url));
const MIGRATIONS = new URL("./migrations/", import.meta.url);
const PGLITE = new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url);

/** A migrated, empty database directory to copy: making one takes 3 s of a core, copying it 0.1 s. */
async function template(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(PGLITE));
  for (const name of (await readdir(MIGRATIONS)).filter((file) => file.endsWith(".sql")).sort()) {
    hash.update(name).update(await readFile(new URL(name, MIGRATIONS)));
  }
  const path = join(CACHE, `database-${hash.digest("hex").slice(0, 16)}`);
  if (await exists(path)) return path;
  await mkdir(CACHE, { recursive: true });
  const making = await mkdtemp(join(CACHE, "making-"));
  const database = await connectDatabase({ dataDir: making });
  await database.close();
  try {
    await rename(making, path);
  } catch (error) {
    // Another test process was faster.
    await rm(making, { recursive: true });
    if (!(await exists(path))) throw error;
  }
  return path;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function onServer(serverUrl: string, listener: Listener): Promise<TestDatabase> {
  const name = `mikro_test_${randomUUID().replaceAll("-", "")}`;
  const administer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await administer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await connectDatabase({ databaseUrl: url.href, ...listener });
  return {
    database,
    async stop() {
      await database.close();
      await administer(`drop database ${name}`);
    },
  };
}
