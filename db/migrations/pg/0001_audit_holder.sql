DROP INDEX "audit_events_account";--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "holder" text DEFAULT 'installation' NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_events_holder" ON "audit_events" USING btree ("holder","account");--> statement-breakpoint
CREATE INDEX "audit_events_region" ON "audit_events" USING btree ("region") WHERE "audit_events"."region" is not null;--> statement-breakpoint
CREATE INDEX "audit_events_provider" ON "audit_events" USING btree ("provider") WHERE "audit_events"."provider" is not null;--> statement-breakpoint
UPDATE "audit_events" SET "holder" = "organisation" WHERE "organisation" IS NOT NULL;
