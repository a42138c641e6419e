CREATE TABLE `contract_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`contract` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_terms_contract` ON `contract_terms` (`contract`);--> statement-breakpoint
CREATE TABLE `disciplines` (
	`key` text PRIMARY KEY NOT NULL,
	`label_nl` text NOT NULL,
	`label_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `performance_codes` (
	`code` text NOT NULL,
	`from_day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`until_day` text,
	`label_nl` text NOT NULL,
	`label_en` text NOT NULL,
	`discipline` text NOT NULL,
	`order_tariff` integer NOT NULL,
	`bilateral` integer NOT NULL,
	PRIMARY KEY(`code`, `from_day`, `recorded_at`),
	FOREIGN KEY (`discipline`) REFERENCES `disciplines`(`key`) ON UPDATE no action ON DELETE no action
);
