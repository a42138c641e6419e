CREATE TABLE "blob_chunks" (
	"blob" text NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "blob_chunks_blob_position_pk" PRIMARY KEY("blob","position")
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"type" text NOT NULL,
	"stored_at" timestamp (3) with time zone NOT NULL,
	"emptied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "document_shares" (
	"document" text NOT NULL,
	"organisation" text NOT NULL,
	"shared_from" timestamp (3) with time zone NOT NULL,
	"shared_by" text,
	CONSTRAINT "document_shares_document_organisation_pk" PRIMARY KEY("document","organisation")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"blob" text NOT NULL,
	"name" text NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text NOT NULL,
	"holder" text NOT NULL,
	"added_by" text,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"reference" text NOT NULL,
	"language" text NOT NULL,
	"recipient" jsonb NOT NULL,
	"subject" text NOT NULL,
	"content" jsonb NOT NULL,
	"document" text NOT NULL,
	"sent_by" text,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "blob_chunks" ADD CONSTRAINT "blob_chunks_blob_blobs_sha256_fk" FOREIGN KEY ("blob") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_shares" ADD CONSTRAINT "document_shares_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_shares" ADD CONSTRAINT "document_shares_organisation_organisations_id_fk" FOREIGN KEY ("organisation") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_shares" ADD CONSTRAINT "document_shares_shared_by_accounts_id_fk" FOREIGN KEY ("shared_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_blob_blobs_sha256_fk" FOREIGN KEY ("blob") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_holder_organisations_id_fk" FOREIGN KEY ("holder") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_added_by_accounts_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_removed_by_accounts_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_shares_organisation" ON "document_shares" USING btree ("organisation","shared_from");--> statement-breakpoint
CREATE INDEX "documents_thing" ON "documents" USING btree ("thing","thing_id");--> statement-breakpoint
CREATE INDEX "documents_holder" ON "documents" USING btree ("holder","added_at");--> statement-breakpoint
CREATE INDEX "documents_blob" ON "documents" USING btree ("blob");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_reference" ON "letters" USING btree ("insurer","reference");