CREATE TABLE "policy_move_answers" (
	"move" text PRIMARY KEY NOT NULL,
	"consents" boolean NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"answered_by" text
);
--> statement-breakpoint
CREATE TABLE "policy_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text NOT NULL,
	"insurer" text NOT NULL,
	"provider" text NOT NULL,
	"policy" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text
);
--> statement-breakpoint
ALTER TABLE "policy_move_answers" ADD CONSTRAINT "policy_move_answers_move_policy_moves_id_fk" FOREIGN KEY ("move") REFERENCES "public"."policy_moves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_moves" ADD CONSTRAINT "policy_moves_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_moves" ADD CONSTRAINT "policy_moves_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_moves" ADD CONSTRAINT "policy_moves_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "policy_moves_thing" ON "policy_moves" USING btree ("thing_id");
--> statement-breakpoint
CREATE TRIGGER "policy_moves_kept" BEFORE UPDATE OR DELETE ON "policy_moves" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policy_moves_kept_whole" BEFORE TRUNCATE ON "policy_moves" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policy_move_answers_kept" BEFORE UPDATE OR DELETE ON "policy_move_answers" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policy_move_answers_kept_whole" BEFORE TRUNCATE ON "policy_move_answers" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
