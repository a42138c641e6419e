import { z } from "zod";
import { type Day, parseDay } from "#app/domain/calendar";
import { isAgbCode, isKvkNumber, organisationKinds } from "#app/domain/organisation";
import { roles } from "#app/domain/permission";
import type { RegionCode } from "#app/domain/region";
import { audiences, blockKinds } from "#app/domain/thread";
import accounts from "#db/seed/demonstration/accounts.json";
import candidacies from "#db/seed/demonstration/candidacies.json";
import certificates from "#db/seed/demonstration/certificates.json";
import contracts from "#db/seed/demonstration/contracts.json";
import medicalAids from "#db/seed/demonstration/medical-aids.json";
import { parseTold, type Told } from "#db/seed/demonstration/moment.server";
import organisations from "#db/seed/demonstration/organisations.json";
import parts from "#db/seed/demonstration/parts.json";
import registrations from "#db/seed/demonstration/registrations.json";
import tenders from "#db/seed/demonstration/tenders.json";
import threads from "#db/seed/demonstration/threads.json";

/** The story of the demonstration year, as its files tell it; things name one another by readable keys. */

export const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no key: small letters, figures and hyphens");
export const day = z.custom<Day>(
  (value) => typeof value === "string" && parseDay(value),
  "is no day (YYYY-MM-DD)",
);
const region = z.custom<RegionCode>(
  (value) => typeof value === "string" && /^VR\d{2}$/.test(value),
  "is no code of a region (VR01 to VR25)",
);
export const sentence = z.string().min(10, "is too short for a reason");
export const lots = z.array(key).min(1);

const told = z.string().transform((text, context): Told => {
  const moment = parseTold(text);
  if (moment) return moment;
  context.issues.push({ code: "custom", input: text, message: "is no YYYY-MM-DD or YYYY-MM-DD HH:MM" });
  return z.NEVER;
});
export const toldWithHour = told.refine(
  (moment) => moment.at !== undefined,
  "needs an hour (YYYY-MM-DD HH:MM)",
);

const step = z.strictObject({
  /** When it happened. */
  on: told,
  /** When it was written down, where that was not the same morning. */
  recorded: toldWithHour.optional(),
  /** A name by which a later step can correct this one. */
  key: key.optional(),
  corrects: key.optional(),
});
const kind = <K extends string>(name: K) => step.extend({ kind: z.literal(name) });
const because = <K extends string>(name: K) => kind(name).extend({ reason: sentence });
const forYear = z.int();

const contractFact = z.discriminatedUnion("kind", [
  // What a tender offers follows from what was agreed on; an offer that came to nothing says it itself.
  kind("offered").extend({
    offer: z.strictObject({ startsOn: day, endsOn: day, lots, answerBy: day }).optional(),
  }),
  because("declined").extend({ by: z.string().min(5) }),
  kind("agreed").extend({ startsOn: day, endsOn: day, lots }),
  kind("published"),
  kind("talks-opened").extend({ forYear }),
  kind("integral-offer").extend({ forYear, lots }),
  kind("bought-selectively").extend({ forYear, lots }),
  kind("renewed").extend({ forYear, endsOn: day }),
  because("talks-failed").extend({ forYear }),
  kind("option-told").extend({ forYear, used: z.boolean(), endsOn: day.optional() }),
  because("ended").extend({ endsOn: day }),
]);

const candidacyFact = z.discriminatedUnion("kind", [
  kind("interest-shown").extend({ on: toldWithHour }),
  kind("documents-sent"),
  kind("offer-received").extend({ on: toldWithHour, late: z.boolean() }),
  because("norm-judged").extend({ norm: key, meets: z.boolean(), judge: key }),
  because("judged").extend({ meets: z.boolean() }),
  kind("talks-opened"),
  kind("agreed").extend({ contract: key }),
  because("not-agreed"),
  because("refused"),
  because("withdrawn"),
]);

const tenderFact = z.discriminatedUnion("kind", [
  kind("announced").extend({ ground: sentence }),
  because("withdrawn"),
  // How many qualify follows from the registrations.
  kind("outcome"),
]);

