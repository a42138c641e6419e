import { z } from "zod";
import type { Policy } from "#app/domain/policy";
import { question } from "#app/exchange/policy/rules";
import { tender } from "#app/exchange/policy/tender";
import criteria from "#db/seed/demonstration/criteria.json";
import { withOwnContacts } from "#db/seed/demonstration/own-contacts";
import questionnaire from "#db/seed/demonstration/questionnaire.json";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

/**
 * The policy of the demonstration: the supplied one, with what its open tender asks. The source leaves the exact
 * criteria to the tender (rule 4.42), so that these are made up.
 */
export const demonstrationPolicy = (): Policy => ({
  ...withOwnContacts(suppliedPolicy(), "delinde.example"),
  tender: tender.parse(criteria),
  questionnaire: z.array(question).parse(questionnaire),
});
