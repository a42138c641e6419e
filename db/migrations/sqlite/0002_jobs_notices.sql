CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`payload` text,
	`lane` text NOT NULL,
	`occurrence` text,
	`account` text,
	`organisation` text,
	`enqueued_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_holder` text,
	`lease_until` integer,
	`started_at` integer,
	`progress` text,
	`cancel_asked_at` integer,
	`failed_at` integer,
	`failure` text,
	`ended_at` integer,
	`ended_as` text,
	`outcome` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_occurrence_unique` ON `jobs` (`occurrence`);--> statement-breakpoint
CREATE INDEX `jobs_open` ON `jobs` (`ended_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `jobs_key` ON `jobs` (`key`,`ended_at`);--> statement-breakpoint
CREATE TABLE `notice_choices` (
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`frequency` text NOT NULL,
	`chosen_at` integer NOT NULL,
	PRIMARY KEY(`account`, `kind`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`told` text NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`legal_effect` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`opened_at` integer,
	`frequency` text NOT NULL,
	`mail` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mail`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_account` ON `notices` (`account`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `notices_digest` ON `notices` (`frequency`,`mail`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account` text,
	`organisation` text,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`told` text NOT NULL,
	`path` text NOT NULL,
	`secret` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`handed_over_at` integer,
	`answer` text,
	`sent_subject` text,
	`sent_text` text,
	`failed_at` integer,
	`failure` text,
	`given_up_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`handed_over_at`,`given_up_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_organisation` ON `outbox` (`organisation`,`recorded_at`);