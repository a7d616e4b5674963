ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_state";--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "current" jsonb;--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "failing_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "rests_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "subscription_id" bigint;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "released_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "held_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "folded_into" bigint;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "begun_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "receipt" jsonb;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "shown" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "update_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "muted_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "digested_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_digest_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_folded_into_alerts_id_fk" FOREIGN KEY ("folded_into") REFERENCES "public"."alerts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_by_development" ON "alerts" USING btree ("development_id") WHERE "alerts"."development_id" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_fresh" ON "deliveries" USING btree ("channel_id","next_at") WHERE "deliveries"."state" = 'waiting' and "deliveries"."attempts" = 0;--> statement-breakpoint
CREATE INDEX "deliveries_again" ON "deliveries" USING btree ("channel_id","next_at") WHERE "deliveries"."state" = 'waiting' and "deliveries"."attempts" > 0;--> statement-breakpoint
CREATE INDEX "deliveries_held" ON "deliveries" USING btree ("held_until") WHERE "deliveries"."state" = 'held';--> statement-breakpoint
CREATE INDEX "deliveries_updates" ON "deliveries" USING btree ("channel_id","update_at") WHERE "deliveries"."update_at" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_released" ON "deliveries" USING btree ("subscription_id","released_at");--> statement-breakpoint
CREATE INDEX "deliveries_by_state" ON "deliveries" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "subscriptions_digest" ON "subscriptions" USING btree ("next_digest_at") WHERE "subscriptions"."next_digest_at" is not null;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_state" CHECK (("deliveries"."state" = 'waiting') = ("deliveries"."next_at" is not null) and ("deliveries"."state" = 'held') = ("deliveries"."held_until" is not null)
        and "deliveries"."state" in ('waiting', 'held', 'delivered', 'folded', 'muted', 'possibly sent', 'dead'));