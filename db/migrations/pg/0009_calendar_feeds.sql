CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"token_hash" text NOT NULL,
	"language" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"actor" text,
	"shape" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_feeds_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feeds_account" ON "calendar_feeds" USING btree ("account");