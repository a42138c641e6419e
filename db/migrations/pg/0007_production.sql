CREATE TABLE "production_batches" (
	"number" integer PRIMARY KEY NOT NULL,
	"insurer" text NOT NULL,
	"provider" text,
	"source" text NOT NULL,
	"reference" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"accepted_only" boolean NOT NULL,
	"reverses" integer,
	"recorded_by" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"discarded_at" timestamp (3) with time zone,
	"judged_after" integer,
	"lines" integer DEFAULT 0 NOT NULL,
	"refused_lines" integer DEFAULT 0 NOT NULL,
	"cents" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "production_faults" (
	"key" bigint NOT NULL,
	"number" integer NOT NULL,
	"fault" text NOT NULL,
	"column_name" text,
	"found" text,
	"fault_values" jsonb NOT NULL,
	"statement" text NOT NULL,
	"reference" text NOT NULL,
	CONSTRAINT "production_faults_key_number_pk" PRIMARY KEY("key","number")
);
--> statement-breakpoint
CREATE TABLE "production_files" (
	"batch" integer NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "production_files_batch_position_pk" PRIMARY KEY("batch","position")
);
--> statement-breakpoint
CREATE TABLE "production_lines" (
	"key" bigint PRIMARY KEY NOT NULL,
	"statement" integer NOT NULL,
	"reference" text NOT NULL,
	"code" integer NOT NULL,
	"total" integer NOT NULL,
	"count" bigint NOT NULL,
	"cents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "production_links" (
	"key" bigint PRIMARY KEY NOT NULL,
	"earlier" bigint NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "production_mappings" (
	"id" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"provider" text,
	"columns" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
CREATE TABLE "production_statements" (
	"batch" integer NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"provider" text,
	"first_line" integer NOT NULL,
	"last_line" integer NOT NULL,
	CONSTRAINT "production_statements_batch_number_pk" PRIMARY KEY("batch","number")
);
--> statement-breakpoint
CREATE TABLE "production_totals" (
	"batch" integer NOT NULL,
	"number" integer NOT NULL,
	"insurer" text NOT NULL,
	"source" text NOT NULL,
	"provider" text,
	"agb" text NOT NULL,
	"contract" text,
	"lot" text,
	"region" text NOT NULL,
	"care_month" text NOT NULL,
	"month_received" text NOT NULL,
	"class" text NOT NULL,
	"count" bigint NOT NULL,
	"cents" bigint NOT NULL,
	"first_line" integer NOT NULL,
	"last_line" integer NOT NULL,
	CONSTRAINT "production_totals_batch_number_pk" PRIMARY KEY("batch","number")
);
--> statement-breakpoint
ALTER TABLE "production_batches" ADD CONSTRAINT "production_batches_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_batches" ADD CONSTRAINT "production_batches_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_batches" ADD CONSTRAINT "production_batches_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_files" ADD CONSTRAINT "production_files_batch_production_batches_number_fk" FOREIGN KEY ("batch") REFERENCES "public"."production_batches"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_statements" ADD CONSTRAINT "production_statements_batch_production_batches_number_fk" FOREIGN KEY ("batch") REFERENCES "public"."production_batches"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_totals" ADD CONSTRAINT "production_totals_batch_production_batches_number_fk" FOREIGN KEY ("batch") REFERENCES "public"."production_batches"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_totals" ADD CONSTRAINT "production_totals_insurer_organisations_id_fk" FOREIGN KEY ("insurer") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_totals" ADD CONSTRAINT "production_totals_provider_organisations_id_fk" FOREIGN KEY ("provider") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_totals" ADD CONSTRAINT "production_totals_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_totals" ADD CONSTRAINT "production_totals_region_regions_code_fk" FOREIGN KEY ("region") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "production_batches_reference" ON "production_batches" USING btree ("insurer","reference");--> statement-breakpoint
CREATE INDEX "production_batches_insurer" ON "production_batches" USING btree ("insurer","received_at");--> statement-breakpoint
CREATE INDEX "production_batches_file" ON "production_batches" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "production_links_earlier" ON "production_links" USING btree ("earlier");--> statement-breakpoint
CREATE INDEX "production_mappings_holder" ON "production_mappings" USING btree ("holder","provider","recorded_at");--> statement-breakpoint
CREATE INDEX "production_statements_name" ON "production_statements" USING btree ("name","provider");--> statement-breakpoint
CREATE INDEX "production_totals_contract" ON "production_totals" USING btree ("contract","care_month");--> statement-breakpoint
CREATE INDEX "production_totals_provider" ON "production_totals" USING btree ("provider","insurer","care_month");--> statement-breakpoint
CREATE INDEX "production_totals_insurer" ON "production_totals" USING btree ("insurer","source","care_month");