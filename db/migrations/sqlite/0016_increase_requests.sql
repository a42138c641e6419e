CREATE TABLE `increase_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`ceiling` text NOT NULL,
	`provider` text NOT NULL,
	`typed` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`ceiling`) REFERENCES `ceilings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `increase_drafts_ceiling` ON `increase_drafts` (`ceiling`,`provider`);--> statement-breakpoint
CREATE TABLE `increase_request_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`request`) REFERENCES `increase_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `increase_request_facts_request` ON `increase_request_facts` (`request`);--> statement-breakpoint
CREATE TABLE `increase_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`provider` text NOT NULL,
	`ceiling` text NOT NULL,
	`reference` text NOT NULL,
	`policy` text NOT NULL,
	`names` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ceiling`) REFERENCES `ceilings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `increase_requests_reference` ON `increase_requests` (`insurer`,`reference`);--> statement-breakpoint
CREATE INDEX `increase_requests_ceiling` ON `increase_requests` (`ceiling`);--> statement-breakpoint
CREATE INDEX `increase_requests_provider` ON `increase_requests` (`provider`);