CREATE TABLE `decision_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`insurer` text NOT NULL,
	`decision` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`request`) REFERENCES `increase_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_drafts_request` ON `decision_drafts` (`request`);--> statement-breakpoint
CREATE TABLE `increase_mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`account` text NOT NULL,
	`cents` integer,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `increase_mandates_insurer` ON `increase_mandates` (`insurer`,`account`);--> statement-breakpoint
CREATE TABLE `work_reminders` (
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`last_day` text NOT NULL,
	`days_ahead` integer NOT NULL,
	`reminded_at` integer NOT NULL,
	PRIMARY KEY(`account`, `kind`, `last_day`, `days_ahead`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
