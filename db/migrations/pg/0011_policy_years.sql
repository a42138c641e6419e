DROP INDEX "policies_version";--> statement-breakpoint
CREATE UNIQUE INDEX "policies_version" ON "policies" USING btree ("insurer","key","contract_year","version");