-- What was recorded is only ever added to. A migration that makes one of these tables anew has to make its triggers anew.
CREATE TRIGGER `audit_events_kept_update` BEFORE UPDATE ON `audit_events` BEGIN
	SELECT RAISE(ABORT, 'Rows of audit_events are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_kept_delete` BEFORE DELETE ON `audit_events` BEGIN
	SELECT RAISE(ABORT, 'Rows of audit_events are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `letters_kept_update` BEFORE UPDATE ON `letters` BEGIN
	SELECT RAISE(ABORT, 'Rows of letters are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `letters_kept_delete` BEFORE DELETE ON `letters` BEGIN
	SELECT RAISE(ABORT, 'Rows of letters are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `thread_blocks_kept_update` BEFORE UPDATE ON `thread_blocks` BEGIN
	SELECT RAISE(ABORT, 'Rows of thread_blocks are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `thread_blocks_kept_delete` BEFORE DELETE ON `thread_blocks` BEGIN
	SELECT RAISE(ABORT, 'Rows of thread_blocks are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `thread_hand_overs_kept_update` BEFORE UPDATE ON `thread_hand_overs` BEGIN
	SELECT RAISE(ABORT, 'Rows of thread_hand_overs are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `thread_hand_overs_kept_delete` BEFORE DELETE ON `thread_hand_overs` BEGIN
	SELECT RAISE(ABORT, 'Rows of thread_hand_overs are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `ceiling_entries_kept_update` BEFORE UPDATE ON `ceiling_entries` BEGIN
	SELECT RAISE(ABORT, 'Rows of ceiling_entries are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `ceiling_entries_kept_delete` BEFORE DELETE ON `ceiling_entries` BEGIN
	SELECT RAISE(ABORT, 'Rows of ceiling_entries are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_terms_kept_update` BEFORE UPDATE ON `contract_terms` BEGIN
	SELECT RAISE(ABORT, 'Rows of contract_terms are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_terms_kept_delete` BEFORE DELETE ON `contract_terms` BEGIN
	SELECT RAISE(ABORT, 'Rows of contract_terms are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `candidacy_facts_kept_update` BEFORE UPDATE ON `candidacy_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of candidacy_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `candidacy_facts_kept_delete` BEFORE DELETE ON `candidacy_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of candidacy_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_facts_kept_update` BEFORE UPDATE ON `contract_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of contract_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_facts_kept_delete` BEFORE DELETE ON `contract_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of contract_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `tender_lot_facts_kept_update` BEFORE UPDATE ON `tender_lot_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of tender_lot_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `tender_lot_facts_kept_delete` BEFORE DELETE ON `tender_lot_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of tender_lot_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `registration_facts_kept_update` BEFORE UPDATE ON `registration_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of registration_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `registration_facts_kept_delete` BEFORE DELETE ON `registration_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of registration_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `certificate_facts_kept_update` BEFORE UPDATE ON `certificate_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of certificate_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `certificate_facts_kept_delete` BEFORE DELETE ON `certificate_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of certificate_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `agb_change_facts_kept_update` BEFORE UPDATE ON `agb_change_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of agb_change_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `agb_change_facts_kept_delete` BEFORE DELETE ON `agb_change_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of agb_change_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `settlement_facts_kept_update` BEFORE UPDATE ON `settlement_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of settlement_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `settlement_facts_kept_delete` BEFORE DELETE ON `settlement_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of settlement_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `code_request_facts_kept_update` BEFORE UPDATE ON `code_request_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of code_request_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `code_request_facts_kept_delete` BEFORE DELETE ON `code_request_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of code_request_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `increase_request_facts_kept_update` BEFORE UPDATE ON `increase_request_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of increase_request_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `increase_request_facts_kept_delete` BEFORE DELETE ON `increase_request_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of increase_request_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `tender_question_facts_kept_update` BEFORE UPDATE ON `tender_question_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of tender_question_facts are only ever added.');
END;
--> statement-breakpoint
CREATE TRIGGER `tender_question_facts_kept_delete` BEFORE DELETE ON `tender_question_facts` BEGIN
	SELECT RAISE(ABORT, 'Rows of tender_question_facts are only ever added.');
END;
