CREATE TABLE `contract_lapses` (
	`contract` text NOT NULL,
	`lot` text NOT NULL,
	`from_day` text NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`contract`, `lot`, `from_day`),
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`region` text,
	`part` text,
	`form` text NOT NULL,
	`provider` text NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part`) REFERENCES `region_parts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_contracts`("id", "insurer", "region", "part", "form", "provider") SELECT "id", "insurer", "region", "part", "form", "provider" FROM `contracts`;--> statement-breakpoint
DROP TABLE `contracts`;--> statement-breakpoint
ALTER TABLE `__new_contracts` RENAME TO `contracts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `thread_blocks` ADD `aim_by` text;--> statement-breakpoint
ALTER TABLE `thread_blocks` ADD `movable` integer;--> statement-breakpoint
ALTER TABLE `thread_blocks` ADD `policy` text REFERENCES policies(id);--> statement-breakpoint
ALTER TABLE `thread_blocks` ADD `policy_item` text;