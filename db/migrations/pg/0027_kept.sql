-- What was recorded is only ever added to. A migration that makes one of these tables anew has to make its triggers anew.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Rows of % are only ever added.', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_events_kept" BEFORE UPDATE OR DELETE ON "audit_events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "audit_events_kept_whole" BEFORE TRUNCATE ON "audit_events" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "letters_kept" BEFORE UPDATE OR DELETE ON "letters" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "letters_kept_whole" BEFORE TRUNCATE ON "letters" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "thread_blocks_kept" BEFORE UPDATE OR DELETE ON "thread_blocks" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "thread_blocks_kept_whole" BEFORE TRUNCATE ON "thread_blocks" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "thread_hand_overs_kept" BEFORE UPDATE OR DELETE ON "thread_hand_overs" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "thread_hand_overs_kept_whole" BEFORE TRUNCATE ON "thread_hand_overs" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "ceiling_entries_kept" BEFORE UPDATE OR DELETE ON "ceiling_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "ceiling_entries_kept_whole" BEFORE TRUNCATE ON "ceiling_entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contract_terms_kept" BEFORE UPDATE OR DELETE ON "contract_terms" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contract_terms_kept_whole" BEFORE TRUNCATE ON "contract_terms" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "candidacy_facts_kept" BEFORE UPDATE OR DELETE ON "candidacy_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "candidacy_facts_kept_whole" BEFORE TRUNCATE ON "candidacy_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contract_facts_kept" BEFORE UPDATE OR DELETE ON "contract_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contract_facts_kept_whole" BEFORE TRUNCATE ON "contract_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "tender_lot_facts_kept" BEFORE UPDATE OR DELETE ON "tender_lot_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "tender_lot_facts_kept_whole" BEFORE TRUNCATE ON "tender_lot_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "registration_facts_kept" BEFORE UPDATE OR DELETE ON "registration_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "registration_facts_kept_whole" BEFORE TRUNCATE ON "registration_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "certificate_facts_kept" BEFORE UPDATE OR DELETE ON "certificate_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "certificate_facts_kept_whole" BEFORE TRUNCATE ON "certificate_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "agb_change_facts_kept" BEFORE UPDATE OR DELETE ON "agb_change_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "agb_change_facts_kept_whole" BEFORE TRUNCATE ON "agb_change_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "settlement_facts_kept" BEFORE UPDATE OR DELETE ON "settlement_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "settlement_facts_kept_whole" BEFORE TRUNCATE ON "settlement_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "code_request_facts_kept" BEFORE UPDATE OR DELETE ON "code_request_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "code_request_facts_kept_whole" BEFORE TRUNCATE ON "code_request_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "increase_request_facts_kept" BEFORE UPDATE OR DELETE ON "increase_request_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "increase_request_facts_kept_whole" BEFORE TRUNCATE ON "increase_request_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "tender_question_facts_kept" BEFORE UPDATE OR DELETE ON "tender_question_facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "tender_question_facts_kept_whole" BEFORE TRUNCATE ON "tender_question_facts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
