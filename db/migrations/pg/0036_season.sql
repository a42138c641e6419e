CREATE TABLE "tender_interests" (
	"id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"insurer" text NOT NULL,
	"policy" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
ALTER TABLE "tender_interests" ADD CONSTRAINT "tender_interests_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_interests" ADD CONSTRAINT "tender_interests_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_interests" ADD CONSTRAINT "tender_interests_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_interests" ADD CONSTRAINT "tender_interests_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tender_interests_provider" ON "tender_interests" USING btree ("policy","provider");