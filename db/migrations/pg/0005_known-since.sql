ALTER TABLE "contract_parties" ADD COLUMN "recorded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "region_parts" ADD COLUMN "recorded_at" timestamp (3) with time zone;