CREATE TABLE `code_change_mails` (
	`organisation` text NOT NULL,
	`month` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `month`),
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `code_request_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`request`) REFERENCES `code_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `code_request_facts_request` ON `code_request_facts` (`request`);--> statement-breakpoint
CREATE TABLE `code_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`what` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `settlement_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`contract` text NOT NULL,
	`contract_year` integer NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `settlement_facts_contract` ON `settlement_facts` (`contract`,`contract_year`);--> statement-breakpoint
DROP INDEX `ceilings_contract`;--> statement-breakpoint
ALTER TABLE `ceilings` ADD `agb` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `ceilings_contract` ON `ceilings` (`contract`,`contract_year`,`lot`,`agb`);