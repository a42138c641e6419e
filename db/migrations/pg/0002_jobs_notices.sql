CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb,
	"lane" text NOT NULL,
	"occurrence" text,
	"account" text,
	"organisation" text,
	"enqueued_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_holder" text,
	"lease_until" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"progress" jsonb,
	"cancel_asked_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"failure" text,
	"ended_at" timestamp (3) with time zone,
	"ended_as" text,
	"outcome" jsonb,
	CONSTRAINT "jobs_occurrence_unique" UNIQUE("occurrence")
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"frequency" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_choices_account_kind_pk" PRIMARY KEY("account","kind")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"told" jsonb NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text NOT NULL,
	"legal_effect" boolean NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"frequency" text NOT NULL,
	"mail" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account" text,
	"organisation" text,
	"address" text NOT NULL,
	"language" text NOT NULL,
	"told" jsonb NOT NULL,
	"path" text NOT NULL,
	"secret" boolean NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"handed_over_at" timestamp (3) with time zone,
	"answer" text,
	"sent_subject" text,
	"sent_text" text,
	"failed_at" timestamp (3) with time zone,
	"failure" text,
	"given_up_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_mail_outbox_id_fk" FOREIGN KEY ("mail") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_open" ON "jobs" USING btree ("ended_at","due_at");--> statement-breakpoint
CREATE INDEX "jobs_key" ON "jobs" USING btree ("key","ended_at");--> statement-breakpoint
CREATE INDEX "notices_account" ON "notices" USING btree ("account","recorded_at");--> statement-breakpoint
CREATE INDEX "notices_digest" ON "notices" USING btree ("frequency","mail");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("handed_over_at","given_up_at","due_at");--> statement-breakpoint
CREATE INDEX "outbox_organisation" ON "outbox" USING btree ("organisation","recorded_at");