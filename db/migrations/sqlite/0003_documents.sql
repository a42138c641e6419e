CREATE TABLE `blob_chunks` (
	`blob` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`blob`, `position`),
	FOREIGN KEY (`blob`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `blobs` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`type` text NOT NULL,
	`stored_at` integer NOT NULL,
	`emptied_at` integer
);
--> statement-breakpoint
CREATE TABLE `document_shares` (
	`document` text NOT NULL,
	`organisation` text NOT NULL,
	`shared_from` integer NOT NULL,
	`shared_by` text,
	PRIMARY KEY(`document`, `organisation`),
	FOREIGN KEY (`document`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shared_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_shares_organisation` ON `document_shares` (`organisation`,`shared_from`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`blob` text NOT NULL,
	`name` text NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`holder` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`blob`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_thing` ON `documents` (`thing`,`thing_id`);--> statement-breakpoint
CREATE INDEX `documents_holder` ON `documents` (`holder`,`added_at`);--> statement-breakpoint
CREATE INDEX `documents_blob` ON `documents` (`blob`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`insurer` text NOT NULL,
	`reference` text NOT NULL,
	`language` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`content` text NOT NULL,
	`document` text NOT NULL,
	`sent_by` text,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`insurer`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_reference` ON `letters` (`insurer`,`reference`);