CREATE TABLE `policy_move_answers` (
	`move` text PRIMARY KEY NOT NULL,
	`consents` integer NOT NULL,
	`answered_at` integer NOT NULL,
	`answered_by` text,
	FOREIGN KEY (`move`) REFERENCES `policy_moves`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `policy_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`insurer` text NOT NULL,
	`provider` text NOT NULL,
	`policy` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `policy_moves_thing` ON `policy_moves` (`thing_id`);
--> statement-breakpoint
CREATE TRIGGER "policy_moves_kept_update" BEFORE UPDATE ON "policy_moves" BEGIN SELECT RAISE(ABORT, 'Rows of policy_moves are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "policy_moves_kept_delete" BEFORE DELETE ON "policy_moves" BEGIN SELECT RAISE(ABORT, 'Rows of policy_moves are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "policy_move_answers_kept_update" BEFORE UPDATE ON "policy_move_answers" BEGIN SELECT RAISE(ABORT, 'Rows of policy_move_answers are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "policy_move_answers_kept_delete" BEFORE DELETE ON "policy_move_answers" BEGIN SELECT RAISE(ABORT, 'Rows of policy_move_answers are only ever added.'); END;
