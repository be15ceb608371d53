import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { mediaStores, parquetStores } from "../../db/schema/store.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type { Row } from "../reader.ts";
import { issueGrant, linkTo, MAX_BYTES } from "./grant-fields.ts";

/** Stores of one object each. All their tables have the same columns. */
export type SingleStoreTable = typeof parquetStores | typeof mediaStores;
export type SingleStore = Row<typeof parquetStores>;

/** What may be known of an upload beforehand. */
type Announced = Readonly<{
  originalFileName?: string | null | undefined;
  contentType?: string | null | undefined;
  fileSize?: number | null | undefined;
}>;

const asOne = (table: SingleStoreTable) => table as typeof parquetStores;

/** Operations on one kind of store; logical and physical bucket have one name. */
export function singleStore(table: SingleStoreTable, bucket: string, type: string) {
  const stores = asOne(table);
  const objectOf = ({ organizationId, key }: SingleStore) =>
    ({ organizationId: String(organizationId), bucket, key }) as const;

  const accessGrant = async (context: Context, store: SingleStore) => {
    const { key } = store;
    const scope = { ...objectOf(store), access: "read", isPrefix: false } as const;
    const fields = await issueGrant(context.services, scope);
    return { ...fields, bucket, key, path: `s3://${bucket}/${key}`, store: String(store.id) };
  };

  return {
    required: (context: Context, id: string): Promise<SingleStore> => context.reader.required(stores, id, type),
    accessGrant,

    async requestUpload(context: Context, { originalFileName, contentType, fileSize }: Announced = {}) {
      const key = randomUUID().replaceAll("-", "");
      const store = await commit(context, async ({ tx, organizationId, userId: creatorId }) => {
        const row = { organizationId, creatorId, bucket, key, originalFileName, contentType };
        return (await tx.insert(stores).values(row).returning())[0]!;
      });
      const fields = await issueGrant(context.services, { ...objectOf(store), access: "write", isPrefix: false });
      return {
        ...fields,
        ...{ bucket, key, path: `s3://${bucket}/${key}`, store: String(store.id) },
        maxBytes: fileSize ?? MAX_BYTES,
        originalFileName: originalFileName ?? null,
        uploadFileName: originalFileName?.split(/[\\/]/).at(-1) || key,
        uploadContentType: contentType ?? null,
        uploadFormField: "file",
      };
    },

    /** Throws if it is said to be valid and nothing was uploaded. */
    async finishUpload(
      context: Context,
      { storeId, valid = true }: { storeId: string; valid?: boolean },
    ): Promise<SingleStore> {
      const store = await context.reader.required(stores, storeId, type);
      if (valid) await sizeOf(context, store);
      return commit(context, (change) => setPopulated(change, store.id, valid));
    },

    requestAccess: async (context: Context, storeId: string) =>
      accessGrant(context, await context.reader.required(stores, storeId, type)),

    async generalAccess(context: Context, expiresIn: number | null | undefined) {
      const organizationId = String(context.identity.organizationId);
      const fields = await issueGrant(
        context.services,
        { organizationId, bucket, access: "read-organization" },
        expiresIn,
      );
      return { ...fields, bucket, path: `s3://${bucket}`, store: null };
    },

    /** Fields of the store's type. */
    fields: {
      path: ({ key }: SingleStore) => `s3://${bucket}/${key}`,
      accessGrant: (store: SingleStore, _args: unknown, context: Context) => accessGrant(context, store),
      presignedUrl: (store: SingleStore, { host }: { host?: string | null | undefined }, context: Context) =>
        linkTo(context.services, objectOf(store), host),
    },

    setPopulated,
    sizeOf,
  };

  /** Bytes of what was uploaded. Throws BAD_USER_INPUT if nothing was: finishing is no duty, so whoever uses it looks. */
  async function sizeOf({ services }: Context, { key }: SingleStore): Promise<number> {
    const stat = await services.objects.head(bucket, key);
    if (stat === undefined) throw badInput(`Nothing was uploaded to this ${type}`);
    return stat.sizeBytes;
  }

  async function setPopulated({ tx }: Change, id: number, populated: boolean): Promise<SingleStore> {
    return (await tx.update(stores).set({ populated }).where(eq(stores.id, id)).returning())[0]!;
  }
}
