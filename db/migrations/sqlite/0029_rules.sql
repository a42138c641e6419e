CREATE TABLE `application_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`application` text NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`application`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_facts_application` ON `application_facts` (`application`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`provider` text NOT NULL,
	`policy` text NOT NULL,
	`contract_year` integer NOT NULL,
	`reference` text NOT NULL,
	`content` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_reference` ON `applications` (`insurer`,`reference`);--> statement-breakpoint
CREATE INDEX `applications_provider` ON `applications` (`provider`);--> statement-breakpoint
CREATE TABLE `approaches` (
	`id` text PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`provider` text NOT NULL,
	`lots` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approaches_provider` ON `approaches` (`policy`,`provider`);
--> statement-breakpoint
CREATE TRIGGER "applications_kept_update" BEFORE UPDATE ON "applications" BEGIN SELECT RAISE(ABORT, 'Rows of applications are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "applications_kept_delete" BEFORE DELETE ON "applications" BEGIN SELECT RAISE(ABORT, 'Rows of applications are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "application_facts_kept_update" BEFORE UPDATE ON "application_facts" BEGIN SELECT RAISE(ABORT, 'Rows of application_facts are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "application_facts_kept_delete" BEFORE DELETE ON "application_facts" BEGIN SELECT RAISE(ABORT, 'Rows of application_facts are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "approaches_kept_update" BEFORE UPDATE ON "approaches" BEGIN SELECT RAISE(ABORT, 'Rows of approaches are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "approaches_kept_delete" BEFORE DELETE ON "approaches" BEGIN SELECT RAISE(ABORT, 'Rows of approaches are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "policies_kept_update" BEFORE UPDATE ON "policies" BEGIN SELECT RAISE(ABORT, 'Rows of policies are only ever added.'); END;
--> statement-breakpoint
CREATE TRIGGER "policies_kept_delete" BEFORE DELETE ON "policies" BEGIN SELECT RAISE(ABORT, 'Rows of policies are only ever added.'); END;
