CREATE TABLE "article_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"storyline_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"development_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_changes_once" UNIQUE("development_id","article_id","version")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "claims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"storyline_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"number" integer NOT NULL,
	"side" text,
	"stance" text,
	"claim" jsonb NOT NULL,
	"time" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claims_once" UNIQUE("storyline_id","article_id","version","number")
);
--> statement-breakpoint
CREATE TABLE "development_articles" (
	"development_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"report_id" bigint NOT NULL,
	CONSTRAINT "development_articles_development_id_article_id_pk" PRIMARY KEY("development_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "facts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"storyline_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"topic" text NOT NULL,
	"time" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"fact" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "traces" (
	"storyline_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"hash" integer NOT NULL,
	"article_id" bigint NOT NULL,
	CONSTRAINT "traces_storyline_id_kind_hash_article_id_pk" PRIMARY KEY("storyline_id","kind","hash","article_id")
);
--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_text";--> statement-breakpoint
ALTER TABLE "developments" ADD COLUMN "standing" jsonb;--> statement-breakpoint
UPDATE "developments" d SET "standing" = jsonb_build_object('first', jsonb_build_object('article', a.id::text, 'family', a.publisher, 'at', to_char(coalesce(a.published_at, a.seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'independent', 0, 'reports', 1, 'earlier', '[]'::jsonb) FROM "articles" a WHERE a.id = d.article_id;--> statement-breakpoint
ALTER TABLE "developments" ALTER COLUMN "standing" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "report_articles" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "report_articles" ADD COLUMN "follows" bigint;--> statement-breakpoint
ALTER TABLE "report_articles" ADD COLUMN "added" integer;--> statement-breakpoint
ALTER TABLE "report_articles" ADD COLUMN "family" text;--> statement-breakpoint
ALTER TABLE "report_articles" ADD COLUMN "credits" text[];--> statement-breakpoint
ALTER TABLE "report_articles" ADD COLUMN "time" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "report_articles" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "report_articles" ra SET "version" = greatest(a.version, 1), "added" = 0, "family" = a.publisher, "credits" = '{}', "time" = coalesce(a.published_at, a.seen_at), "seen_at" = a.seen_at FROM "articles" a WHERE a.id = ra.article_id;--> statement-breakpoint
ALTER TABLE "report_articles" ALTER COLUMN "version" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "report_articles" ALTER COLUMN "added" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "report_articles" ALTER COLUMN "family" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "report_articles" ALTER COLUMN "credits" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "report_articles" ALTER COLUMN "time" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "report_articles" ALTER COLUMN "seen_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "article_changes" ADD CONSTRAINT "article_changes_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_changes" ADD CONSTRAINT "article_changes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_changes" ADD CONSTRAINT "article_changes_development_id_developments_id_fk" FOREIGN KEY ("development_id") REFERENCES "public"."developments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_articles" ADD CONSTRAINT "development_articles_development_id_developments_id_fk" FOREIGN KEY ("development_id") REFERENCES "public"."developments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_articles" ADD CONSTRAINT "development_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_articles" ADD CONSTRAINT "development_articles_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "traces" ADD CONSTRAINT "traces_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_articles_by_time" ON "report_articles" USING btree ("storyline_id","time");--> statement-breakpoint
CREATE INDEX "claims_by_storyline" ON "claims" USING btree ("storyline_id","time","id");--> statement-breakpoint
CREATE INDEX "claims_by_article" ON "claims" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "development_articles_by_report" ON "development_articles" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "development_articles_by_article" ON "development_articles" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "facts_by_topic" ON "facts" USING btree ("storyline_id","topic","time","id");--> statement-breakpoint
CREATE INDEX "facts_by_article" ON "facts" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "traces_by_article" ON "traces" USING btree ("article_id");--> statement-breakpoint
ALTER TABLE "report_articles" ADD CONSTRAINT "report_articles_follows_articles_id_fk" FOREIGN KEY ("follows") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" DROP COLUMN "fingerprint";--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_lead" UNIQUE("storyline_id","lead_article_id");--> statement-breakpoint
INSERT INTO "development_articles" ("development_id", "article_id", "report_id") SELECT id, article_id, report_id FROM "developments";
