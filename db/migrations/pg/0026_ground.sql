CREATE TABLE "thread_hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"question" text NOT NULL,
	"from_account" text NOT NULL,
	"to_account" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "thread_hand_overs" ADD CONSTRAINT "thread_hand_overs_question_thread_blocks_id_fk" FOREIGN KEY ("question") REFERENCES "public"."thread_blocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_hand_overs" ADD CONSTRAINT "thread_hand_overs_from_account_accounts_id_fk" FOREIGN KEY ("from_account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_hand_overs" ADD CONSTRAINT "thread_hand_overs_to_account_accounts_id_fk" FOREIGN KEY ("to_account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_hand_overs_question" ON "thread_hand_overs" USING btree ("question","recorded_at");--> statement-breakpoint
CREATE INDEX "thread_hand_overs_to" ON "thread_hand_overs" USING btree ("to_account");