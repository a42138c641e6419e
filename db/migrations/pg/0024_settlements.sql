CREATE TABLE "code_change_mails" (
	"organisation" text NOT NULL,
	"month" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "code_change_mails_organisation_month_pk" PRIMARY KEY("organisation","month")
);
--> statement-breakpoint
CREATE TABLE "code_request_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"request" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"what" jsonb NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
CREATE TABLE "settlement_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"contract" text NOT NULL,
	"contract_year" integer NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
DROP INDEX "ceilings_contract";--> statement-breakpoint
ALTER TABLE "ceilings" ADD COLUMN "agb" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "code_change_mails" ADD CONSTRAINT "code_change_mails_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_request_facts" ADD CONSTRAINT "code_request_facts_request_code_requests_id_fk" FOREIGN KEY ("request") REFERENCES "public"."code_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_requests" ADD CONSTRAINT "code_requests_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_facts" ADD CONSTRAINT "settlement_facts_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "code_request_facts_request" ON "code_request_facts" USING btree ("request");--> statement-breakpoint
CREATE INDEX "settlement_facts_contract" ON "settlement_facts" USING btree ("contract","contract_year");--> statement-breakpoint
CREATE UNIQUE INDEX "ceilings_contract" ON "ceilings" USING btree ("contract","contract_year","lot","agb");