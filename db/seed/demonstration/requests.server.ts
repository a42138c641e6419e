import { createHash } from "node:crypto";
import { z } from "zod";
import { canonical } from "#app/domain/audit-chain";
import { dayOf, type Instant, parseDay } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { askedIncrease, type RequestContent } from "#app/domain/increase-request/content";
import { outcomes, type RequestFact, requestWays } from "#app/domain/increase-request/request";
import type { Viewer } from "#app/domain/viewer";
import { readCeilings } from "#db/queries/ceiling.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Detail } from "#db/schema/season";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { parseTold, stableId } from "#db/seed/demonstration/moment.server";
import { ceilingId } from "#db/seed/demonstration/production/seed-ceilings.server";
import { keepOriginal, tellReceived, tellStep } from "#db/seed/demonstration/request-papers.server";
import document from "#db/seed/demonstration/requests.json";
import { seedRounds } from "#db/seed/demonstration/rounds.server";
import type { Season } from "#db/seed/demonstration/rows.server";
import type { Tx } from "#db/store.server";

const moment = z.string().transform((text, context): Instant => {
  const at = parseTold(text)?.at;
  if (!at) context.addIssue({ code: "custom", message: `${text} is no moment such as 2023-07-31 23:58` });
  return at ?? "0000-01-01T00:00Z";
});
const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (!parsed) context.addIssue({ code: "custom", message: `${text} is no day` });
  return parsed ?? "0000-01-01";
});
const step = z.discriminatedUnion("kind", [
  z.object({ on: moment, kind: z.literal("complete") }),
  z.object({ on: moment, kind: z.literal("withdrawn"), reason: z.string() }),
  z.object({ on: moment, kind: z.literal("considered"), considered: z.boolean(), reason: z.string() }),
  z.object({ on: moment, kind: z.literal("condition-met"), met: z.boolean(), reason: z.string() }),
  z.object({ on: moment, kind: z.literal("response"), text: z.string() }),
  z.object({ on: moment, kind: z.literal("answered"), text: z.string() }),
  z.object({
    ...{ on: moment, kind: z.literal("decided"), outcome: z.enum(outcomes), reason: z.string() },
    /** Of what was asked. */
    share: z.number().optional(),
    condition: z.string().optional(),
    by: day.optional(),
    /** Reasons of their own, by lot. */
    lots: z.record(z.string(), z.string()).default({}),
  }),
]);
const requests = z.array(
  z.object({
    contract: z.string(),
    by: z.string().optional(),
    way: z.enum(requestWays).default("product"),
    on: moment,
    /** Of the ceiling. */
    forecast: z.number(),
    explanation: z.string(),
    lots: z.array(z.string()).optional(),
    /** The number of the request that it names. */
    names: z.number().optional(),
    /** What was asked about it and answered. */
    rounds: z
      .array(z.object({ on: moment, by: day, asks: z.string(), answeredOn: moment, answers: z.string() }))
      .default([]),
    steps: z.array(step),
  }),
);
type Told = z.infer<typeof requests>[number];

type Ground = { readonly keys: Keys; readonly season: Season };

/** In whole hundreds of euros. */
const round = (cents: number): number => Math.round(cents / 10_000) * 10_000;

/** Requests for a higher ceiling in every state, after the ceilings that they are about. */
export async function seedRequests(tx: Tx, ground: Ground): Promise<void> {
  const told = requests.parse(document);
  const order = told.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  for (const each of told) {
    const number = order.indexOf(each) + 1;
    const named = each.names === undefined ? undefined : told[each.names - 1];
    await seedRequest(tx, ground, each, { number, named: named && requestId(named) });
  }
}

const requestId = ({ contract, on }: Told): string => stableId(`request/${contract}/${on}`);

