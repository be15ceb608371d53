DROP INDEX "datasets_organization_name";--> statement-breakpoint
DROP INDEX "datasets_name_part";--> statement-breakpoint
DROP INDEX "datasets_name_words";--> statement-breakpoint
DROP INDEX "images_organization_name";--> statement-breakpoint
DROP INDEX "images_name_part";--> statement-breakpoint
DROP INDEX "images_name_words";--> statement-breakpoint
DROP INDEX "stages_name_part";--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "name_lower" text GENERATED ALWAYS AS (lower(name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "name_words" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "name_lower" text GENERATED ALWAYS AS (lower(name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "name_words" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', name)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "datasets_organization_name" ON "datasets" USING btree ("organization_id","name_lower","id");--> statement-breakpoint
CREATE INDEX "datasets_name_part" ON "datasets" USING gin ("name_lower" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "datasets_name_words" ON "datasets" USING gin ("name_words");--> statement-breakpoint
CREATE INDEX "images_organization_name" ON "images" USING btree ("organization_id","name_lower","id");--> statement-breakpoint
CREATE INDEX "images_name_part" ON "images" USING gin ("name_lower" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "images_name_words" ON "images" USING gin ("name_words");--> statement-breakpoint
CREATE INDEX "stages_name_part" ON "stages" USING gin (lower("name") gin_trgm_ops);