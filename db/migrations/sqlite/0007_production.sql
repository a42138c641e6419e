CREATE TABLE `production_batches` (
	`number` integer PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`provider` text,
	`source` text NOT NULL,
	`reference` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`accepted_only` integer NOT NULL,
	`reverses` integer,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`checked_at` integer,
	`accepted_at` integer,
	`discarded_at` integer,
	`judged_after` integer,
	`lines` integer DEFAULT 0 NOT NULL,
	`refused_lines` integer DEFAULT 0 NOT NULL,
	`cents` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `production_batches_reference` ON `production_batches` (`insurer`,`reference`);--> statement-breakpoint
CREATE INDEX `production_batches_insurer` ON `production_batches` (`insurer`,`received_at`);--> statement-breakpoint
CREATE INDEX `production_batches_file` ON `production_batches` (`file_hash`);--> statement-breakpoint
CREATE TABLE `production_faults` (
	`key` integer NOT NULL,
	`number` integer NOT NULL,
	`fault` text NOT NULL,
	`column_name` text,
	`found` text,
	`fault_values` text NOT NULL,
	`statement` text NOT NULL,
	`reference` text NOT NULL,
	PRIMARY KEY(`key`, `number`)
);
--> statement-breakpoint
CREATE TABLE `production_files` (
	`batch` integer NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`batch`, `position`),
	FOREIGN KEY (`batch`) REFERENCES `production_batches`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `production_lines` (
	`key` integer PRIMARY KEY NOT NULL,
	`statement` integer NOT NULL,
	`reference` text NOT NULL,
	`code` integer NOT NULL,
	`total` integer NOT NULL,
	`count` integer NOT NULL,
	`cents` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `production_links` (
	`key` integer PRIMARY KEY NOT NULL,
	`earlier` integer NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `production_links_earlier` ON `production_links` (`earlier`);--> statement-breakpoint
CREATE TABLE `production_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`provider` text,
	`columns` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text
);
--> statement-breakpoint
CREATE INDEX `production_mappings_holder` ON `production_mappings` (`holder`,`provider`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `production_statements` (
	`batch` integer NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`provider` text,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	PRIMARY KEY(`batch`, `number`),
	FOREIGN KEY (`batch`) REFERENCES `production_batches`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `production_statements_name` ON `production_statements` (`name`,`provider`);--> statement-breakpoint
CREATE TABLE `production_totals` (
	`batch` integer NOT NULL,
	`number` integer NOT NULL,
	`insurer` text NOT NULL,
	`source` text NOT NULL,
	`provider` text,
	`agb` text NOT NULL,
	`contract` text,
	`lot` text,
	`region` text NOT NULL,
	`care_month` text NOT NULL,
	`month_received` text NOT NULL,
	`class` text NOT NULL,
	`count` integer NOT NULL,
	`cents` integer NOT NULL,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	PRIMARY KEY(`batch`, `number`),
	FOREIGN KEY (`batch`) REFERENCES `production_batches`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `production_totals_contract` ON `production_totals` (`contract`,`care_month`);--> statement-breakpoint
CREATE INDEX `production_totals_provider` ON `production_totals` (`provider`,`insurer`,`care_month`);--> statement-breakpoint
CREATE INDEX `production_totals_insurer` ON `production_totals` (`insurer`,`source`,`care_month`);