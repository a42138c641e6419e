CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`organisation` text,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`shared` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_account` ON `saved_views` (`account`,`list`);--> statement-breakpoint
CREATE INDEX `saved_views_organisation` ON `saved_views` (`organisation`,`list`);