CREATE TABLE "alerts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alerts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"storyline_id" bigint,
	"article_id" bigint,
	"development_id" bigint,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alerts_once" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "article_urls" (
	"url_hash" "bytea" PRIMARY KEY NOT NULL,
	"article_id" bigint NOT NULL,
	"url" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"article_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"title" text,
	"text" text NOT NULL,
	"byline" text[] NOT NULL,
	"language" text,
	"published_at" timestamp (3) with time zone,
	"modified_at" timestamp (3) with time zone,
	"site_name" text,
	"image" text,
	"origin" text NOT NULL,
	"truncated" boolean NOT NULL,
	"content_hash" text NOT NULL,
	"stored_at" timestamp (3) with time zone NOT NULL,
	"search" "tsvector" NOT NULL,
	CONSTRAINT "article_versions_article_id_number_pk" PRIMARY KEY("article_id","number")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"canonical_url" text NOT NULL,
	"url_hash" "bytea" NOT NULL,
	"url" text,
	"host" text NOT NULL,
	"publisher" text NOT NULL,
	"source_id" bigint,
	"title" text,
	"author" text,
	"language" text,
	"published_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"feed_text" text,
	"fetch_state" text NOT NULL,
	"fetch_at" timestamp (3) with time zone NOT NULL,
	"fetch_attempts" integer NOT NULL,
	"fetch_error" text,
	CONSTRAINT "articles_url" UNIQUE("url_hash"),
	CONSTRAINT "articles_fetch_state" CHECK ("articles"."fetch_state" in ('due', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "channels_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"settings" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channels_state" CHECK ("channels"."state" in ('active', 'disabled', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "daemons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pid" integer NOT NULL,
	"machine" text NOT NULL,
	"role" text NOT NULL,
	"version" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "definitions" (
	"id" smallint PRIMARY KEY NOT NULL,
	"epoch" bigint NOT NULL,
	CONSTRAINT "definitions_one_row" CHECK ("definitions"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"alert_id" bigint NOT NULL,
	"channel_id" bigint NOT NULL,
	"webhook_id" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_webhook_id" UNIQUE("webhook_id"),
	CONSTRAINT "deliveries_once" UNIQUE("alert_id","channel_id"),
	CONSTRAINT "deliveries_state" CHECK (("deliveries"."state" = 'waiting') = ("deliveries"."next_at" is not null) and "deliveries"."state" in ('waiting', 'delivered', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "delivery_attempts" (
	"delivery_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"took_ms" integer NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"excerpt" text,
	CONSTRAINT "delivery_attempts_delivery_id_number_pk" PRIMARY KEY("delivery_id","number")
);
--> statement-breakpoint
CREATE TABLE "developments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "developments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"storyline_id" bigint NOT NULL,
	"report_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"key" text NOT NULL,
	"result" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "developments_once" UNIQUE("storyline_id","key")
);
--> statement-breakpoint
CREATE TABLE "hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"turn_holder" uuid,
	"turn_until" timestamp (3) with time zone,
	"next_at" timestamp (3) with time zone,
	"crawl_delay_ms" integer,
	"robots" text,
	"robots_status" integer,
	"robots_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lanes" (
	"queue" text NOT NULL,
	"key" text NOT NULL,
	"wake" bigint NOT NULL,
	"queued_at" timestamp (3) with time zone,
	"holder" uuid,
	"held_until" timestamp (3) with time zone,
	CONSTRAINT "lanes_queue_key_pk" PRIMARY KEY("queue","key")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"storyline_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"article_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"score" double precision NOT NULL,
	"evidence" jsonb NOT NULL,
	"matched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "matches_once" UNIQUE("article_id","storyline_id","version","revision"),
	CONSTRAINT "matches_score" CHECK ("matches"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"article_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"url" text NOT NULL,
	"status" integer NOT NULL,
	"headers" jsonb NOT NULL,
	"body" "bytea" NOT NULL,
	"fetched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pages_article_id_number_pk" PRIMARY KEY("article_id","number")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "polls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"error" text,
	"items" integer NOT NULL,
	"new_articles" integer NOT NULL,
	"count" integer NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_articles" (
	"storyline_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"report_id" bigint NOT NULL,
	"relation" text NOT NULL,
	"overlap" double precision NOT NULL,
	CONSTRAINT "report_articles_storyline_id_article_id_pk" PRIMARY KEY("storyline_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"storyline_id" bigint NOT NULL,
	"lead_article_id" bigint NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reports_text" UNIQUE("storyline_id","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"source_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"item_id" text NOT NULL,
	"url" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sightings_source_id_article_id_pk" PRIMARY KEY("source_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"url" text NOT NULL,
	"url_hash" "bytea" NOT NULL,
	"title" text,
	"site_url" text,
	"host" text NOT NULL,
	"publisher" text NOT NULL,
	"language" text,
	"categories" text[] NOT NULL,
	"attributes" jsonb NOT NULL,
	"state" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"next_poll_at" timestamp (3) with time zone NOT NULL,
	"polled_at" timestamp (3) with time zone,
	"ok_at" timestamp (3) with time zone,
	"new_at" timestamp (3) with time zone,
	"rhythm_seconds" double precision,
	"interval_seconds" integer,
	"interval_reason" text,
	"failures" integer NOT NULL,
	"error" text,
	"etag" text,
	"last_modified" text,
	"body_hash" text,
	"conditional" boolean NOT NULL,
	CONSTRAINT "sources_url" UNIQUE("url_hash"),
	CONSTRAINT "sources_state" CHECK ("sources"."state" in ('active', 'paused', 'gone', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "storyline_revisions" (
	"storyline_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "storyline_revisions_storyline_id_number_pk" PRIMARY KEY("storyline_id","number")
);
--> statement-breakpoint
CREATE TABLE "storylines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "storylines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"rematched_through" bigint,
	"rematch_until" bigint,
	CONSTRAINT "storylines_slug" UNIQUE("slug"),
	CONSTRAINT "storylines_state" CHECK ("storylines"."state" in ('active', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subscriptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"storyline_id" bigint NOT NULL,
	"channel_id" bigint NOT NULL,
	"policy" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "subscriptions_once" UNIQUE("storyline_id","channel_id","policy")
);
--> statement-breakpoint
CREATE TABLE "undeveloped" (
	"match_id" bigint PRIMARY KEY NOT NULL,
	"storyline_id" bigint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_development_id_developments_id_fk" FOREIGN KEY ("development_id") REFERENCES "public"."developments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_urls" ADD CONSTRAINT "article_urls_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_attempts" ADD CONSTRAINT "delivery_attempts_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "developments" ADD CONSTRAINT "developments_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "developments" ADD CONSTRAINT "developments_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "developments" ADD CONSTRAINT "developments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_article_id_version_article_versions_article_id_number_fk" FOREIGN KEY ("article_id","version") REFERENCES "public"."article_versions"("article_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_storyline_id_revision_storyline_revisions_storyline_id_number_fk" FOREIGN KEY ("storyline_id","revision") REFERENCES "public"."storyline_revisions"("storyline_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_article_id_number_article_versions_article_id_number_fk" FOREIGN KEY ("article_id","number") REFERENCES "public"."article_versions"("article_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_articles" ADD CONSTRAINT "report_articles_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_articles" ADD CONSTRAINT "report_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_articles" ADD CONSTRAINT "report_articles_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_lead_article_id_articles_id_fk" FOREIGN KEY ("lead_article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storyline_revisions" ADD CONSTRAINT "storyline_revisions_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_storyline_id_storylines_id_fk" FOREIGN KEY ("storyline_id") REFERENCES "public"."storylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undeveloped" ADD CONSTRAINT "undeveloped_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_by_storyline" ON "alerts" USING btree ("storyline_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "article_urls_by_article" ON "article_urls" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "article_versions_search" ON "article_versions" USING gin ("search");--> statement-breakpoint
CREATE INDEX "articles_due" ON "articles" USING btree ("host","fetch_at") WHERE "articles"."fetch_state" = 'due';--> statement-breakpoint
CREATE INDEX "articles_by_time" ON "articles" USING btree (coalesce("published_at", "seen_at") desc,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "channels_name" ON "channels" USING btree ("name") WHERE "channels"."state" <> 'removed';--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("channel_id","next_at") WHERE "deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "developments_by_storyline" ON "developments" USING btree ("storyline_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "matches_by_storyline" ON "matches" USING btree ("storyline_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "polls_by_source" ON "polls" USING btree ("source_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "report_articles_by_report" ON "report_articles" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "sightings_by_article" ON "sightings" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "sources_due" ON "sources" USING btree ("next_poll_at") WHERE "sources"."state" = 'active';--> statement-breakpoint
CREATE INDEX "undeveloped_by_storyline" ON "undeveloped" USING btree ("storyline_id","attempts","match_id");--> statement-breakpoint
INSERT INTO "definitions" ("id", "epoch") VALUES (1, 1);--> statement-breakpoint
INSERT INTO "settings" ("name", "value") VALUES ('installation', to_jsonb(gen_random_uuid()::text));
