import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { instant, primaryId, reference, searchColumns } from "./columns.ts";
import { datasets } from "./dataset.ts";
import { zarrStores } from "./store.ts";
import { organizations, users } from "./who.ts";

export const images = pgTable(
  "images",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    ...searchColumns,
    description: text("description"),
    kind: text("kind", { enum: ["MASK", "VOXEL", "RGB", "UNKNOWN"] })
      .notNull()
      .default("UNKNOWN"),
    storeId: reference("store_id")
      .notNull()
      .references(() => zarrStores.id),
    datasetId: reference("dataset_id").references(() => datasets.id, { onDelete: "set null" }),
    creatorId: reference("creator_id").references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    index("images_organization_id").on(t.organizationId, t.id),
    index("images_organization_created").on(t.organizationId, t.createdAt, t.id),
    index("images_organization_name").on(t.organizationId, t.nameLower, t.id),
    index("images_dataset").on(t.datasetId, t.id),
    index("images_store").on(t.storeId),
    index("images_creator").on(t.creatorId),
    index("images_name_part").using("gin", sql`${t.nameLower} gin_trgm_ops`),
    index("images_name_words").using("gin", t.nameWords),
  ],
);

export const imageTags = pgTable(
  "image_tags",
  {
    id: primaryId(),
    imageId: reference("image_id")
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
  },
  (t) => [unique("image_tags_image_name").on(t.imageId, t.name), index("image_tags_name").on(t.name)],
);

export const imagePins = pgTable(
  "image_pins",
  {
    userId: reference("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    objectId: reference("image_id")
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.objectId] }), index("image_pins_object").on(t.objectId)],
);
