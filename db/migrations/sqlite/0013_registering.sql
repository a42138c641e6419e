CREATE TABLE `registration_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`insurer` text NOT NULL,
	`policy` text NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`started_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_forms_provider` ON `registration_forms` (`provider`,`policy`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`provider` text NOT NULL,
	`insurer` text NOT NULL,
	`policy` text NOT NULL,
	`reference` text NOT NULL,
	`sending` text NOT NULL,
	`content` text NOT NULL,
	`files` text NOT NULL,
	`hash` text NOT NULL,
	`received_at` integer NOT NULL,
	`late` integer NOT NULL,
	`sent_by` text,
	`receipt` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`form`) REFERENCES `registration_forms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_reference_unique` ON `submissions` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_sending_unique` ON `submissions` (`sending`);--> statement-breakpoint
CREATE INDEX `submissions_form` ON `submissions` (`form`);--> statement-breakpoint
CREATE INDEX `submissions_policy` ON `submissions` (`policy`,`received_at`);