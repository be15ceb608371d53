CREATE TABLE "dataset_pins" (
	"user_id" bigint NOT NULL,
	"dataset_id" bigint NOT NULL,
	CONSTRAINT "dataset_pins_user_id_dataset_id_pk" PRIMARY KEY("user_id","dataset_id")
);
--> statement-breakpoint
CREATE TABLE "dataset_tags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dataset_tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"dataset_id" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "dataset_tags_dataset_name" UNIQUE("dataset_id","name")
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "datasets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"parent_id" bigint,
	"creator_id" bigint,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "datasets_parent_name" UNIQUE("parent_id","name")
);
--> statement-breakpoint
CREATE TABLE "image_pins" (
	"user_id" bigint NOT NULL,
	"image_id" bigint NOT NULL,
	CONSTRAINT "image_pins_user_id_image_id_pk" PRIMARY KEY("user_id","image_id")
);
--> statement-breakpoint
CREATE TABLE "image_tags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "image_tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"image_id" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "image_tags_image_name" UNIQUE("image_id","name")
);
--> statement-breakpoint
CREATE TABLE "images" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "images_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"kind" text DEFAULT 'UNKNOWN' NOT NULL,
	"store_id" bigint NOT NULL,
	"dataset_id" bigint,
	"creator_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roi_pins" (
	"user_id" bigint NOT NULL,
	"roi_id" bigint NOT NULL,
	CONSTRAINT "roi_pins_user_id_roi_id_pk" PRIMARY KEY("user_id","roi_id")
);
--> statement-breakpoint
CREATE TABLE "rois" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rois_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"image_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"vectors" jsonb NOT NULL,
	"label" text,
	"group_id" bigint,
	"creator_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"min_c" double precision,
	"max_c" double precision,
	"min_t" double precision,
	"max_t" double precision,
	"min_z" double precision,
	"max_z" double precision,
	"min_y" double precision,
	"max_y" double precision,
	"min_x" double precision,
	"max_x" double precision
);
--> statement-breakpoint
CREATE TABLE "stage_pins" (
	"user_id" bigint NOT NULL,
	"stage_id" bigint NOT NULL,
	CONSTRAINT "stage_pins_user_id_stage_id_pk" PRIMARY KEY("user_id","stage_id")
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"kind" text,
	"instrument_id" bigint,
	"creator_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "doomed_stores" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "doomed_stores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"bucket" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "zarr_stores" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "zarr_stores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"creator_id" bigint,
	"bucket" text NOT NULL,
	"key" text NOT NULL,
	"populated" boolean DEFAULT false NOT NULL,
	"version" text,
	"shape" integer[],
	"chunks" integer[],
	"dtype" text,
	"dimension_names" jsonb,
	"fill_value" jsonb,
	"attributes" jsonb,
	"storage_transformers" jsonb,
	"chunk_key_encoding" jsonb,
	"codecs" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zarr_stores_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "rgb_context_views" (
	"context_id" bigint NOT NULL,
	"view_id" bigint NOT NULL,
	CONSTRAINT "rgb_context_views_context_id_view_id_pk" PRIMARY KEY("context_id","view_id")
);
--> statement-breakpoint
CREATE TABLE "rgb_contexts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rgb_contexts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"image_id" bigint NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"blending" text DEFAULT 'ADDITIVE' NOT NULL,
	"c" integer DEFAULT 0 NOT NULL,
	"t" integer DEFAULT 0 NOT NULL,
	"z" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_pins" (
	"user_id" bigint NOT NULL,
	"view_id" bigint NOT NULL,
	CONSTRAINT "view_pins_user_id_view_id_pk" PRIMARY KEY("user_id","view_id")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"image_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"collection_id" bigint,
	"c_min" integer,
	"c_max" integer,
	"t_min" integer,
	"t_max" integer,
	"z_min" integer,
	"z_max" integer,
	"y_min" integer,
	"y_max" integer,
	"x_min" integer,
	"x_max" integer,
	"is_global" boolean GENERATED ALWAYS AS (num_nonnulls(c_min, c_max, t_min, t_max, z_min, z_max, y_min, y_max, x_min, x_max) = 0) STORED NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text,
	"acquisition_mode" text,
	"emission_wavelength" double precision,
	"excitation_wavelength" double precision,
	"stage_id" bigint,
	"affine_matrix" jsonb,
	"color_map" text,
	"active" boolean,
	"base_color" jsonb,
	"gamma" double precision,
	"contrast_limit_min" double precision,
	"contrast_limit_max" double precision,
	"parent_id" bigint,
	"scale_c" double precision,
	"scale_t" double precision,
	"scale_z" double precision,
	"scale_y" double precision,
	"scale_x" double precision,
	"origin_image_id" bigint,
	CONSTRAINT "views_affine" CHECK (kind <> 'AFFINE_TRANSFORMATION' or (stage_id is not null and affine_matrix is not null)),
	CONSTRAINT "views_rgb" CHECK (kind <> 'RGB' or (color_map is not null and active is not null)),
	CONSTRAINT "views_scale" CHECK (kind <> 'SCALE' or (parent_id is not null and num_nulls(scale_c, scale_t, scale_z, scale_y, scale_x) = 0)),
	CONSTRAINT "views_derived" CHECK (kind <> 'DERIVED' or origin_image_id is not null)
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clients_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"client_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clients_client_id_unique" UNIQUE("client_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "memberships_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"organization_id" bigint NOT NULL,
	"roles" text[] NOT NULL,
	CONSTRAINT "memberships_organization_user" UNIQUE("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organizations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sub" text NOT NULL,
	"issuer" text NOT NULL,
	"preferred_username" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_sub_issuer" UNIQUE("sub","issuer")
);
--> statement-breakpoint
ALTER TABLE "dataset_pins" ADD CONSTRAINT "dataset_pins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_pins" ADD CONSTRAINT "dataset_pins_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_tags" ADD CONSTRAINT "dataset_tags_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_parent_id_datasets_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."datasets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_pins" ADD CONSTRAINT "image_pins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_pins" ADD CONSTRAINT "image_pins_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_tags" ADD CONSTRAINT "image_tags_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_store_id_zarr_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."zarr_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roi_pins" ADD CONSTRAINT "roi_pins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roi_pins" ADD CONSTRAINT "roi_pins_roi_id_rois_id_fk" FOREIGN KEY ("roi_id") REFERENCES "public"."rois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rois" ADD CONSTRAINT "rois_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rois" ADD CONSTRAINT "rois_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rois" ADD CONSTRAINT "rois_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_pins" ADD CONSTRAINT "stage_pins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_pins" ADD CONSTRAINT "stage_pins_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zarr_stores" ADD CONSTRAINT "zarr_stores_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zarr_stores" ADD CONSTRAINT "zarr_stores_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rgb_context_views" ADD CONSTRAINT "rgb_context_views_context_id_rgb_contexts_id_fk" FOREIGN KEY ("context_id") REFERENCES "public"."rgb_contexts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rgb_context_views" ADD CONSTRAINT "rgb_context_views_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rgb_contexts" ADD CONSTRAINT "rgb_contexts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rgb_contexts" ADD CONSTRAINT "rgb_contexts_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_pins" ADD CONSTRAINT "view_pins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_pins" ADD CONSTRAINT "view_pins_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_parent_id_images_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_origin_image_id_images_id_fk" FOREIGN KEY ("origin_image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_pins_object" ON "dataset_pins" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "dataset_tags_name" ON "dataset_tags" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "datasets_default" ON "datasets" USING btree ("organization_id","creator_id") WHERE "datasets"."is_default";--> statement-breakpoint
CREATE INDEX "datasets_organization_id" ON "datasets" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "datasets_organization_created" ON "datasets" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "datasets_organization_name" ON "datasets" USING btree ("organization_id",lower("name"),"id");--> statement-breakpoint
CREATE INDEX "datasets_name_part" ON "datasets" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "datasets_name_words" ON "datasets" USING gin (to_tsvector('english', "name"));--> statement-breakpoint
CREATE INDEX "image_pins_object" ON "image_pins" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "image_tags_name" ON "image_tags" USING btree ("name");--> statement-breakpoint
CREATE INDEX "images_organization_id" ON "images" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "images_organization_created" ON "images" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "images_organization_name" ON "images" USING btree ("organization_id",lower("name"),"id");--> statement-breakpoint
CREATE INDEX "images_dataset" ON "images" USING btree ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "images_store" ON "images" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "images_creator" ON "images" USING btree ("creator_id");--> statement-breakpoint
CREATE INDEX "images_name_part" ON "images" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "images_name_words" ON "images" USING gin (to_tsvector('english', "name"));--> statement-breakpoint
CREATE INDEX "roi_pins_object" ON "roi_pins" USING btree ("roi_id");--> statement-breakpoint
CREATE INDEX "rois_image" ON "rois" USING btree ("image_id","id");--> statement-breakpoint
CREATE INDEX "rois_organization_id" ON "rois" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "rois_organization_created" ON "rois" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "rois_bounds" ON "rois" USING btree ("image_id","min_x","max_x","min_y","max_y");--> statement-breakpoint
CREATE INDEX "stage_pins_object" ON "stage_pins" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "stages_organization_id" ON "stages" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "stages_organization_created" ON "stages" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "stages_name_part" ON "stages" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "zarr_stores_organization" ON "zarr_stores" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "zarr_stores_created" ON "zarr_stores" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "rgb_context_views_view" ON "rgb_context_views" USING btree ("view_id");--> statement-breakpoint
CREATE INDEX "rgb_contexts_image" ON "rgb_contexts" USING btree ("image_id","id");--> statement-breakpoint
CREATE INDEX "rgb_contexts_organization" ON "rgb_contexts" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "view_pins_object" ON "view_pins" USING btree ("view_id");--> statement-breakpoint
CREATE INDEX "views_image" ON "views" USING btree ("image_id","kind","id");--> statement-breakpoint
CREATE INDEX "views_organization" ON "views" USING btree ("organization_id","kind","id");--> statement-breakpoint
CREATE INDEX "views_stage" ON "views" USING btree ("stage_id","id") WHERE "views"."stage_id" is not null;--> statement-breakpoint
CREATE INDEX "views_parent" ON "views" USING btree ("parent_id","id") WHERE "views"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "views_origin" ON "views" USING btree ("origin_image_id","id") WHERE "views"."origin_image_id" is not null;