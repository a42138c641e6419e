CREATE TABLE "decision_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"request" text NOT NULL,
	"insurer" text NOT NULL,
	"decision" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "increase_mandates" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"account" text NOT NULL,
	"cents" bigint,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_reminders" (
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"last_day" text NOT NULL,
	"days_ahead" integer NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_reminders_account_kind_last_day_days_ahead_pk" PRIMARY KEY("account","kind","last_day","days_ahead")
);
--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_request_increase_requests_id_fk" FOREIGN KEY ("request") REFERENCES "public"."increase_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_mandates" ADD CONSTRAINT "increase_mandates_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "increase_mandates" ADD CONSTRAINT "increase_mandates_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_reminders" ADD CONSTRAINT "work_reminders_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_drafts_request" ON "decision_drafts" USING btree ("request");--> statement-breakpoint
CREATE INDEX "increase_mandates_insurer" ON "increase_mandates" USING btree ("insurer","account");