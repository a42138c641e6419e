CREATE TABLE "sealed_events" (
	"policy" text NOT NULL,
	"number" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "sealed_events_policy_number_pk" PRIMARY KEY("policy","number")
);
--> statement-breakpoint
CREATE TABLE "sealed_tenders" (
	"policy" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"wrapped_key" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tender_openings" (
	"policy" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text,
	"events" integer NOT NULL,
	"head" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "registration_forms" ADD COLUMN "sealed" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "sealed" text;--> statement-breakpoint
ALTER TABLE "sealed_events" ADD CONSTRAINT "sealed_events_policy_sealed_tenders_policy_fk" FOREIGN KEY ("policy") REFERENCES "public"."sealed_tenders"("policy") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_tenders" ADD CONSTRAINT "sealed_tenders_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_tenders" ADD CONSTRAINT "sealed_tenders_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_openings" ADD CONSTRAINT "tender_openings_policy_sealed_tenders_policy_fk" FOREIGN KEY ("policy") REFERENCES "public"."sealed_tenders"("policy") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_openings" ADD CONSTRAINT "tender_openings_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TRIGGER "sealed_events_kept" BEFORE UPDATE OR DELETE ON "sealed_events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "sealed_events_kept_whole" BEFORE TRUNCATE ON "sealed_events" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "sealed_tenders_kept" BEFORE UPDATE OR DELETE ON "sealed_tenders" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "sealed_tenders_kept_whole" BEFORE TRUNCATE ON "sealed_tenders" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "tender_openings_kept" BEFORE UPDATE OR DELETE ON "tender_openings" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "tender_openings_kept_whole" BEFORE TRUNCATE ON "tender_openings" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();