import type { GetCredentials } from "./credentials.ts";
import { createTimedGrants } from "./pool/timed-grants.ts";
import { Grants } from "./stores/grants.ts";
import type { Traffic } from "./stores/object-store.ts";
import { createS3Object } from "./stores/s3-store.ts";

/** Pictures and other objects that are read whole. */
export type MediaFiles = Readonly<{
  /**
   * @param storeId of the media store, as `getCredentials` knows it
   * @throws DataError; `AbortError`
   */
  read: (storeId: string, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
}>;

export function createMediaFiles(getCredentials: GetCredentials, fetch?: typeof globalThis.fetch): MediaFiles {
  const grants = new Grants(createTimedGrants(getCredentials));
  const traffic: Traffic = { requests: 0, bytesFetched: 0 };
  return {
    read: (storeId, signal) =>
      createS3Object(storeId, grants, { traffic, ...(fetch === undefined ? {} : { fetch }) }).read(undefined, signal),
  };
}
