ALTER TABLE "views" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "reference_view_id" bigint;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "labels_id" bigint;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "roi_id" bigint;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "bins" jsonb;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "histogram" jsonb;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "histogram_min" double precision;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "histogram_max" double precision;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_reference_view_id_views_id_fk" FOREIGN KEY ("reference_view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_labels_id_parquet_stores_id_fk" FOREIGN KEY ("labels_id") REFERENCES "public"."parquet_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_roi_id_rois_id_fk" FOREIGN KEY ("roi_id") REFERENCES "public"."rois"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "views_reference" ON "views" USING btree ("reference_view_id","id") WHERE "views"."reference_view_id" is not null;--> statement-breakpoint
CREATE INDEX "views_labels" ON "views" USING btree ("labels_id") WHERE "views"."labels_id" is not null;--> statement-breakpoint
CREATE INDEX "views_roi" ON "views" USING btree ("roi_id") WHERE "views"."roi_id" is not null;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_label" CHECK (kind <> 'LABEL' or label is not null);--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_mask" CHECK (kind not in ('MASK_VIEW', 'INSTANCE_MASK_VIEW') or reference_view_id is not null);--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_roi_of" CHECK (kind <> 'ROI' or roi_id is not null);--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_histogram" CHECK (kind <> 'HISTOGRAM' or num_nulls(bins, histogram, histogram_min, histogram_max) = 0);