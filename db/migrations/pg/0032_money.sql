CREATE TABLE "code_conversions" (
	"organisation" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"national" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	CONSTRAINT "code_conversions_organisation_code_recorded_at_pk" PRIMARY KEY("organisation","code","recorded_at")
);
--> statement-breakpoint
CREATE TABLE "production_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"name" text NOT NULL,
	"account" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "production_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "code_conversions" ADD CONSTRAINT "code_conversions_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_tokens" ADD CONSTRAINT "production_tokens_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_tokens" ADD CONSTRAINT "production_tokens_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "production_tokens_organisation" ON "production_tokens" USING btree ("organisation");