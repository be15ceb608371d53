import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import pg from "pg";

/** What queries are made with: the connection, or a transaction on it. The same for both kinds of database. */
export type Db = PgDatabase<PgQueryResultHKT>;

export interface Database {
  readonly db: Db;
  close(): Promise<void>;
}

export type ConnectOptions = Readonly<
  ({ dataDir: string } | { databaseUrl: string }) & {
    /** Told of every statement before it runs; for counting and timing. Parameters are not passed on. */
    onStatement?: (statement: string) => void;
    /** Told of trouble on idle connections, which concerns no query. */
    onError?: (error: Error) => void;
  }
>;

const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any number that no other program uses for its advisory lock: two servers must not migrate at once. */
const MIGRATION_LOCK = 6_580_001;
/** A list that takes longer is a fault, and must not hold a connection. */
const STATEMENT_TIMEOUT_MS = 60_000;

/**
 * Opens the database and brings its tables up to date: PostgreSQL in WASM that keeps its files in `dataDir`
 * (only one process may), or the PostgreSQL server at `databaseUrl`, whose user must be able to create the trusted
 * extension pg_trgm.
 */
export async function connectDatabase(options: ConnectOptions): Promise<Database> {
  const { onStatement } = options;
  const logger = onStatement === undefined ? false : { logQuery: (statement: string) => onStatement(statement) };
  if ("dataDir" in options) {
    const client = await PGlite.create({ dataDir: options.dataDir, extensions: { pg_trgm } });
    const db = drizzlePglite(client, { logger });
    await migratePglite(drizzlePglite(client), { migrationsFolder: MIGRATIONS });
    return { db, close: () => client.close() };
  }
  const pool = new pg.Pool({ connectionString: options.databaseUrl, statement_timeout: STATEMENT_TIMEOUT_MS });
  pool.on("error", (error) => options.onError?.(error));
  try {
    await migrateUnderLock(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db: drizzlePostgres(pool, { logger }), close: () => pool.end() };
}

async function migrateUnderLock(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    // Waiting for another server, and building indexes, may take its time.
    await client.query("set statement_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    try {
      await migratePostgres(drizzlePostgres(client), { migrationsFolder: MIGRATIONS });
    } finally {
      await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
      await client.query(`set statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
    }
  } finally {
    client.release();
  }
}
