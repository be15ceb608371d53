import { doublePrecision, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, json, primaryId, reference } from "./columns.ts";
import { images } from "./image.ts";
import { organizations, users } from "./who.ts";

export const rois = pgTable(
  "rois",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    imageId: reference("image_id")
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    /** Vectors as they were sent: rows of 2 to 5 numbers, the last ones [..., z, y, x]. */
    vectors: json<number[][]>("vectors").notNull(),
    label: text("label"),
    groupId: reference("group_id"),
    creatorId: reference("creator_id").references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    // Bounds in pixels, rounded outwards to whole numbers; double precision, as coordinates may be any finite number.
    minC: doublePrecision("min_c"),
    maxC: doublePrecision("max_c"),
    minT: doublePrecision("min_t"),
    maxT: doublePrecision("max_t"),
    minZ: doublePrecision("min_z"),
    maxZ: doublePrecision("max_z"),
    minY: doublePrecision("min_y"),
    maxY: doublePrecision("max_y"),
    minX: doublePrecision("min_x"),
    maxX: doublePrecision("max_x"),
  },
  (t) => [
    index("rois_image").on(t.imageId, t.id),
    index("rois_organization_id").on(t.organizationId, t.id),
    index("rois_organization_created").on(t.organizationId, t.createdAt, t.id),
    index("rois_bounds").on(t.imageId, t.minX, t.maxX, t.minY, t.maxY),
  ],
);

export const roiPins = pgTable(
  "roi_pins",
  {
    userId: reference("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    objectId: reference("roi_id")
      .notNull()
      .references(() => rois.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.objectId] }), index("roi_pins_object").on(t.objectId)],
);
