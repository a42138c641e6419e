CREATE TABLE `proposal_sights` (
	`proposal` text NOT NULL,
	`account` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`proposal`, `account`),
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`act` text NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`changes` text NOT NULL,
	`version` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_for` text,
	`proposed_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`outcome` text,
	`closed_at` integer,
	`closed_by` text,
	`closed_for` text,
	`words` text,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_for`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_for`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_organisation` ON `proposals` (`organisation`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `proposals_thing` ON `proposals` (`thing`,`thing_id`);--> statement-breakpoint
CREATE TABLE `substitutions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`principal` text NOT NULL,
	`substitute` text NOT NULL,
	`from_day` text NOT NULL,
	`through_day` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`principal`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`substitute`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `substitutions_organisation` ON `substitutions` (`organisation`);--> statement-breakpoint
CREATE TABLE `thread_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`thread` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`question` text,
	`words` text NOT NULL,
	`account` text NOT NULL,
	`organisation` text NOT NULL,
	`on_behalf_of` text,
	`asked_organisation` text,
	`asked_account` text,
	`answer_by` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`thread`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `thread_blocks_number` ON `thread_blocks` (`thread`,`number`);--> statement-breakpoint
CREATE TABLE `thread_reads` (
	`block` text NOT NULL,
	`account` text NOT NULL,
	`organisation` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`block`, `account`),
	FOREIGN KEY (`block`) REFERENCES `thread_blocks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_reads_account` ON `thread_reads` (`account`);--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`audience` text NOT NULL,
	`holder` text NOT NULL,
	`provider` text NOT NULL,
	`region` text,
	FOREIGN KEY (`holder`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `threads_thing` ON `threads` (`thing`,`thing_id`,`audience`);--> statement-breakpoint
CREATE INDEX `threads_holder` ON `threads` (`holder`);--> statement-breakpoint
CREATE INDEX `threads_provider` ON `threads` (`provider`,`audience`);