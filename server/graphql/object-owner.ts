import { eq } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Database } from "../db/connect.ts";
import { mediaStores, parquetStores, zarrStores } from "../db/schema/store.ts";
import type { ObjectOwnerLookup } from "../objects/grants.ts";

/** About 100 bytes each. */
const REMEMBERED = 50_000;

/**
 * Answers whose organisation an object belongs to: the first part of its key is the key of its store. What was found
 * is remembered, as a store never changes hands and its key is never used again.
 *
 * @param zarrBucket physical bucket of zarr stores
 */
export function createObjectOwnerLookup(database: Database, zarrBucket = "zarr"): ObjectOwnerLookup {
  const stores = new Map<string, typeof zarrStores | typeof parquetStores | typeof mediaStores>([
    [zarrBucket, zarrStores],
    ["parquet", parquetStores],
    ["media", mediaStores],
  ]);
  const owners = new LRUCache<string, string>({ max: REMEMBERED });
  return async (bucket, key) => {
    const [storeKey] = key.split("/");
    const table = stores.get(bucket);
    if (table === undefined || storeKey === undefined || storeKey === "") return undefined;
    const name = `${bucket}/${storeKey}`;
    const known = owners.get(name);
    if (known !== undefined) return known;
    const [store] = await database.db
      .select({ organizationId: table.organizationId })
      .from(table)
      .where(eq(table.key, storeKey));
    if (store === undefined) return undefined;
    const owner = String(store.organizationId);
    owners.set(name, owner);
    return owner;
  };
}
