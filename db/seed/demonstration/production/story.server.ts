import { z } from "zod";
import { type Day, type Month, parseDay } from "#app/domain/calendar";
import type { RegionCode } from "#app/domain/region";
import { parseTold, type Told } from "#db/seed/demonstration/moment.server";
import production from "#db/seed/demonstration/production/production.json";

const month = z.custom<Month>(
  (value) => typeof value === "string" && parseDay(`${value}-01`) !== undefined,
  "is no month (YYYY-MM)",
);
const day = z.custom<Day>((value) => typeof value === "string" && parseDay(value), "is no day (YYYY-MM-DD)");
const told = z.string().transform((text, context): Told & { at: NonNullable<Told["at"]> } => {
  const moment = parseTold(text);
  if (moment?.at !== undefined) return { ...moment, at: moment.at };
  context.issues.push({ code: "custom", input: text, message: "is no YYYY-MM-DD HH:MM" });
  return z.NEVER;
});
const region = z.custom<RegionCode>((value) => typeof value === "string" && /^VR\d{2}$/.test(value));
const shares = z.array(z.number()).length(5);
const twelve = z.array(z.number()).length(12);
const cents = z.int();
const contractYear = { contract: z.string(), year: z.int() };

/** The orders of magnitude of production and ceilings, and what of them is told by name. */
const story = z.strictObject({
  /** The insurer's share of the inhabitants. */
  market: z.number(),
  /** What an insured person costs in a year, in cents, by lot. */
  perInsured: z.record(z.string(), cents),
  /** The share of lots that hospitals leave to others. */
  besideHospitals: z.strictObject({ lots: z.array(z.string()), share: z.number() }),
  /** Growth from one year to the next. */
  yearly: z.intersection(z.object({ usual: z.number() }), z.record(z.string(), z.number())),
  months: twelve,
  winter: z.strictObject({ lot: z.string(), months: twelve }),
  dips: z.record(z.string(), z.number()),
  /** What is received one, two, three, four to six, and seven to twelve months after the care. */
  received: shares,
  receivedSlowly: shares,
  slowBelowCents: cents,
  statements: z.strictObject({ providers: z.array(z.string()), from: month }),
  years: z.array(z.strictObject({ ...contractYear, cents })),
  /** The share of its ceiling that an agreement uses in the end. */
  uses: z.array(z.strictObject({ ...contractYear, use: z.number() })),
  agreed: z.array(z.strictObject({ ...contractYear, cents })),
  open: z.array(z.string()),
  zero: z.array(z.string()),
  parts: z.array(z.strictObject({ ...contractYear, lot: z.string(), use: z.number() })),
  without: z.array(
    z.strictObject({ provider: z.string(), region, lot: z.string(), from: month, monthCents: cents }),
  ),
  codeWithoutLot: z.strictObject({
    code: z.string(),
    providers: z.array(z.string()),
    from: month,
    monthCents: cents,
  }),
  ceilingFree: z.strictObject({ code: z.string(), share: z.number() }),
  dispute: z.strictObject({
    contract: z.string(),
    cents,
    on: day,
    recorded: told,
    ground: z.string(),
    consentBy: z.string(),
    consentOn: day,
    by: z.string(),
    opened: told,
    openedBy: z.string(),
  }),
});
export type ProductionStory = z.infer<typeof story>;
export const readProductionStory = (): ProductionStory => story.parse(production);

/** A number from 0 up to 1 that is always the same for a name: the demonstration has no other chance. */
export function chance(name: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}
