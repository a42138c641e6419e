CREATE TABLE `warning_thresholds` (
	`account` text PRIMARY KEY NOT NULL,
	`percent` integer NOT NULL,
	`over` integer NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
