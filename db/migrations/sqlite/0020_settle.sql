CREATE TABLE `agb_change_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`change` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`change`) REFERENCES `agb_changes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agb_change_facts_change` ON `agb_change_facts` (`change`);--> statement-breakpoint
CREATE TABLE `agb_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`contract` text NOT NULL,
	`together` text NOT NULL,
	`from_day` text NOT NULL,
	`what` text NOT NULL,
	`asked_by` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agb_changes_contract` ON `agb_changes` (`contract`);--> statement-breakpoint
CREATE TABLE `contract_holders` (
	`contract` text NOT NULL,
	`organisation` text NOT NULL,
	`from_day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`contract`, `from_day`, `recorded_at`),
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
