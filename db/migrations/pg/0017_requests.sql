CREATE TABLE "work_reminders" (
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"last_day" text NOT NULL,
	"days_ahead" integer NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_reminders_account_kind_last_day_days_ahead_pk" PRIMARY KEY("account","kind","last_day","days_ahead")
);
--> statement-breakpoint
ALTER TABLE "work_reminders" ADD CONSTRAINT "work_reminders_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;