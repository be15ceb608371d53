import type { Identity } from "../auth/identity.ts";
import type { Db } from "../db/connect.ts";
import type { GrantIssuer } from "../objects/grants.ts";
import type { ObjectStorage } from "../objects/storage.ts";
import type { EventBus } from "./events.ts";
import type { Reader } from "./reader.ts";

/** Told of what concerns the operator. Never gets a token, a credential or a statement's parameters. */
export type Log = Readonly<{ warn(message: string): void; error(message: string): void }>;

export type Services = Readonly<{
  db: Db;
  objects: ObjectStorage;
  grants: GrantIssuer;
  events: EventBus;
  /** Physical bucket of zarr stores; those of all others have their logical names. */
  zarrBucket: string;
  /** Base URL of the object service as clients know it. */
  publicS3Url: string;
  log: Log;
}>;

/** What resolvers work with, for one operation of one caller. */
export type Context = Readonly<{ identity: Identity; reader: Reader; services: Services }>;

/** The physical bucket behind a logical name. */
export function physicalBucket(bucket: string, zarrBucket: string): string {
  return bucket === "zarr" ? zarrBucket : bucket;
}
