CREATE TABLE "proposal_sights" (
	"proposal" text NOT NULL,
	"account" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_sights_proposal_account_pk" PRIMARY KEY("proposal","account")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"act" text NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text NOT NULL,
	"changes" jsonb NOT NULL,
	"version" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_for" text,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"closed_for" text,
	"words" text
);
--> statement-breakpoint
CREATE TABLE "substitutions" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"principal" text NOT NULL,
	"substitute" text NOT NULL,
	"from_day" text NOT NULL,
	"through_day" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "thread_blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"thread" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"question" text,
	"words" text NOT NULL,
	"account" text NOT NULL,
	"organisation" text NOT NULL,
	"on_behalf_of" text,
	"asked_organisation" text,
	"asked_account" text,
	"answer_by" text,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"block" text NOT NULL,
	"account" text NOT NULL,
	"organisation" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_reads_block_account_pk" PRIMARY KEY("block","account")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" text PRIMARY KEY NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text NOT NULL,
	"audience" text NOT NULL,
	"holder" text NOT NULL,
	"provider" text NOT NULL,
	"region" text
);
--> statement-breakpoint
ALTER TABLE "proposal_sights" ADD CONSTRAINT "proposal_sights_proposal_proposals_id_fk" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_sights" ADD CONSTRAINT "proposal_sights_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_proposed_for_accounts_id_fk" FOREIGN KEY ("proposed_for") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_closed_for_accounts_id_fk" FOREIGN KEY ("closed_for") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_principal_accounts_id_fk" FOREIGN KEY ("principal") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_substitute_accounts_id_fk" FOREIGN KEY ("substitute") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD CONSTRAINT "thread_blocks_thread_threads_id_fk" FOREIGN KEY ("thread") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD CONSTRAINT "thread_blocks_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD CONSTRAINT "thread_blocks_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD CONSTRAINT "thread_blocks_on_behalf_of_accounts_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD CONSTRAINT "thread_blocks_asked_organisation_organisations_id_fk" FOREIGN KEY ("asked_organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD CONSTRAINT "thread_blocks_asked_account_accounts_id_fk" FOREIGN KEY ("asked_account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_block_thread_blocks_id_fk" FOREIGN KEY ("block") REFERENCES "public"."thread_blocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_holder_organisations_id_fk" FOREIGN KEY ("holder") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposals_organisation" ON "proposals" USING btree ("organisation","proposed_at");--> statement-breakpoint
CREATE INDEX "proposals_thing" ON "proposals" USING btree ("thing","thing_id");--> statement-breakpoint
CREATE INDEX "substitutions_organisation" ON "substitutions" USING btree ("organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_blocks_number" ON "thread_blocks" USING btree ("thread","number");--> statement-breakpoint
CREATE INDEX "thread_reads_account" ON "thread_reads" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_thing" ON "threads" USING btree ("thing","thing_id","audience");--> statement-breakpoint
CREATE INDEX "threads_holder" ON "threads" USING btree ("holder");--> statement-breakpoint
CREATE INDEX "threads_provider" ON "threads" USING btree ("provider","audience");