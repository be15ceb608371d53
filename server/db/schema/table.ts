import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { TableColumnModel } from "../../graphql/parquet/columns.ts";
import { instant, json, primaryId, reference, searchColumns } from "./columns.ts";
import { datasets } from "./dataset.ts";
import { images } from "./image.ts";
import { parquetStores } from "./store.ts";
import { views } from "./view.ts";
import { organizations, users } from "./who.ts";

export const tables = pgTable(
  "tables",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    ...searchColumns,
    storeId: reference("store_id")
      .notNull()
      .references(() => parquetStores.id),
    datasetId: reference("dataset_id").references(() => datasets.id, { onDelete: "set null" }),
    creatorId: reference("creator_id").references(() => users.id),
    /** As the file's own schema says, so that lists need not open files. */
    columns: json<TableColumnModel[]>("columns").notNull(),
    rowCount: bigint("row_count", { mode: "number" }).notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("tables_organization_id").on(t.organizationId, t.id),
    index("tables_organization_created").on(t.organizationId, t.createdAt, t.id),
    index("tables_organization_name").on(t.organizationId, t.nameLower, t.id),
    index("tables_dataset").on(t.datasetId, t.id),
    index("tables_store").on(t.storeId),
    index("tables_name_part").using("gin", sql`${t.nameLower} gin_trgm_ops`),
    index("tables_name_words").using("gin", t.nameWords),
  ],
);

/** The images that a table was made from. */
export const tableOrigins = pgTable(
  "table_origins",
  {
    tableId: reference("table_id")
      .notNull()
      .references(() => tables.id, { onDelete: "cascade" }),
    imageId: reference("image_id")
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.tableId, t.imageId] }), index("table_origins_image").on(t.imageId)],
);

/** What columns of a table are about: an image (IMAGE), or the labels of a mask (LABEL). */
export const tableAccessors = pgTable(
  "table_accessors",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    tableId: reference("table_id")
      .notNull()
      .references(() => tables.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["IMAGE", "LABEL"] }).notNull(),
    /** Names of columns. */
    keys: json<string[]>("keys").notNull(),
    minIndex: integer("min_index"),
    maxIndex: integer("max_index"),
    imageId: reference("image_id").references(() => images.id, { onDelete: "cascade" }),
    maskViewId: reference("mask_view_id").references(() => views.id, { onDelete: "cascade" }),
  },
  (t) => [
    index("table_accessors_table").on(t.tableId, t.id),
    index("table_accessors_organization").on(t.organizationId, t.kind, t.id),
    index("table_accessors_image").on(t.imageId).where(sql`${t.imageId} is not null`),
    index("table_accessors_mask").on(t.maskViewId).where(sql`${t.maskViewId} is not null`),
    check(
      "table_accessors_target",
      sql`num_nonnulls(image_id, mask_view_id) = 1 and (kind = 'IMAGE') = (image_id is not null)`,
    ),
  ],
);
