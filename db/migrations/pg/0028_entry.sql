CREATE TABLE "proposed_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"ceiling" text NOT NULL,
	"entry" jsonb NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proposed_entries" ADD CONSTRAINT "proposed_entries_ceiling_ceilings_id_fk" FOREIGN KEY ("ceiling") REFERENCES "public"."ceilings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposed_entries_ceiling" ON "proposed_entries" USING btree ("ceiling");