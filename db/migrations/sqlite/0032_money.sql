CREATE TABLE `code_conversions` (
	`organisation` text NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	`national` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	PRIMARY KEY(`organisation`, `code`, `recorded_at`),
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `production_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`name` text NOT NULL,
	`account` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `production_tokens_token_hash_unique` ON `production_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `production_tokens_organisation` ON `production_tokens` (`organisation`);