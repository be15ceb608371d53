CREATE TABLE "parquet_stores" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "parquet_stores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"creator_id" bigint,
	"bucket" text NOT NULL,
	"key" text NOT NULL,
	"populated" boolean DEFAULT false NOT NULL,
	"original_file_name" text,
	"content_type" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parquet_stores_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "table_accessors" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "table_accessors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"table_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"keys" jsonb NOT NULL,
	"min_index" integer,
	"max_index" integer,
	"image_id" bigint,
	"mask_view_id" bigint,
	CONSTRAINT "table_accessors_target" CHECK (num_nonnulls(image_id, mask_view_id) = 1 and (kind = 'IMAGE') = (image_id is not null))
);
--> statement-breakpoint
CREATE TABLE "table_origins" (
	"table_id" bigint NOT NULL,
	"image_id" bigint NOT NULL,
	CONSTRAINT "table_origins_table_id_image_id_pk" PRIMARY KEY("table_id","image_id")
);
--> statement-breakpoint
CREATE TABLE "tables" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tables_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"name" text NOT NULL,
	"name_lower" text GENERATED ALWAYS AS (lower(name)) STORED NOT NULL,
	"name_words" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', name)) STORED NOT NULL,
	"store_id" bigint NOT NULL,
	"dataset_id" bigint,
	"creator_id" bigint,
	"columns" jsonb NOT NULL,
	"row_count" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "parquet_stores" ADD CONSTRAINT "parquet_stores_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parquet_stores" ADD CONSTRAINT "parquet_stores_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_accessors" ADD CONSTRAINT "table_accessors_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_accessors" ADD CONSTRAINT "table_accessors_table_id_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."tables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_accessors" ADD CONSTRAINT "table_accessors_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_accessors" ADD CONSTRAINT "table_accessors_mask_view_id_views_id_fk" FOREIGN KEY ("mask_view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_origins" ADD CONSTRAINT "table_origins_table_id_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."tables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_origins" ADD CONSTRAINT "table_origins_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tables" ADD CONSTRAINT "tables_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tables" ADD CONSTRAINT "tables_store_id_parquet_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."parquet_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tables" ADD CONSTRAINT "tables_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tables" ADD CONSTRAINT "tables_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "parquet_stores_organization" ON "parquet_stores" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "parquet_stores_created" ON "parquet_stores" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "table_accessors_table" ON "table_accessors" USING btree ("table_id","id");--> statement-breakpoint
CREATE INDEX "table_accessors_organization" ON "table_accessors" USING btree ("organization_id","kind","id");--> statement-breakpoint
CREATE INDEX "table_accessors_image" ON "table_accessors" USING btree ("image_id") WHERE "table_accessors"."image_id" is not null;--> statement-breakpoint
CREATE INDEX "table_accessors_mask" ON "table_accessors" USING btree ("mask_view_id") WHERE "table_accessors"."mask_view_id" is not null;--> statement-breakpoint
CREATE INDEX "table_origins_image" ON "table_origins" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "tables_organization_id" ON "tables" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "tables_organization_created" ON "tables" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tables_organization_name" ON "tables" USING btree ("organization_id","name_lower","id");--> statement-breakpoint
CREATE INDEX "tables_dataset" ON "tables" USING btree ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "tables_store" ON "tables" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "tables_name_part" ON "tables" USING gin ("name_lower" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "tables_name_words" ON "tables" USING gin ("name_words");