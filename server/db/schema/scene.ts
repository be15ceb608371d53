import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, json, primaryId, reference } from "./columns.ts";
import { zarrStores } from "./store.ts";
import { organizations, users } from "./who.ts";

/** A slice of one dimension as Python understands it: null is open, negative counts from the end. */
export type SliceRow = Readonly<{ dim: string; start: number | null; stop: number | null; step: number | null }>;

/** Arrays of free dimensions: the same data at several levels. */
export const adatasets = pgTable(
  "adatasets",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    description: text("description"),
    /** Names of the dimensions, in the order of the axes of every array. */
    dims: json<string[]>("dims").notNull(),
    /** What each dimension is: SPACE, CHANNEL, TIME, FREQUENCY. */
    dimKinds: json<string[]>("dim_kinds").notNull(),
    /** Of the array at full resolution. */
    shape: json<number[]>("shape").notNull(),
    creatorId: reference("creator_id").references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("adatasets_organization_id").on(t.organizationId, t.id),
    index("adatasets_organization_created").on(t.organizationId, t.createdAt, t.id),
    index("adatasets_name_part").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
  ],
);

export const dataArrays = pgTable(
  "data_arrays",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    datasetId: reference("dataset_id")
      .notNull()
      .references(() => adatasets.id, { onDelete: "cascade" }),
    storeId: reference("store_id")
      .notNull()
      .references(() => zarrStores.id),
    /** 0 is full resolution; two arrays may have one level. */
    level: integer("level").notNull(),
    /** Pixels at full resolution under one of this array, by dimension. */
    scaleFactors: json<number[]>("scale_factors"),
  },
  (t) => [
    index("data_arrays_dataset").on(t.datasetId, t.level, t.id),
    index("data_arrays_organization").on(t.organizationId, t.id),
    index("data_arrays_store").on(t.storeId),
  ],
);

/** What is known of a coordinate of a dataset, such as of one channel. */
export const coordinateAnchors = pgTable(
  "coordinate_anchors",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    datasetId: reference("dataset_id")
      .notNull()
      .references(() => adatasets.id, { onDelete: "cascade" }),
    /** Index by dimension. */
    coordinates: json<Record<string, number>>("coordinates").notNull(),
    label: text("label"),
    omeMetadata: text("ome_metadata"),
    histogram: json<{ bins: number[]; histogram: number[] } & Record<"min" | "max" | "p1" | "p99", number | null>>(
      "histogram",
    ),
  },
  (t) => [index("coordinate_anchors_dataset").on(t.datasetId, t.id)],
);

export const lenses = pgTable(
  "lenses",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    datasetId: reference("dataset_id")
      .notNull()
      .references(() => adatasets.id, { onDelete: "cascade" }),
    slices: json<SliceRow[]>("slices").notNull(),
    /** By dimension; no dimension disappears. */
    shape: json<number[]>("shape").notNull(),
  },
  (t) => [index("lenses_dataset").on(t.datasetId, t.id), index("lenses_organization").on(t.organizationId, t.id)],
);

export const scenes = pgTable(
  "scenes",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    blending: text("blending").notNull().default("ADDITIVE"),
    spatialUnit: text("spatial_unit").notNull().default("UNKNOWN"),
    temporalUnit: text("temporal_unit").notNull().default("UNKNOWN"),
    parentId: reference("parent_id"),
    creatorId: reference("creator_id").references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("scenes_organization_id").on(t.organizationId, t.id),
    index("scenes_name_part").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
  ],
);

export const layers = pgTable(
  "layers",
  {
    id: primaryId(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    lensId: reference("lens_id")
      .notNull()
      .references(() => lenses.id, { onDelete: "cascade" }),
    sceneId: reference("scene_id")
      .notNull()
      .references(() => scenes.id, { onDelete: "cascade" }),
    /** 4 rows of 4, row-major: pixel (x, y, z, 1) of the lens to the scene's spatial unit. */
    affineMatrix: json<number[][]>("affine_matrix"),
    colormap: text("colormap"),
    /** [red, green, blue] or [red, green, blue, alpha], 0 to 255. */
    color: json<number[]>("color"),
    /** Of the range of the data type, 0 to 1. */
    climMin: doublePrecision("clim_min"),
    climMax: doublePrecision("clim_max"),
    xDim: text("x_dim").notNull(),
    yDim: text("y_dim").notNull(),
    zDim: text("z_dim"),
    tDim: text("t_dim"),
    intensityDim: text("intensity_dim").notNull(),
    status: text("status").notNull().default("ACTIVE"),
    validity: text("validity").notNull().default("MANUAL"),
    blending: text("blending").notNull().default("ADDITIVE"),
  },
  (t) => [
    index("layers_scene").on(t.sceneId, t.id),
    index("layers_lens").on(t.lensId, t.id),
    index("layers_organization").on(t.organizationId, t.id),
  ],
);
