ALTER TABLE `contract_parties` ADD `recorded_at` integer;--> statement-breakpoint
ALTER TABLE `region_parts` ADD `recorded_at` integer;