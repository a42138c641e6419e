CREATE TABLE "warning_thresholds" (
	"account" text PRIMARY KEY NOT NULL,
	"percent" integer NOT NULL,
	"over" bigint NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "warning_thresholds" ADD CONSTRAINT "warning_thresholds_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;