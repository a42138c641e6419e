CREATE TABLE `certificate_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`certificate`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificate_facts_certificate` ON `certificate_facts` (`certificate`);--> statement-breakpoint
CREATE TABLE `certificate_reminders` (
	`certificate` text NOT NULL,
	`valid_through` text NOT NULL,
	`days_ahead` integer NOT NULL,
	`reminded_at` integer NOT NULL,
	PRIMARY KEY(`certificate`, `valid_through`, `days_ahead`),
	FOREIGN KEY (`certificate`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`holder` text NOT NULL,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificates_provider` ON `certificates` (`provider`);--> statement-breakpoint
CREATE TABLE `norm_judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`provider` text NOT NULL,
	`policy` text NOT NULL,
	`norm` text NOT NULL,
	`lot` text,
	`certificate` text,
	`meets` integer NOT NULL,
	`reason` text NOT NULL,
	`judge` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certificate`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judge`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `norm_judgements_provider` ON `norm_judgements` (`insurer`,`provider`);