import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { instant, json, primaryId, reference } from "./columns.ts";
import { images } from "./image.ts";
import { rois } from "./roi.ts";
import { stages } from "./stage.ts";
import { parquetStores } from "./store.ts";
import { organizations, users } from "./who.ts";

const VIEW_KINDS = [
  ...([
    "CHANNEL",
    "LABEL",
    "AFFINE_TRANSFORMATION",
    "HISTOGRAM",
    "MASK_VIEW",
    "INSTANCE_MASK_VIEW",
    "REFERENCE",
  ] as const),
  ...(["RGB", "SCALE", "ROI", "DERIVED"] as const),
] as const;

/**
 * Views of all kinds in one table, so that ids come from one sequence and all views of an image are one statement.
 * Bounds are pixel indices, minimum inclusive, maximum exclusive; null is unbounded. The columns of other kinds are null.
 */
export const views = pgTable(
  "views",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    imageId: reference("image_id")
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: VIEW_KINDS }).notNull(),
    collectionId: reference("collection_id"),
    cMin: integer("c_min"),
    cMax: integer("c_max"),
    tMin: integer("t_min"),
    tMax: integer("t_max"),
    zMin: integer("z_min"),
    zMax: integer("z_max"),
    yMin: integer("y_min"),
    yMax: integer("y_max"),
    xMin: integer("x_min"),
    xMax: integer("x_max"),
    isGlobal: boolean("is_global")
      .notNull()
      .generatedAlwaysAs(sql`num_nonnulls(c_min, c_max, t_min, t_max, z_min, z_max, y_min, y_max, x_min, x_max) = 0`),
    createdAt: instant("created_at").notNull().defaultNow(),

    // CHANNEL
    name: text("name"),
    acquisitionMode: text("acquisition_mode"),
    /** Nanometres. */
    emissionWavelength: doublePrecision("emission_wavelength"),
    /** Nanometres. */
    excitationWavelength: doublePrecision("excitation_wavelength"),

    // AFFINE_TRANSFORMATION
    stageId: reference("stage_id").references(() => stages.id, { onDelete: "cascade" }),
    /** 4 rows of 4, row-major: pixel (x, y, z, 1) to micrometres. */
    affineMatrix: json<number[][]>("affine_matrix"),

    // RGB
    colorMap: text("color_map"),
    active: boolean("active"),
    /** [red, green, blue, alpha], 0 to 255. */
    baseColor: json<number[]>("base_color"),
    gamma: doublePrecision("gamma"),
    contrastLimitMin: doublePrecision("contrast_limit_min"),
    contrastLimitMax: doublePrecision("contrast_limit_max"),

    // SCALE: pixels of the parent under one pixel of this image
    parentId: reference("parent_id").references(() => images.id, { onDelete: "cascade" }),
    scaleC: doublePrecision("scale_c"),
    scaleT: doublePrecision("scale_t"),
    scaleZ: doublePrecision("scale_z"),
    scaleY: doublePrecision("scale_y"),
    scaleX: doublePrecision("scale_x"),

    // DERIVED
    originImageId: reference("origin_image_id").references(() => images.id, { onDelete: "cascade" }),

    // LABEL
    label: text("label"),

    // MASK_VIEW, INSTANCE_MASK_VIEW: what it is a mask of, and the table of its labels
    referenceViewId: reference("reference_view_id").references((): AnyPgColumn => views.id, { onDelete: "cascade" }),
    labelsId: reference("labels_id").references(() => parquetStores.id),

    // ROI
    roiId: reference("roi_id").references(() => rois.id, { onDelete: "cascade" }),

    // HISTOGRAM: pixel values and how many pixels there are of each
    bins: json<number[]>("bins"),
    histogram: json<number[]>("histogram"),
    histogramMin: doublePrecision("histogram_min"),
    histogramMax: doublePrecision("histogram_max"),
  },
  (t) => [
    index("views_image").on(t.imageId, t.kind, t.id),
    index("views_organization").on(t.organizationId, t.kind, t.id),
    index("views_stage").on(t.stageId, t.id).where(sql`${t.stageId} is not null`),
    index("views_parent").on(t.parentId, t.id).where(sql`${t.parentId} is not null`),
    index("views_origin").on(t.originImageId, t.id).where(sql`${t.originImageId} is not null`),
    check("views_affine", sql`kind <> 'AFFINE_TRANSFORMATION' or (stage_id is not null and affine_matrix is not null)`),
    check("views_rgb", sql`kind <> 'RGB' or (color_map is not null and active is not null)`),
    check(
      "views_scale",
      sql`kind <> 'SCALE' or (parent_id is not null and num_nulls(scale_c, scale_t, scale_z, scale_y, scale_x) = 0)`,
    ),
    index("views_reference").on(t.referenceViewId, t.id).where(sql`${t.referenceViewId} is not null`),
    index("views_labels").on(t.labelsId).where(sql`${t.labelsId} is not null`),
    index("views_roi").on(t.roiId).where(sql`${t.roiId} is not null`),
    check("views_label", sql`kind <> 'LABEL' or label is not null`),
    check("views_mask", sql`kind not in ('MASK_VIEW', 'INSTANCE_MASK_VIEW') or reference_view_id is not null`),
    check("views_roi_of", sql`kind <> 'ROI' or roi_id is not null`),
    check("views_histogram", sql`kind <> 'HISTOGRAM' or num_nulls(bins, histogram, histogram_min, histogram_max) = 0`),
    check("views_derived", sql`kind <> 'DERIVED' or origin_image_id is not null`),
  ],
);

export const viewPins = pgTable(
  "view_pins",
  {
    userId: reference("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    objectId: reference("view_id")
      .notNull()
      .references(() => views.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.objectId] }), index("view_pins_object").on(t.objectId)],
);

/** One way to show an image: RGB views and the plane to begin with. */
export const rgbContexts = pgTable(
  "rgb_contexts",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    imageId: reference("image_id")
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    description: text("description"),
    blending: text("blending", { enum: ["ADDITIVE", "MULTIPLICATIVE"] })
      .notNull()
      .default("ADDITIVE"),
    c: integer("c").notNull().default(0),
    t: integer("t").notNull().default(0),
    z: integer("z").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("rgb_contexts_image").on(t.imageId, t.id),
    index("rgb_contexts_organization").on(t.organizationId, t.id),
  ],
);

export const rgbContextViews = pgTable(
  "rgb_context_views",
  {
    contextId: reference("context_id")
      .notNull()
      .references(() => rgbContexts.id, { onDelete: "cascade" }),
    viewId: reference("view_id")
      .notNull()
      .references(() => views.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.contextId, t.viewId] }), index("rgb_context_views_view").on(t.viewId)],
);
