import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, primaryId, reference, searchColumns } from "./columns.ts";
import { organizations, users } from "./who.ts";

export const datasets = pgTable(
  "datasets",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    ...searchColumns,
    description: text("description"),
    parentId: reference("parent_id").references((): AnyPgColumn => datasets.id, { onDelete: "set null" }),
    creatorId: reference("creator_id").references(() => users.id),
    /** One per creator and organisation: where images go when no dataset is named. */
    isDefault: boolean("is_default").notNull().default(false),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    // Nulls are distinct: names at the root may repeat.
    unique("datasets_parent_name").on(t.parentId, t.name),
    uniqueIndex("datasets_default").on(t.organizationId, t.creatorId).where(sql`${t.isDefault}`),
    index("datasets_organization_id").on(t.organizationId, t.id),
    index("datasets_organization_created").on(t.organizationId, t.createdAt, t.id),
    index("datasets_organization_name").on(t.organizationId, t.nameLower, t.id),
    index("datasets_name_part").using("gin", sql`${t.nameLower} gin_trgm_ops`),
    index("datasets_name_words").using("gin", t.nameWords),
  ],
);

export const datasetTags = pgTable(
  "dataset_tags",
  {
    id: primaryId(),
    datasetId: reference("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
  },
  (t) => [unique("dataset_tags_dataset_name").on(t.datasetId, t.name), index("dataset_tags_name").on(t.name)],
);

export const datasetPins = pgTable(
  "dataset_pins",
  {
    userId: reference("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    objectId: reference("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.objectId] }), index("dataset_pins_object").on(t.objectId)],
);
