import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { connectDatabase, type Database } from "./connect.ts";

export type TestDatabase = Readonly<{ database: Database; stop(): Promise<void> }>;

/**
 * A fresh database for one test file: embedded in a temporary directory, or, if `DATABASE_URL` is set, made on that
 * server and dropped at the end.
 */
export async function startTestDatabase(onStatement?: (statement: string) => void): Promise<TestDatabase> {
  const listener = onStatement === undefined ? {} : { onStatement };
  const serverUrl = process.env.DATABASE_URL;
  if (serverUrl !== undefined && serverUrl !== "") return onServer(serverUrl, listener);
  const dataDir = await mkdtemp(join(tmpdir(), "mikro-db-"));
  const database = await connectDatabase({ dataDir, ...listener });
  return {
    database,
    async stop() {
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function onServer(
  serverUrl: string,
  listener: { onStatement?: (statement: string) => void },
): Promise<TestDatabase> {
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
