CREATE TABLE "tender_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"policy" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"askers" jsonb NOT NULL,
	"papers" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "tender_question_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"question" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tender_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"policy" text NOT NULL,
	"provider" text NOT NULL,
	"lot" text,
	"tender_lot" text
);
--> statement-breakpoint
ALTER TABLE "tender_notes" ADD CONSTRAINT "tender_notes_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_notes" ADD CONSTRAINT "tender_notes_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_notes" ADD CONSTRAINT "tender_notes_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_question_facts" ADD CONSTRAINT "tender_question_facts_question_tender_questions_id_fk" FOREIGN KEY ("question") REFERENCES "public"."tender_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_question_facts" ADD CONSTRAINT "tender_question_facts_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_questions" ADD CONSTRAINT "tender_questions_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_questions" ADD CONSTRAINT "tender_questions_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_questions" ADD CONSTRAINT "tender_questions_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_questions" ADD CONSTRAINT "tender_questions_tender_lot_tender_lots_id_fk" FOREIGN KEY ("tender_lot") REFERENCES "public"."tender_lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tender_notes_number" ON "tender_notes" USING btree ("policy","number");--> statement-breakpoint
CREATE INDEX "tender_question_facts_question" ON "tender_question_facts" USING btree ("question");--> statement-breakpoint
CREATE INDEX "tender_questions_policy" ON "tender_questions" USING btree ("policy");--> statement-breakpoint
CREATE INDEX "tender_questions_provider" ON "tender_questions" USING btree ("provider");