async function seedRequest(
  tx: Tx,
  { keys, season }: Ground,
  told: Told,
  { number, named }: { readonly number: number; readonly named: string | undefined },
): Promise<void> {
  const { contractYear } = season.policy;
  const ceiling = ceilingId(keys.contract(told.contract), contractYear);
  const viewer: Viewer = { organisation: season.insurer, roles: ["buyer"], now: told.on };
  const [placed] = await readCeilings(viewer, tx, { id: ceiling });
  const on = placed && ceilingOn(placed.entries, dayOf(told.on), told.on);
  if (!placed || on?.state !== "set")
    throw new Error(
      `The demonstration year asks more than the ceiling of "${told.contract}", which it lacks.`,
    );
  const { explanation, lots } = told;
  const content = { forecast: round(on.cents * told.forecast), explanation, ...(lots && { lots }) };
  const id = requestId(told);
  const reference = `P-${contractYear}-${String(number).padStart(4, "0")}`;
  const { insurer, provider } = placed;
  await tx
    .insert(tx.t.increaseRequests)
    .values({ id, insurer, provider, ceiling, reference, policy: season.policyId, names: named ?? null });
  const by = told.by ? keys.account(told.by) : undefined;
  const buyer = keys.account("tijmen-hofstra");
  const from = { id, insurer, provider, reference };
  const files = told.way === "product" ? [] : [await keepOriginal(tx, from, told, buyer)];
  await add(tx, id, told.on, told.way === "product" ? by : buyer, receivedOf(told, content, files));
  await tellReceived(tx, from, told.on, content.forecast);
  if (told.rounds.length > 0 && by)
    await seedRounds(
      tx,
      { request: id, insurer, provider, region: placed.area?.region, asker: buyer, answerer: by },
      told.rounds,
    );
  const [lab] = await nameOrganisations(viewer, tx, [provider]);
  for (const { on: at, ...said } of told.steps) {
    const own = said.kind === "withdrawn" || said.kind === "response";
    const detail = detailOf(said, askedIncrease(content, on.cents));
    const fact = await add(tx, id, at, own ? by : buyer, detail);
    await tellStep(tx, from, detail, at);
    if (detail.kind !== "decided" || detail.granted === 0) continue;
    const consent = { by: lab?.name ?? provider, on: dayOf(told.on), request: id };
    await tx.insert(tx.t.ceilingEntries).values({
      ...{ id: stableId(`${fact}/raised`), ceiling, day: dayOf(at), recordedAt: at, recordedBy: buyer },
      ...{ ground: detail.reason, policy: season.policyId },
      detail: { kind: "raised", cents: detail.granted, consent, request: id },
    });
  }
}

type Files = readonly { readonly name: string; readonly sha256: string }[];

const receivedOf = ({ on, way }: Told, content: RequestContent, files: Files): Detail<RequestFact> => ({
  ...{ kind: "received", receivedAt: on, way, content, ...(files.length > 0 && { files }) },
  hash: createHash("sha256")
    .update(canonical(files.length > 0 ? { content, files } : content))
    .digest("hex"),
});

type Said<S> = S extends unknown ? Omit<S, "on"> : never;

function detailOf(said: Said<z.infer<typeof step>>, asked: number): Detail<RequestFact> {
  if (said.kind !== "decided") return said;
  const { kind, outcome, reason, share = 1, condition, by } = said;
  const lots = Object.entries(said.lots).map(([lot, reason]) => ({ lot, reason }));
  const granted = outcome === "none" ? 0 : round(asked * share);
  return {
    ...{ kind, outcome, granted, reason },
    ...(lots.length > 0 && { lots }),
    ...(condition && by && { condition: { text: condition, by } }),
  };
}

/** Adds a step; one of a letter or e-mail was written down by a buyer. @returns its key */
async function add(
  tx: Tx,
  request: string,
  at: Instant,
  recordedBy: string | undefined,
  detail: Detail<RequestFact>,
): Promise<string> {
  const id = stableId(`${request}/${detail.kind}/${at}`);
  await tx.insert(tx.t.increaseRequestFacts).values({
    ...{ id, request, day: dayOf(at), recordedAt: at, recordedBy: recordedBy ?? null, detail },
  });
  return id;
}
