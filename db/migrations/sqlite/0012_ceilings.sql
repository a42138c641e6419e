CREATE TABLE `ceiling_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`ceiling` text NOT NULL,
	`ground` text NOT NULL,
	`policy` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`ceiling`) REFERENCES `ceilings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ceiling_entries_ceiling` ON `ceiling_entries` (`ceiling`);--> statement-breakpoint
CREATE TABLE `ceilings` (
	`id` text PRIMARY KEY NOT NULL,
	`contract` text NOT NULL,
	`contract_year` integer NOT NULL,
	`lot` text NOT NULL,
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ceilings_contract` ON `ceilings` (`contract`,`contract_year`,`lot`);--> statement-breakpoint
ALTER TABLE `production_totals` ADD `credited` integer DEFAULT 0 NOT NULL;