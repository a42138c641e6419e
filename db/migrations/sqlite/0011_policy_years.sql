DROP INDEX `policies_version`;--> statement-breakpoint
CREATE UNIQUE INDEX `policies_version` ON `policies` (`insurer`,`key`,`contract_year`,`version`);