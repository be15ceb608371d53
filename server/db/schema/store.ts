import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, json, primaryId, reference } from "./columns.ts";
import { organizations, users } from "./who.ts";

/** One zarr v3 array among the objects. What `zarr.json` says is null until the upload is finished. */
export const zarrStores = pgTable(
  "zarr_stores",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    creatorId: reference("creator_id").references(() => users.id),
    /** Logical bucket name. */
    bucket: text("bucket").notNull(),
    /** Prefix of its objects: 32 hex digits. */
    key: text("key").notNull().unique(),
    populated: boolean("populated").notNull().default(false),
    version: text("version"),
    shape: integer("shape").array(),
    chunks: integer("chunks").array(),
    dtype: text("dtype"),
    dimensionNames: json<(string | null)[]>("dimension_names"),
    fillValue: json<unknown>("fill_value"),
    attributes: json<unknown>("attributes"),
    storageTransformers: json<unknown>("storage_transformers"),
    chunkKeyEncoding: json<unknown>("chunk_key_encoding"),
    codecs: json<unknown>("codecs"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("zarr_stores_organization").on(t.organizationId), index("zarr_stores_created").on(t.createdAt)],
);

/** One object: no key beside its own. What was uploaded is known once something is made of it. */
function singleObjectStores<N extends string>(name: N) {
  return pgTable(
    name,
    {
      id: primaryId(),
      organizationId: reference("organization_id")
        .notNull()
        .references(() => organizations.id),
      creatorId: reference("creator_id").references(() => users.id),
      /** Logical bucket name. */
      bucket: text("bucket").notNull(),
      /** 32 hex digits. */
      key: text("key").notNull().unique(),
      populated: boolean("populated").notNull().default(false),
      originalFileName: text("original_file_name"),
      contentType: text("content_type"),
      createdAt: instant("created_at").notNull().defaultNow(),
    },
    (t) => [index(`${name}_organization`).on(t.organizationId), index(`${name}_created`).on(t.createdAt)],
  );
}

/** Tables, one parquet object each. */
export const parquetStores = singleObjectStores("parquet_stores");

/** Pictures made by clients. */
export const mediaStores = singleObjectStores("media_stores");

/** Stores deleted from the graph whose bytes are still to be removed; survives a crash between the two. */
export const doomedStores = pgTable("doomed_stores", {
  id: primaryId(),
  /** Logical bucket name. */
  bucket: text("bucket").notNull(),
  key: text("key").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
});
