CREATE TABLE "certificate_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_reminders" (
	"certificate" text NOT NULL,
	"valid_through" text NOT NULL,
	"days_ahead" integer NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_reminders_certificate_valid_through_days_ahead_pk" PRIMARY KEY("certificate","valid_through","days_ahead")
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"holder" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "norm_judgements" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"provider" text NOT NULL,
	"policy" text NOT NULL,
	"norm" text NOT NULL,
	"lot" text,
	"certificate" text,
	"meets" boolean NOT NULL,
	"reason" text NOT NULL,
	"judge" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "certificate_facts" ADD CONSTRAINT "certificate_facts_certificate_certificates_id_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_reminders" ADD CONSTRAINT "certificate_reminders_certificate_certificates_id_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_holder_organisations_id_fk" FOREIGN KEY ("holder") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_judgements" ADD CONSTRAINT "norm_judgements_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_judgements" ADD CONSTRAINT "norm_judgements_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_judgements" ADD CONSTRAINT "norm_judgements_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_judgements" ADD CONSTRAINT "norm_judgements_certificate_certificates_id_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norm_judgements" ADD CONSTRAINT "norm_judgements_judge_accounts_id_fk" FOREIGN KEY ("judge") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificate_facts_certificate" ON "certificate_facts" USING btree ("certificate");--> statement-breakpoint
CREATE INDEX "certificates_provider" ON "certificates" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "norm_judgements_provider" ON "norm_judgements" USING btree ("insurer","provider");