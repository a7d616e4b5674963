CREATE TABLE "tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "tokens_name" UNIQUE("name"),
	CONSTRAINT "tokens_hash" UNIQUE("hash"),
	CONSTRAINT "tokens_scope" CHECK ("tokens"."scope" in ('feeds', 'read', 'write', 'admin'))
);
