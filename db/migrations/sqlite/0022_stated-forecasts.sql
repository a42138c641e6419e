CREATE TABLE `stated_forecasts` (
	`id` text PRIMARY KEY NOT NULL,
	`ceiling` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`total` integer NOT NULL,
	`months` text,
	FOREIGN KEY (`ceiling`) REFERENCES `ceilings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stated_forecasts_ceiling` ON `stated_forecasts` (`ceiling`);