CREATE TABLE `sealed_events` (
	`policy` text NOT NULL,
	`number` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`policy`, `number`),
	FOREIGN KEY (`policy`) REFERENCES `sealed_tenders`(`policy`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sealed_tenders` (
	`policy` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`wrapped_key` text NOT NULL,
	`sealed_at` integer NOT NULL,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tender_openings` (
	`policy` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`opened_at` integer NOT NULL,
	`opened_by` text,
	`events` integer NOT NULL,
	`head` text NOT NULL,
	FOREIGN KEY (`policy`) REFERENCES `sealed_tenders`(`policy`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `documents` ADD `seal` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `seal` text;--> statement-breakpoint
ALTER TABLE `registration_forms` ADD `sealed` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `sealed` text;
--> statement-breakpoint
CREATE TRIGGER `sealed_events_kept_update` BEFORE UPDATE ON `sealed_events` BEGIN
	SELECT RAISE(ABORT, 'Rows of sealed_events are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `sealed_events_kept_delete` BEFORE DELETE ON `sealed_events` BEGIN
	SELECT RAISE(ABORT, 'Rows of sealed_events are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `sealed_tenders_kept_update` BEFORE UPDATE ON `sealed_tenders` BEGIN
	SELECT RAISE(ABORT, 'Rows of sealed_tenders are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `sealed_tenders_kept_delete` BEFORE DELETE ON `sealed_tenders` BEGIN
	SELECT RAISE(ABORT, 'Rows of sealed_tenders are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `tender_openings_kept_update` BEFORE UPDATE ON `tender_openings` BEGIN
	SELECT RAISE(ABORT, 'Rows of tender_openings are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `tender_openings_kept_delete` BEFORE DELETE ON `tender_openings` BEGIN
	SELECT RAISE(ABORT, 'Rows of tender_openings are only ever added.');
END;