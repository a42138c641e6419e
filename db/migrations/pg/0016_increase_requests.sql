CREATE TABLE "increase_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"ceiling" text NOT NULL,
	"provider" text NOT NULL,
	"typed" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "increase_request_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"request" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "increase_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"provider" text NOT NULL,
	"ceiling" text NOT NULL,
	"reference" text NOT NULL,
	"policy" text NOT NULL,
	"names" text
);
--> statement-breakpoint
ALTER TABLE "increase_drafts" ADD CONSTRAINT "increase_drafts_ceiling_ceilings_id_fk" FOREIGN KEY ("ceiling") REFERENCES "public"."ceilings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_drafts" ADD CONSTRAINT "increase_drafts_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_request_facts" ADD CONSTRAINT "increase_request_facts_request_increase_requests_id_fk" FOREIGN KEY ("request") REFERENCES "public"."increase_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_requests" ADD CONSTRAINT "increase_requests_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_requests" ADD CONSTRAINT "increase_requests_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_requests" ADD CONSTRAINT "increase_requests_ceiling_ceilings_id_fk" FOREIGN KEY ("ceiling") REFERENCES "public"."ceilings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_requests" ADD CONSTRAINT "increase_requests_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "increase_drafts_ceiling" ON "increase_drafts" USING btree ("ceiling","provider");--> statement-breakpoint
CREATE INDEX "increase_request_facts_request" ON "increase_request_facts" USING btree ("request");--> statement-breakpoint
CREATE UNIQUE INDEX "increase_requests_reference" ON "increase_requests" USING btree ("insurer","reference");--> statement-breakpoint
CREATE INDEX "increase_requests_ceiling" ON "increase_requests" USING btree ("ceiling");--> statement-breakpoint
CREATE INDEX "increase_requests_provider" ON "increase_requests" USING btree ("provider");