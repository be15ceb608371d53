import { and, asc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database, Db } from "../db/connect.ts";
import { images } from "../db/schema/image.ts";
import { dataArrays } from "../db/schema/scene.ts";
import { snapshots } from "../db/schema/snapshot.ts";
import { doomedStores, mediaStores, parquetStores, zarrStores } from "../db/schema/store.ts";
import { tables } from "../db/schema/table.ts";
import { views } from "../db/schema/view.ts";
import type { ObjectStorage } from "../objects/storage.ts";
import { physicalBucket } from "./context.ts";

type Removal = Readonly<{ db: Db; objects: ObjectStorage; zarrBucket: string }>;

/** Removes the bytes of stores that were deleted, and the note that they are to be removed. Returns how many. */
export async function removeDoomed({ db, objects, zarrBucket }: Removal): Promise<number> {
  const doomed = await db.select().from(doomedStores).orderBy(asc(doomedStores.id));
  for (const { id, bucket, key } of doomed) {
    await objects.deletePrefix(physicalBucket(bucket, zarrBucket), key);
    await db.delete(doomedStores).where(eq(doomedStores.id, id));
  }
  return doomed.length;
}

/** The store of each kind, and that nothing refers to it. */
const UNUSED = {
  zarr: {
    table: zarrStores,
    where: sql`not exists (select 1 from ${images} where ${images.storeId} = ${zarrStores.id})
      and not exists (select 1 from ${dataArrays} where ${dataArrays.storeId} = ${zarrStores.id})`,
  },
  parquet: {
    table: parquetStores,
    where: sql`not exists (select 1 from ${tables} where ${tables.storeId} = ${parquetStores.id})
      and not exists (select 1 from ${views} where ${views.labelsId} = ${parquetStores.id})`,
  },
  media: {
    table: mediaStores,
    where: sql`not exists (select 1 from ${snapshots} where ${snapshots.storeId} = ${mediaStores.id})`,
  },
} as const;

/** Deletes stores to which nothing refers and that fulfil the condition; notes that their bytes are to go. How many. */
async function deleteUnused(tx: Db, { table, where }: { table: PgTable; where: SQL }, which: SQL): Promise<number> {
  // All kinds of stores have these columns.
  const stores = table as typeof zarrStores;
  const gone = await tx.delete(stores).where(and(which, where)).returning({ bucket: stores.bucket, key: stores.key });
  if (gone.length > 0) await tx.insert(doomedStores).values(gone);
  return gone.length;
}

/** Whether nothing refers to the store any more, so that it was deleted and its bytes are to be. */
export async function deleteUnusedStore(tx: Db, kind: keyof typeof UNUSED, id: number): Promise<boolean> {
  return (await deleteUnused(tx, UNUSED[kind], eq(UNUSED[kind].table.id, id))) > 0;
}

/**
 * Removes stores that were made before `olderThan` and that nothing refers to, with their bytes: uploads that were never
 * finished or never used. Also the bytes of stores whose deletion was cut short. Returns how many. Run it at start.
 */
export async function removeAbandonedStores(
  database: Database,
  objects: ObjectStorage,
  olderThan: Date,
  zarrBucket = "zarr",
): Promise<number> {
  const { db } = database;
  await db.transaction(async (tx) => {
    for (const kind of Object.values(UNUSED)) await deleteUnused(tx, kind, lt(kind.table.createdAt, olderThan));
  });
  return removeDoomed({ db, objects, zarrBucket });
}
