CREATE TABLE `account_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`account` text,
	`organisation` text,
	`invited_by` text,
	`email` text,
	`roles` text,
	`language` text NOT NULL,
	`change` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_tokens_token_hash_unique` ON `account_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `account_tokens_organisation` ON `account_tokens` (`organisation`,`created_at`);--> statement-breakpoint
CREATE INDEX `account_tokens_account` ON `account_tokens` (`account`);--> statement-breakpoint
CREATE INDEX `account_tokens_change` ON `account_tokens` (`change`);