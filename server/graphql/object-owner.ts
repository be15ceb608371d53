import { eq } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Database } from "../db/connect.ts";
import { zarrStores } from "../db/schema/store.ts";
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
  const owners = new LRUCache<string, string>({ max: REMEMBERED });
  return async (bucket, key) => {
    const [storeKey] = key.split("/");
    if (bucket !== zarrBucket || storeKey === undefined || storeKey === "") return undefined;
    const known = owners.get(storeKey);
    if (known !== undefined) return known;
    const [store] = await database.db
      .select({ organizationId: zarrStores.organizationId })
      .from(zarrStores)
      .where(eq(zarrStores.key, storeKey));
    if (store === undefined) return undefined;
    const owner = String(store.organizationId);
    owners.set(storeKey, owner);
    return owner;
  };
}
