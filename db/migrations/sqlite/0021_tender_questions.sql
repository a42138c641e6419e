CREATE TABLE `tender_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`policy` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`askers` text NOT NULL,
	`papers` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tender_notes_number` ON `tender_notes` (`policy`,`number`);--> statement-breakpoint
CREATE TABLE `tender_question_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`question`) REFERENCES `tender_questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tender_question_facts_question` ON `tender_question_facts` (`question`);--> statement-breakpoint
CREATE TABLE `tender_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`policy` text NOT NULL,
	`provider` text NOT NULL,
	`lot` text,
	`tender_lot` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tender_lot`) REFERENCES `tender_lots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tender_questions_policy` ON `tender_questions` (`policy`);--> statement-breakpoint
CREATE INDEX `tender_questions_provider` ON `tender_questions` (`provider`);