const registrationFact = z.discriminatedUnion("kind", [
  kind("started").extend({ on: toldWithHour }),
  kind("submitted").extend({ on: toldWithHour }),
  kind("withdrawn").extend({ on: toldWithHour }),
  because("judged").extend({ qualifies: z.boolean() }),
  kind("informed"),
]);

const area = { region, part: key.optional() };
const party = z.strictObject({
  organisation: key,
  role: z.enum(["lead", "partner", "hospital", "subcontractor"]),
  from: day,
  until: day.optional(),
  /** When it became known, for a party that joined later. */
  recorded: told.optional(),
});

const certificate = z.strictObject({
  key,
  provider: key,
  recorded: toldWithHour,
  standard: z.string(),
  edition: z.string().optional(),
  scheme: z.string().optional(),
  number: z.string(),
  issuer: z.string(),
  legalPerson: z.string(),
  kvk: z.string(),
  disciplines: z.array(key),
  locations: z.array(z.string()),
  validFrom: day,
  validThrough: day,
  /** What happened to it later. */
  turns: z.array(
    z.discriminatedUnion("kind", [because("suspended"), kind("reinstated"), because("withdrawn")]),
  ),
});

const world = z.strictObject({
  organisations: z.array(
    z.strictObject({
      key,
      name: z.string(),
      kind: z.enum(organisationKinds),
      kvk: z.string().refine(isKvkNumber, "is no KvK number of eight digits"),
      agb: z.array(z.string().refine(isAgbCode, "is no AGB code of eight digits")),
      address: z.array(z.string()).optional(),
    }),
  ),
  accounts: z.array(
    z.strictObject({
      key,
      name: z.string(),
      email: z.email(),
      language: z.enum(["nl", "en"]),
      /** Absent for who belongs to the installation. */
      organisation: key.optional(),
      roles: z.array(z.enum(roles)).min(1),
      /** The day on which the account was closed. */
      closed: day.optional(),
    }),
  ),
  parts: z.array(
    z.strictObject({ key, region, name: z.string(), municipalities: z.array(z.string()).min(1), from: day }),
  ),
  contracts: z.array(
    z.strictObject({
      key,
      form: z.enum(["idd", "tender", "private", "msz"]),
      provider: key,
      ...area,
      parties: z.array(party),
      facts: z.array(contractFact).min(1),
    }),
  ),
  candidacies: z.array(
    z.strictObject({
      key,
      provider: key,
      ...area,
      joins: key.optional(),
      facts: z.array(candidacyFact).min(1),
    }),
  ),
  certificates: z.array(certificate),
  tenders: z.array(z.strictObject({ ...area, lots, facts: z.array(tenderFact).min(1) })),
  registrations: z.array(
    z.strictObject({ provider: key, ...area, lots, facts: z.array(registrationFact).min(1) }),
  ),
  threads: z.array(
    z.strictObject({
      contract: key,
      audience: z.enum(audiences),
      blocks: z.array(
        z.strictObject({
          /** A name by which a later block can answer this one. */
          key: key.optional(),
          kind: z.enum(blockKinds),
          /** The question that it belongs to. */
          to: key.optional(),
          by: key,
          on: toldWithHour,
          /** The colleague who is asked. */
          asks: key.optional(),
          answerBy: day.optional(),
          text: sentence,
        }),
      ),
    }),
  ),
});
export type World = z.infer<typeof world>;

/** Reads a story. @throws Error when it says what cannot be, naming each place. */
export function parseWorld(story: unknown): World {
  const read = world.safeParse(story);
  if (read.success) return read.data;
  throw new Error(`The demonstration year cannot be read.\n${z.prettifyError(read.error)}`);
}

/** The world of the demonstration, as its files tell it. */
export const readWorld = (): World =>
  parseWorld({
    ...{
      organisations: [...organisations, ...medicalAids.organisations],
      accounts: [...accounts, ...medicalAids.accounts],
      parts,
      contracts,
      candidacies,
      certificates: [...certificates, ...medicalAids.certificates],
      tenders,
      registrations,
      threads,
    },
  });
