import { dayOf, firstOfYear, instantAt, lastOfYear } from "#app/domain/calendar";
import { declarationsAsked, groundKey } from "#app/domain/contracting/application";
import { seedApplicationThread } from "#db/seed/demonstration/application-thread.server";
import type { Keys } from "#db/seed/demonstration/keys.server";
import {
  type AidsGround,
  type AidsStory,
  readAids,
  type ToldApplication,
} from "#db/seed/demonstration/medical-aids-story.server";
import { officeMoment, stableId } from "#db/seed/demonstration/moment.server";
import { withOwnContacts } from "#db/seed/demonstration/own-contacts";
import type { World } from "#db/seed/demonstration/world.server";
import { adoptPolicy, medicalAidsPolicy } from "#db/seed/policies/adopt.server";
import type { Tx } from "#db/store.server";

/** The insurer that buys medical aids, nationwide and without ceilings, long after the season of the other. */
const INSURER = "de-wilg";

/** The second insurer: its policy, the agreements of the year before, whom it approached, and who asked for what. */
export async function seedMedicalAids(tx: Tx, world: World, keys: Keys): Promise<void> {
  const told = readAids();
  const policy = withOwnContacts(medicalAidsPolicy(), "dewilg.example");
  const version = stableId(`policy/${policy.key}`);
  const ground: AidsGround = { tx, keys, policy, version, insurer: keys.organisation(INSURER) };
  await adoptPolicy(tx, {
    ...{ id: version, insurer: ground.insurer, policy },
    reason: "Inkoopbeleid voor 2027, vastgesteld door de directie en gepubliceerd op de website.",
    recordedAt: instantAt(policy.publishedOn, "09:00"),
  });
  for (const each of told.earlier) await seedEarlier(ground, each);
  const { providers, on, by: buyer } = told.approached;
  await tx.insert(tx.t.approaches).values(
    providers.map((provider) => ({
      ...{ id: stableId(`approach/${provider}`), policy: version, provider: keys.organisation(provider) },
      lots: told.earlier.find((each) => each.provider === provider)?.lots ?? [],
      ...{ sentAt: on.at, sentBy: keys.account(buyer) },
    })),
  );
  for (const [index, each] of told.applications.entries()) {
    const id = await seedApplication(ground, each, index + 1);
    await seedApplicationThread(ground, world, each, id);
  }
}

async function seedEarlier(
  { tx, keys, insurer }: AidsGround,
  { key: name, provider, agreed, ...terms }: AidsStory["earlier"][number],
): Promise<void> {
  const contract = stableId(`contract/${name}`);
  const parties = { insurer, provider: keys.organisation(provider) };
  await tx
    .insert(tx.t.contracts)
    .values({ id: contract, form: "direct", region: null, part: null, ...parties });
  await tx.insert(tx.t.contractFacts).values({
    ...{
      id: stableId(`${contract}/agreed`),
      contract,
      day: agreed,
      recordedAt: officeMoment(agreed, name, 0),
    },
    ...{ recordedBy: null, supersedes: null, detail: { kind: "agreed", ...terms } },
  });
}

async function seedApplication(ground: AidsGround, told: ToldApplication, number: number): Promise<string> {
  const { tx, keys, insurer, policy, version } = ground;
  const id = stableId(`application/${told.provider}`);
  const asked = [
    ...declarationsAsked(policy, told.lots).map((each) => each.key),
    ...policy.exclusions.map((each) => groundKey(each.key)),
  ];
  await tx.insert(tx.t.applications).values({
    ...{ id, insurer, provider: keys.organisation(told.provider), policy: version },
    contractYear: policy.contractYear,
    reference: `A-${told.on.on.slice(0, 4)}-${String(number).padStart(4, "0")}`,
    content: {
      ...{ lots: told.lots, answers: told.answers, explanation: told.explanation },
      declarations: asked.filter((each) => !told.lacks.includes(each)),
    },
    ...{ sentAt: told.on.at, sentBy: keys.account(told.by) },
  });
  for (const { on, by: judge, ...opinion } of told.judged ?? [])
    await tx.insert(tx.t.applicationFacts).values({
      ...{ id: stableId(`${id}/${opinion.ground}`), application: id, day: on.on, recordedAt: on.at },
      ...{ recordedBy: keys.account(judge), supersedes: null, detail: { kind: "ground-judged", ...opinion } },
    });
  const [fact] = told.facts;
  if (!fact) return id;
  const contract = told.agreement && stableId(`contract/${told.agreement.key}`);
  await tx.insert(tx.t.applicationFacts).values({
    ...{ id: stableId(`${id}/ended`), application: id, day: fact.on.on, recordedAt: fact.on.at },
    ...{ recordedBy: keys.account(fact.by), supersedes: null },
    detail:
      fact.kind === "offered"
        ? { kind: fact.kind, contract: contract ?? "", lots: fact.lots, reason: fact.reason }
        : { kind: fact.kind, reason: fact.reason },
  });
  if (fact.kind === "offered" && contract !== undefined) await seedOffer(ground, told, fact, contract);
  return id;
}

async function seedOffer(
  { tx, keys, insurer, policy }: AidsGround,
  { provider, by: asker, agreement }: ToldApplication,
  { on, by: buyer, lots: offered, answerBy }: Extract<ToldApplication["facts"][number], { kind: "offered" }>,
  contract: string,
): Promise<void> {
  const { contractYear: year } = policy;
  const term = { startsOn: firstOfYear(year), endsOn: lastOfYear(year), lots: offered };
  const parties = { insurer, provider: keys.organisation(provider) };
  await tx
    .insert(tx.t.contracts)
    .values({ id: contract, form: "direct", region: null, part: null, ...parties });
  const row = { contract, supersedes: null };
  const offer = { kind: "offered", offer: { ...term, answerBy } } as const;
  await tx.insert(tx.t.contractFacts).values({
    ...{ ...row, id: stableId(`${contract}/offered`), day: on.on, recordedAt: on.at },
    ...{ recordedBy: keys.account(buyer), detail: offer },
  });
  for (const { on: answeredOn, ...detail } of agreement?.facts ?? []) {
    const dated = { ...row, day: dayOf(answeredOn.at), recordedAt: answeredOn.at };
    const recordedBy = keys.account(asker);
    const fact = { ...dated, recordedBy };
    await tx
      .insert(tx.t.contractFacts)
      .values({ ...fact, id: stableId(`${contract}/${detail.kind}`), detail });
    if (detail.kind === "accepted")
      await tx.insert(tx.t.contractFacts).values({
        ...{ ...fact, id: stableId(`${contract}/agreed`), detail: { kind: "agreed", ...term } },
      });
  }
}
