CREATE TABLE "adatasets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "adatasets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"dims" jsonb NOT NULL,
	"dim_kinds" jsonb NOT NULL,
	"shape" jsonb NOT NULL,
	"creator_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coordinate_anchors" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "coordinate_anchors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"dataset_id" bigint NOT NULL,
	"coordinates" jsonb NOT NULL,
	"label" text,
	"ome_metadata" text,
	"histogram" jsonb
);
--> statement-breakpoint
CREATE TABLE "data_arrays" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "data_arrays_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"dataset_id" bigint NOT NULL,
	"store_id" bigint NOT NULL,
	"level" integer NOT NULL,
	"scale_factors" jsonb
);
--> statement-breakpoint
CREATE TABLE "layers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "layers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"lens_id" bigint NOT NULL,
	"scene_id" bigint NOT NULL,
	"affine_matrix" jsonb,
	"colormap" text,
	"color" jsonb,
	"clim_min" double precision,
	"clim_max" double precision,
	"x_dim" text NOT NULL,
	"y_dim" text NOT NULL,
	"z_dim" text,
	"t_dim" text,
	"intensity_dim" text NOT NULL,
	"status" text DEFAULT 'ACTIVE' NOT NULL,
	"validity" text DEFAULT 'MANUAL' NOT NULL,
	"blending" text DEFAULT 'ADDITIVE' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lenses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lenses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"dataset_id" bigint NOT NULL,
	"slices" jsonb NOT NULL,
	"shape" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scenes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"name" text NOT NULL,
	"blending" text DEFAULT 'ADDITIVE' NOT NULL,
	"spatial_unit" text DEFAULT 'UNKNOWN' NOT NULL,
	"temporal_unit" text DEFAULT 'UNKNOWN' NOT NULL,
	"parent_id" bigint,
	"creator_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "adatasets" ADD CONSTRAINT "adatasets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adatasets" ADD CONSTRAINT "adatasets_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordinate_anchors" ADD CONSTRAINT "coordinate_anchors_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordinate_anchors" ADD CONSTRAINT "coordinate_anchors_dataset_id_adatasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."adatasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_arrays" ADD CONSTRAINT "data_arrays_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_arrays" ADD CONSTRAINT "data_arrays_dataset_id_adatasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."adatasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_arrays" ADD CONSTRAINT "data_arrays_store_id_zarr_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."zarr_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layers" ADD CONSTRAINT "layers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layers" ADD CONSTRAINT "layers_lens_id_lenses_id_fk" FOREIGN KEY ("lens_id") REFERENCES "public"."lenses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layers" ADD CONSTRAINT "layers_scene_id_scenes_id_fk" FOREIGN KEY ("scene_id") REFERENCES "public"."scenes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lenses" ADD CONSTRAINT "lenses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lenses" ADD CONSTRAINT "lenses_dataset_id_adatasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."adatasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenes" ADD CONSTRAINT "scenes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenes" ADD CONSTRAINT "scenes_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adatasets_organization_id" ON "adatasets" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "adatasets_organization_created" ON "adatasets" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "adatasets_name_part" ON "adatasets" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "coordinate_anchors_dataset" ON "coordinate_anchors" USING btree ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "data_arrays_dataset" ON "data_arrays" USING btree ("dataset_id","level","id");--> statement-breakpoint
CREATE INDEX "data_arrays_organization" ON "data_arrays" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "data_arrays_store" ON "data_arrays" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "layers_scene" ON "layers" USING btree ("scene_id","id");--> statement-breakpoint
CREATE INDEX "layers_lens" ON "layers" USING btree ("lens_id","id");--> statement-breakpoint
CREATE INDEX "layers_organization" ON "layers" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "lenses_dataset" ON "lenses" USING btree ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "lenses_organization" ON "lenses" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "scenes_organization_id" ON "scenes" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "scenes_name_part" ON "scenes" USING gin (lower("name") gin_trgm_ops);