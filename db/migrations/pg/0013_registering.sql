CREATE TABLE "registration_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"insurer" text NOT NULL,
	"policy" text NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"provider" text NOT NULL,
	"insurer" text NOT NULL,
	"policy" text NOT NULL,
	"reference" text NOT NULL,
	"sending" text NOT NULL,
	"content" jsonb NOT NULL,
	"files" jsonb NOT NULL,
	"hash" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"late" boolean NOT NULL,
	"sent_by" text,
	"receipt" text,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "submissions_reference_unique" UNIQUE("reference"),
	CONSTRAINT "submissions_sending_unique" UNIQUE("sending")
);
--> statement-breakpoint
ALTER TABLE "registration_forms" ADD CONSTRAINT "registration_forms_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_forms" ADD CONSTRAINT "registration_forms_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_forms" ADD CONSTRAINT "registration_forms_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_forms" ADD CONSTRAINT "registration_forms_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_form_registration_forms_id_fk" FOREIGN KEY ("form") REFERENCES "public"."registration_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_receipt_documents_id_fk" FOREIGN KEY ("receipt") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "registration_forms_provider" ON "registration_forms" USING btree ("provider","policy");--> statement-breakpoint
CREATE INDEX "submissions_form" ON "submissions" USING btree ("form");--> statement-breakpoint
CREATE INDEX "submissions_policy" ON "submissions" USING btree ("policy","received_at");