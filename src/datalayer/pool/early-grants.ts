import type { ArraySpec } from "../array-spec.ts";
import type { GetCredentials } from "../credentials.ts";

/**
 * Asks for access to a store when the first of its chunks is wanted, not when that chunk's turn to be fetched has come: the stores of
 * one view are asked for together. Workers then find the grant, or share the request for it.
 */
export function createEarlyGrants(getCredentials: GetCredentials): (array: ArraySpec) => void {
  const asked = new Set<string>();
  return ({ source }) => {
    if (source.kind !== "s3" || asked.has(source.storeId)) return;
    asked.add(source.storeId);
    // Whoever needs the grant asks again and is told why there is none.
    getCredentials(source.storeId).catch(() => undefined);
  };
}
