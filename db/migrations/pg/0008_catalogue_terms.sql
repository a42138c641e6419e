CREATE TABLE "contract_terms" (
	"id" text PRIMARY KEY NOT NULL,
	"contract" text NOT NULL,
	"day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"supersedes" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disciplines" (
	"key" text PRIMARY KEY NOT NULL,
	"label_nl" text NOT NULL,
	"label_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "performance_codes" (
	"code" text NOT NULL,
	"from_day" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"until_day" text,
	"label_nl" text NOT NULL,
	"label_en" text NOT NULL,
	"discipline" text NOT NULL,
	"order_tariff" boolean NOT NULL,
	"bilateral" boolean NOT NULL,
	CONSTRAINT "performance_codes_code_from_day_recorded_at_pk" PRIMARY KEY("code","from_day","recorded_at")
);
--> statement-breakpoint
ALTER TABLE "contract_terms" ADD CONSTRAINT "contract_terms_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "performance_codes" ADD CONSTRAINT "performance_codes_discipline_disciplines_key_fk" FOREIGN KEY ("discipline") REFERENCES "public"."disciplines"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_terms_contract" ON "contract_terms" USING btree ("contract");