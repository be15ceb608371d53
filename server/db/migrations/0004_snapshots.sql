CREATE TABLE "snapshot_pins" (
	"user_id" bigint NOT NULL,
	"snapshot_id" bigint NOT NULL,
	CONSTRAINT "snapshot_pins_user_id_snapshot_id_pk" PRIMARY KEY("user_id","snapshot_id")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"name" text NOT NULL,
	"image_id" bigint NOT NULL,
	"context_id" bigint,
	"store_id" bigint NOT NULL,
	"creator_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_stores" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "media_stores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" bigint NOT NULL,
	"creator_id" bigint,
	"bucket" text NOT NULL,
	"key" text NOT NULL,
	"populated" boolean DEFAULT false NOT NULL,
	"original_file_name" text,
	"content_type" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_stores_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "snapshot_pins" ADD CONSTRAINT "snapshot_pins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_pins" ADD CONSTRAINT "snapshot_pins_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_context_id_rgb_contexts_id_fk" FOREIGN KEY ("context_id") REFERENCES "public"."rgb_contexts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_store_id_media_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."media_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_stores" ADD CONSTRAINT "media_stores_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_stores" ADD CONSTRAINT "media_stores_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "snapshot_pins_object" ON "snapshot_pins" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "snapshots_organization_id" ON "snapshots" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "snapshots_organization_created" ON "snapshots" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "snapshots_image" ON "snapshots" USING btree ("image_id","created_at","id");--> statement-breakpoint
CREATE INDEX "snapshots_context" ON "snapshots" USING btree ("context_id");--> statement-breakpoint
CREATE INDEX "snapshots_store" ON "snapshots" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "snapshots_name_part" ON "snapshots" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "media_stores_organization" ON "media_stores" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "media_stores_created" ON "media_stores" USING btree ("created_at");