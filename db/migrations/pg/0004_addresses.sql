CREATE TABLE "addresses" (
	"organisation" text NOT NULL,
	"lines" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "addresses_organisation_recorded_at_pk" PRIMARY KEY("organisation","recorded_at")
);
--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;