ALTER TABLE "sources" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK ("sources"."kind" in ('feed', 'page'));