CREATE TABLE `policy_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`based_on` text,
	`document` text NOT NULL,
	`revision` integer NOT NULL,
	`confirmed` text NOT NULL,
	`effective_from` text,
	`reason` text,
	`begun_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`closed_at` integer,
	`published` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`based_on`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `policy_drafts_insurer` ON `policy_drafts` (`insurer`);