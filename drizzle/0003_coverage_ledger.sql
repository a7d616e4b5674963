CREATE TABLE "gaps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "gaps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone,
	"found_at" timestamp (3) with time zone NOT NULL,
	"why" text NOT NULL,
	"lost" integer,
	CONSTRAINT "gaps_once" UNIQUE("source_id","kind","from_at"),
	CONSTRAINT "gaps_kind" CHECK ("gaps"."kind" in ('outage', 'silence', 'overrun', 'unasked', 'paused'))
);
--> statement-breakpoint
CREATE TABLE "source_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"gap_id" bigint NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "source_events_once" UNIQUE("gap_id","type"),
	CONSTRAINT "source_events_type" CHECK ("source_events"."type" in ('source.silent', 'source.recovered'))
);
--> statement-breakpoint
CREATE TABLE "source_windows" (
	"source_id" bigint PRIMARY KEY NOT NULL,
	"items" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "title_hash" text;--> statement-breakpoint
ALTER TABLE "sightings" ADD COLUMN "said" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "polled_wall" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "silent_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "asked_seconds" integer;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "skip_hours" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "skip_days" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "failing_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "validators_from" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "moved_to" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "moved_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "moved_polls" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "gaps" ADD CONSTRAINT "gaps_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_events" ADD CONSTRAINT "source_events_gap_id_gaps_id_fk" FOREIGN KEY ("gap_id") REFERENCES "public"."gaps"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_windows" ADD CONSTRAINT "source_windows_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "gaps_open" ON "gaps" USING btree ("source_id","kind") WHERE "gaps"."to_at" is null;--> statement-breakpoint
CREATE INDEX "gaps_by_time" ON "gaps" USING btree ("from_at");--> statement-breakpoint
CREATE INDEX "source_events_untold" ON "source_events" USING btree ("id") WHERE "source_events"."told_at" is null;--> statement-breakpoint
CREATE INDEX "articles_by_title" ON "articles" USING btree ("publisher","title_hash");--> statement-breakpoint
CREATE INDEX "articles_by_source" ON "articles" USING btree ("source_id","seen_at");--> statement-breakpoint
CREATE INDEX "sightings_by_item" ON "sightings" USING btree ("source_id","item_id");--> statement-breakpoint
CREATE INDEX "sightings_by_time" ON "sightings" USING btree ("source_id","seen_at");