CREATE TABLE "agb_change_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"change" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agb_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"contract" text NOT NULL,
	"together" text NOT NULL,
	"from_day" text NOT NULL,
	"what" jsonb NOT NULL,
	"asked_by" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
CREATE TABLE "contract_holders" (
	"contract" text NOT NULL,
	"organisation" text NOT NULL,
	"from_day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contract_holders_contract_from_day_recorded_at_pk" PRIMARY KEY("contract","from_day","recorded_at")
);
--> statement-breakpoint
ALTER TABLE "agb_change_facts" ADD CONSTRAINT "agb_change_facts_change_agb_changes_id_fk" FOREIGN KEY ("change") REFERENCES "public"."agb_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agb_changes" ADD CONSTRAINT "agb_changes_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_holders" ADD CONSTRAINT "contract_holders_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_holders" ADD CONSTRAINT "contract_holders_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agb_change_facts_change" ON "agb_change_facts" USING btree ("change");--> statement-breakpoint
CREATE INDEX "agb_changes_contract" ON "agb_changes" USING btree ("contract");