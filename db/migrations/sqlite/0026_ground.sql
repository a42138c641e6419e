CREATE TABLE `thread_hand_overs` (
	`id` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`from_account` text NOT NULL,
	`to_account` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`question`) REFERENCES `thread_blocks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_hand_overs_question` ON `thread_hand_overs` (`question`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `thread_hand_overs_to` ON `thread_hand_overs` (`to_account`);