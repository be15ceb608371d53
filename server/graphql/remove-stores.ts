import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Database, Db } from "../db/connect.ts";
import { images } from "../db/schema/image.ts";
import { doomedStores, zarrStores } from "../db/schema/store.ts";
import type { ObjectStorage } from "../objects/storage.ts";

type Removal = Readonly<{ db: Db; objects: ObjectStorage; zarrBucket: string }>;

/** Removes the bytes of stores that were deleted, and the note that they are to be removed. Returns how many. */
export async function removeDoomed({ db, objects, zarrBucket }: Removal): Promise<number> {
  const doomed = await db.select().from(doomedStores).orderBy(asc(doomedStores.id));
  for (const { id, key } of doomed) {
    await objects.deletePrefix(zarrBucket, key);
    await db.delete(doomedStores).where(eq(doomedStores.id, id));
  }
  return doomed.length;
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
    const unused = sql`not exists (select 1 from ${images} where ${images.storeId} = ${zarrStores.id})`;
    const gone = await tx
      .delete(zarrStores)
      .where(and(lt(zarrStores.createdAt, olderThan), unused))
      .returning({ bucket: zarrStores.bucket, key: zarrStores.key });
    if (gone.length > 0) await tx.insert(doomedStores).values(gone);
  });
  return removeDoomed({ db, objects, zarrBucket });
}
