CREATE TABLE "application_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"application" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"provider" text NOT NULL,
	"policy" text NOT NULL,
	"contract_year" integer NOT NULL,
	"reference" text NOT NULL,
	"content" jsonb NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" text
);
--> statement-breakpoint
CREATE TABLE "approaches" (
	"id" text PRIMARY KEY NOT NULL,
	"policy" text NOT NULL,
	"provider" text NOT NULL,
	"lots" jsonb NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" text
);
--> statement-breakpoint
ALTER TABLE "application_facts" ADD CONSTRAINT "application_facts_application_applications_id_fk" FOREIGN KEY ("application") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approaches" ADD CONSTRAINT "approaches_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approaches" ADD CONSTRAINT "approaches_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_facts_application" ON "application_facts" USING btree ("application");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_reference" ON "applications" USING btree ("insurer","reference");--> statement-breakpoint
CREATE INDEX "applications_provider" ON "applications" USING btree ("provider");--> statement-breakpoint
CREATE UNIQUE INDEX "approaches_provider" ON "approaches" USING btree ("policy","provider");
--> statement-breakpoint
CREATE TRIGGER "applications_kept" BEFORE UPDATE OR DELETE ON "applications" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "applications_kept_whole" BEFORE TRUNCATE ON "applications" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "application_facts_kept" BEFORE UPDATE OR DELETE ON "application_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "application_facts_kept_whole" BEFORE TRUNCATE ON "application_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "approaches_kept" BEFORE UPDATE OR DELETE ON "approaches" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "approaches_kept_whole" BEFORE TRUNCATE ON "approaches" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policies_kept" BEFORE UPDATE OR DELETE ON "policies" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policies_kept_whole" BEFORE TRUNCATE ON "policies" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
