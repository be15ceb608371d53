import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { zarrStores } from "../../db/schema/store.ts";
import { commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type {
  FinishZarrUploadInput,
  GeneralZarrAccessGrant,
  Resolvers,
  ZarrAccessGrant,
  ZarrUploadGrant,
} from "../generated/resolvers.ts";
import type { ZarrStoreModel } from "../models.ts";
import { readZarrMetadata } from "../zarr-metadata.ts";
import { issueGrant, MAX_BYTES } from "./grant-fields.ts";

/** Logical name of the bucket of zarr stores. */
const BUCKET = "zarr";
async function requestUpload(context: Context): Promise<ZarrUploadGrant> {
  const { zarrBucket: bucket } = context.services;
  const key = randomUUID().replaceAll("-", "");
  const store = await commit(context, async ({ tx, organizationId, userId: creatorId }) => {
    const [row] = await tx.insert(zarrStores).values({ organizationId, creatorId, bucket: BUCKET, key }).returning();
    return row!;
  });
  const organizationId = String(store.organizationId);
  const scope = { organizationId, bucket, access: "write", key, isPrefix: true } as const;
  const { region: _, ...fields } = await issueGrant(context.services, scope);
  return {
    ...fields,
    bucket,
    key,
    path: `s3://${bucket}/${key}`,
    store: String(store.id),
    maxBytes: MAX_BYTES,
    action: "upload",
    originalFileName: null,
    uploadFileName: key,
    uploadContentType: null,
    uploadFormField: "file",
  };
}

async function finishUpload(context: Context, { storeId, valid }: FinishZarrUploadInput): Promise<ZarrStoreModel> {
  const { objects, zarrBucket } = context.services;
  const store = await context.reader.required(zarrStores, storeId, "ZarrStore");
  const metadata = valid ? await readZarrMetadata(objects, zarrBucket, store.key) : {};
  return commit(context, async ({ tx }) => {
    const [row] = await tx
      .update(zarrStores)
      .set({ ...metadata, populated: valid })
      .where(eq(zarrStores.id, store.id))
      .returning();
    return row!;
  });
}

async function accessGrant(context: Context, store: ZarrStoreModel): Promise<ZarrAccessGrant> {
  const { zarrBucket: bucket } = context.services;
  const { key } = store;
  const organizationId = String(store.organizationId);
  const scope = { organizationId, bucket, access: "read", key, isPrefix: true } as const;
  const fields = await issueGrant(context.services, scope);
  return { ...fields, bucket, key, path: `s3://${bucket}/${key}`, store: String(store.id) };
}

async function generalAccess(
  { identity, services }: Context,
  expiresIn: number | null | undefined,
): Promise<GeneralZarrAccessGrant> {
  const { zarrBucket: bucket } = services;
  const scope = { organizationId: String(identity.organizationId), bucket, access: "read-organization" } as const;
  const fields = await issueGrant(services, scope, expiresIn);
  return { ...fields, bucket, path: `s3://${bucket}`, store: null };
}

/** What only `zarr.json` tells. Throws as long as the upload is not finished. */
function told<T>(value: T | null): T {
  if (value === null) throw badInput("The upload of this store is not finished, so its array is not known yet");
  return value;
}

export const storeResolvers = {
  Mutation: {
    requestZarrUpload: (_, _args, context) => requestUpload(context),
    finishZarrUpload: (_, { input }, context) => finishUpload(context, input),
    requestZarrAccess: async (_, { input }, context) =>
      accessGrant(context, await context.reader.required(zarrStores, input.storeId, "ZarrStore")),
    requestGeneralZarrAccess: (_, { input }, context) => generalAccess(context, input.expiresIn),
  },
  ZarrStore: {
    path: ({ bucket, key }) => `s3://${bucket}/${key}`,
    shape: (store) => told(store.shape),
    chunks: (store) => told(store.chunks),
    fillValue: (store) => told(store.fillValue) as object,
    accessGrant: (store, _args, context) => accessGrant(context, store),
  },
} satisfies Resolvers;
