CREATE TABLE `work_reminders` (
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`last_day` text NOT NULL,
	`days_ahead` integer NOT NULL,
	`reminded_at` integer NOT NULL,
	PRIMARY KEY(`account`, `kind`, `last_day`, `days_ahead`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
