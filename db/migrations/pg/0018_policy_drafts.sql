CREATE TABLE "policy_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"based_on" text,
	"document" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"confirmed" jsonb NOT NULL,
	"effective_from" text,
	"reason" text,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"published" text
);
--> statement-breakpoint
ALTER TABLE "policy_drafts" ADD CONSTRAINT "policy_drafts_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_drafts" ADD CONSTRAINT "policy_drafts_based_on_policies_id_fk" FOREIGN KEY ("based_on") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_drafts" ADD CONSTRAINT "policy_drafts_published_policies_id_fk" FOREIGN KEY ("published") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "policy_drafts_insurer" ON "policy_drafts" USING btree ("insurer");