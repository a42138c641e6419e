CREATE TABLE `forecast_rounds` (
	`insurer` text NOT NULL,
	`contract_year` integer NOT NULL,
	`cut_off` integer NOT NULL,
	`batches` integer NOT NULL,
	`engine` integer NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`insurer`, `contract_year`, `cut_off`, `batches`, `engine`),
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `forecasts` (
	`id` text PRIMARY KEY NOT NULL,
	`ceiling` text NOT NULL,
	`contract_year` integer NOT NULL,
	`cut_off` integer NOT NULL,
	`batches` integer NOT NULL,
	`engine` integer NOT NULL,
	`made_at` integer NOT NULL,
	`data_through` text NOT NULL,
	`seed` integer NOT NULL,
	`result` text NOT NULL,
	`courses` blob,
	FOREIGN KEY (`ceiling`) REFERENCES `ceilings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forecasts_made_from` ON `forecasts` (`ceiling`,`cut_off`,`batches`,`engine`);--> statement-breakpoint
CREATE INDEX `forecasts_year` ON `forecasts` (`contract_year`,`cut_off`);