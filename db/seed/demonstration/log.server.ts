import { eq } from "drizzle-orm";
import { realNow } from "#app/clock.server";
import { consentLogged } from "#app/domain/ceiling/ledger";
import { agreementLogged, candidacyLogged } from "#app/domain/contracting/logged-step";
import { audit } from "#db/audit.server";
import { TOLD } from "#db/schema/audit";
import { applicationEvents, type Happened } from "#db/seed/demonstration/application-log.server";
import type { Tx } from "#db/store.server";

/** Writes what happened in the story into the log, in the order in which it happened. */
export async function seedLog(tx: Tx): Promise<void> {
  const happened = [
    ...(await policies(tx)),
    ...(await contracts(tx)),
    ...(await candidacies(tx)),
    ...(await tenderLots(tx)),
    ...(await registrations(tx)),
    ...(await certificates(tx)),
    ...(await ceilings(tx)),
    ...(await requests(tx)),
    ...(await mandates(tx)),
    ...(await blocks(tx)),
    ...(await applicationEvents(tx)),
    ...(await batches(tx)),
  ];
  const at = realNow();
  const { memberships } = tx.t;
  const held = await tx
    .select({ account: memberships.account, organisation: memberships.organisation })
    .from(memberships);
  const organisations = new Map(held.map(({ account, organisation }) => [account, organisation]));
  for (const { at: clockAt, by, event } of happened.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const who = by === null ? {} : { account: by, organisation: organisations.get(by) ?? undefined };
    await audit(tx, { ...who, at, clockAt, origin: TOLD }, event);
  }
}

async function mandates(tx: Tx): Promise<Happened[]> {
  const rows = await tx.select().from(tx.t.increaseMandates);
  return rows.map(({ insurer, account, cents, reason, recordedAt, recordedBy }) => ({
    ...{ at: recordedAt, by: recordedBy },
    event: {
      ...{ verb: "set-mandate", thing: "account", thingId: account, holder: insurer },
      after: { mandateCents: cents, reason },
    },
  }));
}

async function policies(tx: Tx): Promise<Happened[]> {
  const rows = await tx.select().from(tx.t.policies);
  return rows.map(({ id, insurer, recordedAt, effectiveFrom, reason }) => ({
    ...{ at: recordedAt, by: null },
    event: {
      ...{ verb: "published-policy", thing: "policy", thingId: id, holder: insurer, policy: id },
      after: { from: effectiveFrom, reason },
    },
  }));
}

async function contracts(tx: Tx): Promise<Happened[]> {
  const { contractFacts: facts, contracts: owners } = tx.t;
  const rows = await tx.select().from(facts).innerJoin(owners, eq(owners.id, facts.contract));
  return rows.map(({ contract_facts: { recordedAt, recordedBy, day, detail }, contracts: owner }) => {
    const { kind, ...after } = detail;
    const { verb, item } = agreementLogged[kind];
    const { id, insurer, provider, region } = owner;
    return {
      ...{ at: recordedAt, by: recordedBy },
      event: {
        ...{
          verb,
          thing: "contract",
          thingId: id,
          holder: insurer,
          provider,
          region: region ?? undefined,
          policyItem: item,
        },
        after: { day, ...after },
      },
    };
  });
}

async function candidacies(tx: Tx): Promise<Happened[]> {
  const { candidacyFacts: facts, candidacies: owners } = tx.t;
  const rows = await tx.select().from(facts).innerJoin(owners, eq(owners.id, facts.candidacy));
  return rows.map(({ candidacy_facts: { recordedAt, recordedBy, day, detail }, candidacies: owner }) => {
    const { kind, ...after } = detail;
    const { verb, item } = candidacyLogged[kind];
    const { id, insurer, provider, region, policy } = owner;
    return {
      ...{ at: recordedAt, by: recordedBy },
      event: {
        ...{ verb, thing: "candidacy", thingId: id, holder: insurer, provider, region, policy },
        ...{ policyItem: item, after: { day, ...after } },
      },
    };
  });
}

async function tenderLots(tx: Tx): Promise<Happened[]> {
  const verbs = {
    ...{ announced: "opened-lot", withdrawn: "withdrew", outcome: "kept-outcome" },
    ...{ "outcome-drafted": "proposed", "outcome-signed": "signed-outcome", unsealed: "opened" },
  };
  const { tenderLotFacts: facts, tenderLots: owners } = tx.t;
  const rows = await tx.select().from(facts).innerJoin(owners, eq(owners.id, facts.tenderLot));
  return rows.map(({ tender_lot_facts: { recordedAt, recordedBy, detail }, tender_lots: owner }) => {
    const { kind, ...after } = detail;
    const { id, insurer, region, part, policy, lot } = owner;
    return {
      ...{ at: recordedAt, by: recordedBy },
      event: {
        ...{ verb: verbs[kind], thing: "tender-lot", thingId: id, holder: insurer, region, policy },
        ...{ policyItem: lot, after: { lot, part, ...after } },
      },
    };
  });
}

async function registrations(tx: Tx): Promise<Happened[]> {
  const own: Readonly<Record<string, string>> = {
    ...{ started: "started", submitted: "submitted", withdrawn: "withdrew", informed: "told-outcome" },
  };
  const { registrationFacts: facts, registrations: owners, tenderLots: lots } = tx.t;
  const rows = await tx
    .select()
    .from(facts)
    .innerJoin(owners, eq(owners.id, facts.registration))
    .innerJoin(lots, eq(lots.id, owners.tenderLot));
  return rows.map(({ registration_facts: fact, registrations: owner, tender_lots: lot }) => {
    const { kind, ...after } = fact.detail;
    return {
      ...{ at: fact.recordedAt, by: fact.recordedBy },
      event: {
        ...{ verb: own[kind] ?? `registration-${kind}`, thing: "registration", thingId: owner.id },
        ...{ holder: lot.insurer, provider: owner.provider, region: lot.region, policy: lot.policy },
        after: { lot: lot.lot, ...after },
      },
    };
  });
}

