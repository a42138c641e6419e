CREATE TABLE "letter_styles" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"language" text NOT NULL,
	"colour" text NOT NULL,
	"head" text NOT NULL,
	"foot" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
CREATE TABLE "provider_shares" (
	"id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"insurer" text NOT NULL,
	"what" text NOT NULL,
	"shared" boolean NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
ALTER TABLE "letter_styles" ADD CONSTRAINT "letter_styles_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_shares" ADD CONSTRAINT "provider_shares_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_shares" ADD CONSTRAINT "provider_shares_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_styles_insurer" ON "letter_styles" USING btree ("insurer");--> statement-breakpoint
CREATE INDEX "provider_shares_insurer" ON "provider_shares" USING btree ("insurer");--> statement-breakpoint
CREATE INDEX "provider_shares_provider" ON "provider_shares" USING btree ("provider");
--> statement-breakpoint
CREATE TRIGGER "provider_shares_kept" BEFORE UPDATE OR DELETE ON "provider_shares" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "provider_shares_kept_whole" BEFORE TRUNCATE ON "provider_shares" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "letter_styles_kept" BEFORE UPDATE OR DELETE ON "letter_styles" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "letter_styles_kept_whole" BEFORE TRUNCATE ON "letter_styles" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
