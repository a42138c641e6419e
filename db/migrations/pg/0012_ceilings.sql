CREATE TABLE "ceiling_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"ceiling" text NOT NULL,
	"ground" text NOT NULL,
	"policy" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ceilings" (
	"id" text PRIMARY KEY NOT NULL,
	"contract" text NOT NULL,
	"contract_year" integer NOT NULL,
	"lot" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "production_totals" ADD COLUMN "credited" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ceiling_entries" ADD CONSTRAINT "ceiling_entries_ceiling_ceilings_id_fk" FOREIGN KEY ("ceiling") REFERENCES "public"."ceilings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceiling_entries" ADD CONSTRAINT "ceiling_entries_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceilings" ADD CONSTRAINT "ceilings_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ceiling_entries_ceiling" ON "ceiling_entries" USING btree ("ceiling");--> statement-breakpoint
CREATE UNIQUE INDEX "ceilings_contract" ON "ceilings" USING btree ("contract","contract_year","lot");