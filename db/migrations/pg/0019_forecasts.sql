CREATE TABLE "forecast_rounds" (
	"insurer" text NOT NULL,
	"contract_year" integer NOT NULL,
	"cut_off" timestamp (3) with time zone NOT NULL,
	"batches" integer NOT NULL,
	"engine" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "forecast_rounds_insurer_contract_year_cut_off_batches_engine_pk" PRIMARY KEY("insurer","contract_year","cut_off","batches","engine")
);
--> statement-breakpoint
CREATE TABLE "forecasts" (
	"id" text PRIMARY KEY NOT NULL,
	"ceiling" text NOT NULL,
	"contract_year" integer NOT NULL,
	"cut_off" timestamp (3) with time zone NOT NULL,
	"batches" integer NOT NULL,
	"engine" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"data_through" text NOT NULL,
	"seed" bigint NOT NULL,
	"result" jsonb NOT NULL,
	"courses" "bytea"
);
--> statement-breakpoint
ALTER TABLE "forecast_rounds" ADD CONSTRAINT "forecast_rounds_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_ceiling_ceilings_id_fk" FOREIGN KEY ("ceiling") REFERENCES "public"."ceilings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "forecasts_made_from" ON "forecasts" USING btree ("ceiling","cut_off","batches","engine");--> statement-breakpoint
CREATE INDEX "forecasts_year" ON "forecasts" USING btree ("contract_year","cut_off");