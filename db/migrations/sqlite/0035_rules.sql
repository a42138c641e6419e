CREATE TABLE `letter_styles` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`language` text NOT NULL,
	`colour` text NOT NULL,
	`head` text NOT NULL,
	`foot` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_styles_insurer` ON `letter_styles` (`insurer`);--> statement-breakpoint
CREATE TABLE `provider_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`insurer` text NOT NULL,
	`what` text NOT NULL,
	`shared` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provider_shares_insurer` ON `provider_shares` (`insurer`);--> statement-breakpoint
CREATE INDEX `provider_shares_provider` ON `provider_shares` (`provider`);
--> statement-breakpoint
CREATE TRIGGER "provider_shares_kept_update" BEFORE UPDATE ON "provider_shares" BEGIN SELECT RAISE(ABORT, 'Rows of provider_shares are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "provider_shares_kept_delete" BEFORE DELETE ON "provider_shares" BEGIN SELECT RAISE(ABORT, 'Rows of provider_shares are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "letter_styles_kept_update" BEFORE UPDATE ON "letter_styles" BEGIN SELECT RAISE(ABORT, 'Rows of letter_styles are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "letter_styles_kept_delete" BEFORE DELETE ON "letter_styles" BEGIN SELECT RAISE(ABORT, 'Rows of letter_styles are only ever added.'); END;
