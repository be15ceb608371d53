import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, primaryId, reference } from "./columns.ts";
import { images } from "./image.ts";
import { mediaStores } from "./store.ts";
import { rgbContexts } from "./view.ts";
import { organizations, users } from "./who.ts";

export const snapshots = pgTable(
  "snapshots",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    imageId: reference("image_id")
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
    /** How the image was shown, if that is known. */
    contextId: reference("context_id").references(() => rgbContexts.id, { onDelete: "set null" }),
    storeId: reference("store_id")
      .notNull()
      .references(() => mediaStores.id),
    creatorId: reference("creator_id").references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("snapshots_organization_id").on(t.organizationId, t.id),
    index("snapshots_organization_created").on(t.organizationId, t.createdAt, t.id),
    index("snapshots_image").on(t.imageId, t.createdAt, t.id),
    index("snapshots_context").on(t.contextId),
    index("snapshots_store").on(t.storeId),
    index("snapshots_name_part").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
  ],
);

export const snapshotPins = pgTable(
  "snapshot_pins",
  {
    userId: reference("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    objectId: reference("snapshot_id")
      .notNull()
      .references(() => snapshots.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.objectId] }), index("snapshot_pins_object").on(t.objectId)],
);
