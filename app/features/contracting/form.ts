import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { authorities, resultKinds } from "#app/domain/contracting/agreement-fact";

/** The texts, days and choices of these forms; messages are keys `refused.<key>` of the texts of `contracting`. */
const LONGEST_TEXT = 10_000;
const keyOf = (missing: string) => z.string(missing).min(1, missing).max(64, missing);
const text = z.string().trim().max(LONGEST_TEXT, "text-long").default("");
const yesNo = z.enum(["yes", "no"], "choice-missing").transform((word) => word === "yes");
const day = z
  .string("day-missing")
  .trim()
  .transform((typed, context) => {
    const read = parseDay(typed);
    if (!read) context.addIssue({ code: "custom", message: "day-missing" });
    return read ?? "1970-01-01";
  });
const time = z.string("time-wrong").regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "time-wrong");
const lots = z.array(z.string().max(64), "lots-missing").min(1, "lots-missing");
const role = z.enum(["partner", "hospital", "subcontractor"], "choice-missing");

/** What came in by e-mail or letter: the day and the time in Amsterdam at which it was received. */
const received = { day, time };

/** A region, and after a stroke the part of it. */
const area = z
  .string("region-missing")
  .max(80, "region-missing")
  .transform((typed) => {
    const [region = "", part] = typed.split("/");
    return { region, part };
  });

/** Entering the interest of a provider. */
export const interestForm = z.object({
  id: z.uuid(),
  year: z.coerce.number().int(),
  provider: keyOf("provider-missing"),
  area,
  way: z.enum(["whole", "join"], "choice-missing"),
  ...received,
  /** Given where the region is not open: then the interest is recorded, and refused with these words. */
  reason: text,
});

/** One step of a candidacy. */
export const candidacyForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("documents-sent"), day }),
  z.object({ step: z.literal("offer-received"), ...received }),
  z.object({ step: z.literal("late-considered"), day, reason: text }),
  z.object({
    ...{ step: z.literal("norm-judged"), day, norm: z.string().max(64), meets: yesNo },
    ...{ reason: text, evidence: text },
  }),
  z.object({ step: z.literal("judged"), day, meets: yesNo, reason: text }),
  z.object({
    step: z.literal("party-named"),
    day,
    organisation: keyOf("party-missing"),
    role,
    signed: yesNo,
  }),
  z.object({ step: z.literal("support-shown"), day, reason: text }),
  z.object({ step: z.literal("ceiling-accepted"), day, reason: text }),
  z.object({ step: z.literal("talks-opened"), day }),
  z.object({ step: z.literal("agreed"), day, startsOn: day, endsOn: day, lots }),
  z.object({ step: z.literal("not-agreed"), day, reason: text }),
  z.object({ step: z.literal("refused"), day, reason: text }),
  z.object({ step: z.literal("withdrawn"), day, reason: text }),
  z.object({ step: z.literal("annulled"), fact: z.string().max(64), reason: text }),
]);
export type CandidacyForm = z.infer<typeof candidacyForm>;

const line = z.string().trim().max(200, "text-long").default("");
const authority = z.enum(authorities, "choice-missing");

/** Who leaves: an organisation, and after a stroke the role that it had. */
const leaver = z
  .string("party-missing")
  .max(80, "party-missing")
  .transform((typed, context) => {
    const [organisation = "", word] = typed.split("/");
    const read = role.safeParse(word);
    if (!read.success) context.addIssue({ code: "custom", message: "party-missing" });
    return { organisation, role: read.data ?? "partner" };
  });

/** One step of an agreement, for the contract year that the form names. */
export const agreementForm = z.intersection(
  z.object({ year: z.coerce.number("year-missing").int("year-missing") }),
  z.discriminatedUnion("step", [
    z.object({ step: z.enum(["offered", "published"]), day }),
    z.object({ step: z.literal("talks-opened"), day }),
    z.object({ step: z.literal("accepted"), day, by: line, authority }),
    z.object({ step: z.literal("declined"), day, by: line, reason: text }),
    z.object({ step: z.literal("offer-extended"), day, answerBy: day, reason: text }),
    z.object({ step: z.literal("offer-withdrawn"), day, reason: text }),
    z.object({ step: z.enum(["integral-offer", "bought-selectively"]), day, lots }),
    z.object({ step: z.enum(["selective-declined", "talks-failed"]), day, reason: text }),
    z.object({ step: z.literal("renewed"), day, endsOn: day }),
    z.object({ step: z.literal("option-told"), day, used: yesNo }),
    z.object({ step: z.literal("result-agreed"), day, about: z.enum(resultKinds, "choice-missing"), text }),
    z.object({ step: z.literal("consulted"), day, text }),
    z.object({
      ...{ step: z.literal("action-agreed"), day, text, due: day },
      side: z.enum(["insurer", "provider"], "choice-missing"),
    }),
    z.object({ step: z.literal("action-done"), day, action: keyOf("action-gone"), text }),
    z.object({ step: z.literal("party-left"), day, party: leaver, until: day, reason: text }),
    z.object({ step: z.literal("annulled"), fact: z.string().max(64), reason: text }),
    z.object({ step: z.literal("reopening-decided"), day, reopens: yesNo, reason: text }),
  ]),
);
export type AgreementForm = z.infer<typeof agreementForm>;

/** Offering an agreement to whoever qualified in the open tender. */
export const offerForm = z.object({
  id: z.uuid(),
  ...{ lots, startsOn: day, endsOn: day, answerBy: day },
  language: z.enum(["nl", "en"], "choice-missing"),
});

/** Offering agreements on the same terms to several who qualified. */
export const offersForm = z.object({
  ...{ chosen: z.array(z.string().max(64)).max(500).default([]), startsOn: day, endsOn: day, answerBy: day },
  language: z.enum(["nl", "en"], "choice-missing"),
});

/** Somebody who comes to take part in an agreement that runs. */
export const partyForm = z.object({
  ...{ year: z.coerce.number("year-missing").int("year-missing"), organisation: keyOf("party-missing") },
  ...{ role, from: day, reason: text },
});

/** An agreement made privately. */
export const privateForm = z.object({
  id: z.uuid(),
  year: z.coerce.number("year-missing").int("year-missing"),
  area,
  provider: keyOf("provider-missing"),
  ...{ lots, day, startsOn: day, endsOn: day, ground: text },
});

/** The fields of a form as they were typed: what stands there more than once is a list. */
export function typedFields(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      return [name, name === "lots" || name === "chosen" ? texts : (texts[0] ?? "")];
    }),
  );
}