async function certificates(tx: Tx): Promise<Happened[]> {
  const { certificateFacts: facts, certificates: owners } = tx.t;
  const rows = await tx.select().from(facts).innerJoin(owners, eq(owners.id, facts.certificate));
  return rows.map(({ certificate_facts: { recordedAt, recordedBy, day, detail }, certificates: owner }) => {
    const { kind, ...after } = detail;
    const { id, holder, provider } = owner;
    return {
      ...{ at: recordedAt, by: recordedBy },
      event: {
        ...{ verb: kind === "withdrawn" ? "withdrew" : kind, thing: "certificate", thingId: id },
        ...{ holder, provider, after: { day, ...after } },
      },
    };
  });
}

async function ceilings(tx: Tx): Promise<Happened[]> {
  const { ceilingEntries: entries, ceilings: owners, contracts: agreements } = tx.t;
  const rows = await tx
    .select()
    .from(entries)
    .innerJoin(owners, eq(owners.id, entries.ceiling))
    .innerJoin(agreements, eq(agreements.id, owners.contract))
    .orderBy(entries.recordedAt);
  const balances = new Map<string, number>();
  return rows.map(({ ceiling_entries: entry, ceilings: { id, contractYear, lot }, contracts: agreement }) => {
    const { detail, recordedAt, recordedBy, ground, day, policy } = entry;
    const before = balances.get(id);
    const moved = detail.kind === "left-open" ? undefined : detail.cents;
    if (moved !== undefined) balances.set(id, (before ?? 0) + moved);
    const { insurer, provider, region } = agreement;
    return {
      ...{ at: recordedAt, by: recordedBy },
      event: {
        ...{
          verb: detail.kind,
          thing: "ceiling",
          thingId: id,
          holder: insurer,
          provider,
          region: region ?? undefined,
        },
        ...{ policy: policy ?? undefined },
        before: before === undefined ? undefined : { ceilingCents: before },
        after: {
          ...{ ceilingCents: balances.get(id) ?? null, contractYear, lot: lot || null, from: day, ground },
          ...("consent" in detail && { consent: consentLogged(detail.consent) }),
        },
      },
    };
  });
}

async function requests(tx: Tx): Promise<Happened[]> {
  const { increaseRequestFacts: facts, increaseRequests: owners, ceilings: places, contracts: areas } = tx.t;
  const rows = await tx
    .select()
    .from(facts)
    .innerJoin(owners, eq(owners.id, facts.request))
    .innerJoin(places, eq(places.id, owners.ceiling))
    .innerJoin(areas, eq(areas.id, places.contract));
  return rows.map(({ increase_request_facts: fact, increase_requests: owner, contracts: { region } }) => {
    const { id, insurer, provider, policy, reference } = owner;
    const { detail, recordedAt, recordedBy, day } = fact;
    return {
      ...{ at: recordedAt, by: recordedBy },
      event: {
        ...{
          thing: "increase-request",
          thingId: id,
          holder: insurer,
          provider,
          region: region ?? undefined,
          policy,
        },
        ...toldOfRequest(detail, day, reference),
      },
    };
  });
}

type RequestDetail = Tx["t"]["increaseRequestFacts"]["$inferSelect"]["detail"];

/** A step of a request as the log tells it: the explanation of the provider stays with the request. */
function toldOfRequest(detail: RequestDetail, day: string, reference: string) {
  if (detail.kind === "received")
    return {
      verb: "received",
      after: { reference, way: detail.way, forecastCents: detail.content.forecast, sha256: detail.hash },
    };
  if (detail.kind === "decided" || detail.kind === "revised") {
    const { outcome, granted, reason, condition = null } = detail;
    return { verb: detail.kind, after: { outcome, grantedCents: granted, reason, condition } };
  }
  const { kind, ...after } = detail;
  return { verb: `request-${kind}`, after: { day, ...after } };
}

async function blocks(tx: Tx): Promise<Happened[]> {
  const { threadBlocks: rows, threads: places } = tx.t;
  const found = await tx.select().from(rows).innerJoin(places, eq(places.id, rows.thread));
  return found.map(({ thread_blocks: block, threads: { thing, thingId, audience, ...place } }) => ({
    ...{ at: block.recordedAt, by: block.account },
    event: {
      ...{ verb: "wrote", thing: "thread-block", thingId: block.id, holder: place.holder },
      ...{ provider: place.provider, region: place.region ?? undefined },
      after: { number: block.number, kind: block.kind, audience, on: thing, key: thingId },
    },
  }));
}

async function batches(tx: Tx): Promise<Happened[]> {
  const rows = await tx.select().from(tx.t.productionBatches);
  return rows.flatMap(({ acceptedAt, number, insurer, provider, ...batch }) => {
    if (acceptedAt === null) return [];
    const { reference, lines, refusedLines, cents } = batch;
    return {
      ...{ at: acceptedAt, by: batch.recordedBy },
      event: {
        ...{ verb: "accepted-production", thing: "production-batch", thingId: String(number) },
        ...{ holder: insurer, provider: provider ?? undefined },
        after: { reference, lines, refusedLines, cents },
      },
    };
  });
}
