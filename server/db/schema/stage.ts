import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, primaryId, reference } from "./columns.ts";
import { organizations, users } from "./who.ts";

export const stages = pgTable(
  "stages",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    description: text("description"),
    kind: text("kind"),
    instrumentId: reference("instrument_id"),
    creatorId: reference("creator_id").references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("stages_organization_id").on(t.organizationId, t.id),
    index("stages_organization_created").on(t.organizationId, t.createdAt, t.id),
    index("stages_name_part").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
  ],
);

export const stagePins = pgTable(
  "stage_pins",
  {
    userId: reference("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    objectId: reference("stage_id")
      .notNull()
      .references(() => stages.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.objectId] }), index("stage_pins_object").on(t.objectId)],
);
