CREATE TABLE `proposed_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`ceiling` text NOT NULL,
	`entry` text NOT NULL,
	`proposed_at` integer NOT NULL,
	FOREIGN KEY (`ceiling`) REFERENCES `ceilings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposed_entries_ceiling` ON `proposed_entries` (`ceiling`);