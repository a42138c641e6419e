CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`language` text NOT NULL,
	`fictional` integer NOT NULL,
	`created_at` integer NOT NULL,
	`deactivated_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `agb_codes` (
	`organisation` text NOT NULL,
	`code` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`organisation`, `code`, `from_day`),
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agb_codes_code` ON `agb_codes` (`code`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`clock_at` integer NOT NULL,
	`account` text,
	`organisation` text,
	`on_behalf_of` text,
	`verb` text NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`region` text,
	`provider` text,
	`before` text,
	`after` text,
	`policy` text,
	`policy_item` text,
	`session` text,
	`origin` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_thing` ON `audit_events` (`thing`,`thing_id`);--> statement-breakpoint
CREATE INDEX `audit_events_account` ON `audit_events` (`account`);--> statement-breakpoint
CREATE TABLE `borders` (
	`id` text PRIMARY KEY NOT NULL,
	`topojson` text NOT NULL,
	`sha256` text NOT NULL,
	`source` text NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `candidacies` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`region` text NOT NULL,
	`part` text,
	`policy` text NOT NULL,
	`contract_year` integer NOT NULL,
	`provider` text NOT NULL,
	`joins` text,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part`) REFERENCES `region_parts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `candidacy_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`candidacy` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`candidacy`) REFERENCES `candidacies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `candidacy_facts_candidacy` ON `candidacy_facts` (`candidacy`);--> statement-breakpoint
CREATE TABLE `contract_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`contract` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_facts_contract` ON `contract_facts` (`contract`);--> statement-breakpoint
CREATE TABLE `contract_parties` (
	`contract` text NOT NULL,
	`organisation` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`contract`, `organisation`, `role`, `from_day`),
	FOREIGN KEY (`contract`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`region` text NOT NULL,
	`part` text,
	`form` text NOT NULL,
	`provider` text NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part`) REFERENCES `region_parts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`organisation` text,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_account` ON `memberships` (`account`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL,
	FOREIGN KEY (`region`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`kvk` text,
	`fictional` integer NOT NULL,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `policies` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`key` text NOT NULL,
	`contract_year` integer NOT NULL,
	`version` integer NOT NULL,
	`effective_from` text NOT NULL,
	`reason` text NOT NULL,
	`document` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policies_version` ON `policies` (`insurer`,`key`,`version`);--> statement-breakpoint
CREATE TABLE `region_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`name` text NOT NULL,
	`municipalities` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`region`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`province` text NOT NULL,
	`population` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `registration_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`registration` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`registration`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `registration_facts_registration` ON `registration_facts` (`registration`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`tender_lot` text NOT NULL,
	FOREIGN KEY (`provider`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tender_lot`) REFERENCES `tender_lots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`previous_hash` text,
	`account` text,
	`created_at` integer NOT NULL,
	`rotated_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`user_agent` text NOT NULL,
	`clock_moment` integer,
	`clock_set_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account`);--> statement-breakpoint
CREATE INDEX `sessions_previous` ON `sessions` (`previous_hash`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`counted` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_counted` ON `sign_in_attempts` (`counted`,`at`);--> statement-breakpoint
CREATE TABLE `tender_lot_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`supersedes` text,
	`tender_lot` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`tender_lot`) REFERENCES `tender_lots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tender_lot_facts_lot` ON `tender_lot_facts` (`tender_lot`);--> statement-breakpoint
CREATE TABLE `tender_lots` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`region` text NOT NULL,
	`part` text,
	`policy` text NOT NULL,
	`contract_year` integer NOT NULL,
	`lot` text NOT NULL,
	`days` text NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part`) REFERENCES `region_parts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
