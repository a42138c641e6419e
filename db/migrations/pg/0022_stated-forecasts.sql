CREATE TABLE "stated_forecasts" (
	"id" text PRIMARY KEY NOT NULL,
	"ceiling" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"total" bigint NOT NULL,
	"months" jsonb
);
--> statement-breakpoint
ALTER TABLE "stated_forecasts" ADD CONSTRAINT "stated_forecasts_ceiling_ceilings_id_fk" FOREIGN KEY ("ceiling") REFERENCES "public"."ceilings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stated_forecasts_ceiling" ON "stated_forecasts" USING btree ("ceiling");