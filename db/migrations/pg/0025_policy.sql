CREATE TABLE "contract_lapses" (
	"contract" text NOT NULL,
	"lot" text NOT NULL,
	"from_day" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contract_lapses_contract_lot_from_day_pk" PRIMARY KEY("contract","lot","from_day")
);
--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "region" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD COLUMN "aim_by" text;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD COLUMN "movable" boolean;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD COLUMN "policy" text;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD COLUMN "policy_item" text;--> statement-breakpoint
ALTER TABLE "contract_lapses" ADD CONSTRAINT "contract_lapses_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_blocks" ADD CONSTRAINT "thread_blocks_policy_policies_id_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;