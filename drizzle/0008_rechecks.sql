CREATE TABLE "rechecks" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"attempts" integer NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"page_url" text,
	"etag" text,
	"last_modified" text,
	"gone_at" timestamp (3) with time zone,
	"error" text
);
--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "dated_by_page" jsonb;--> statement-breakpoint
ALTER TABLE "rechecks" ADD CONSTRAINT "rechecks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rechecks_due" ON "rechecks" USING btree ("host","due_at") WHERE "rechecks"."due_at" is not null;