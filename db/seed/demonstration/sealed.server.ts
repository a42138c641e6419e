import { randomBytes } from "node:crypto";
import { addDays, type Day, type Instant, instantAt } from "#app/domain/calendar";
import { tenderDaysOf } from "#app/domain/contracting/to-tender";
import type { Policy } from "#app/domain/policy";
import { nextYear } from "#app/domain/policy/next-year";
import type { RegionCode } from "#app/domain/region";
import type { AuditEvent, SealedAct } from "#db/audit.server";
import { insertSubmission, keepForm } from "#db/queries/registering.server";
import { beginSeal, closedSeal, keepSealedEvent } from "#db/seal.server";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { personOf, type Season } from "#db/seed/demonstration/rows.server";
import { filledIn } from "#db/seed/demonstration/submissions.server";
import type { World } from "#db/seed/demonstration/world.server";
import { adoptPolicy } from "#db/seed/policies/adopt.server";
import type { Tx } from "#db/store.server";
import { SealKeyMissing } from "#db/vault.server";

/** How many years after the season of the demonstration its insurer tenders under seal. */
const YEARS_ON = 5;

const places: readonly { readonly region: RegionCode; readonly lot: string }[] = [
  { region: "VR03", lot: "clinical-chemistry" },
  { region: "VR03", lot: "microbiology" },
  { region: "VR05", lot: "clinical-chemistry" },
];

const chemistry = ["clinical-chemistry", "haematology"] as const;
const laboratory = [...chemistry, "microbiology"] as const;

/** Who registers, for which of the places, and how many days before closing; who has none never sent. Who has no certificate of the later edition stays behind. */
const registrants = [
  { provider: "merel", at: [0, 2], before: 20, certificate: { number: "M917", scope: chemistry } },
  { provider: "grutto", at: [0, 1, 2], before: 3, certificate: { number: "M911", scope: laboratory } },
  { provider: "varenveld", at: [1], before: 1, certificate: undefined },
  { provider: "torenvalk", at: [0], before: undefined, certificate: undefined },
] as const;

const idOf = (name: string): string => stableId(`sealed/${name}`);

/**
 * A later open tender whose registrations nobody but their provider sees until two buyers open them (reading 13). A
 * program without the server's key makes none.
 */
export async function seedSealedTender(
  tx: Tx,
  world: World,
  keys: Keys,
  { insurer, buyer, policy: base }: Season,
): Promise<void> {
  const policy = sealedPolicy(base);
  const [id, days] = [idOf("policy"), tenderDaysOf(policy)];
  if (!days || !(await canSeal(tx, id))) return;
  const reason = `Inkoopbeleid voor ${policy.contractYear}, vastgesteld door de directie en gepubliceerd op de website.`;
  const recordedAt = instantAt(policy.publishedOn, "09:00");
  await adoptPolicy(tx, { id, insurer, policy, reason, recordedAt });
  const announcedOn = addDays(days.opensOn, -44);
  const lots = places.map((place) => ({ ...place, id: idOf(`${place.region}/${place.lot}`) }));
  await tx.insert(tx.t.tenderLots).values(
    lots.map((lot) => ({
      ...{ ...lot, insurer, part: null, policy: id, contractYear: policy.contractYear, days },
    })),
  );
  const ground = `Voor ${policy.contractYear} is voor deze regio geen regievoerder gecontracteerd.`;
  await tx.insert(tx.t.tenderLotFacts).values(
    lots.map((lot) => ({
      ...{ id: idOf(`announced/${lot.id}`), tenderLot: lot.id, day: announcedOn, supersedes: null },
      ...{ recordedAt: instantAt(announcedOn, "10:00"), recordedBy: buyer },
      detail: { kind: "announced" as const, ground, sealed: true },
    })),
  );
  await beginSeal(tx, { policy: id, insurer, at: instantAt(announcedOn, "10:00") });
  for (const { provider: name, at, before, certificate } of registrants) {
    const told = world.organisations.find(({ key }) => key === name);
    const parties = { provider: keys.organisation(name), account: personOf(world, keys, name) };
    const numbers = { agb: told?.agb[0] ?? "", kvk: told?.kvk ?? "" };
    if (certificate)
      await seedLater(tx, { ...certificate, ...parties, ...numbers, name: told?.name ?? "", key: name });
    await seedSealed(tx, {
      ...{ ...parties, ...numbers, name },
      ...{ insurer, policy: id, lots: at.flatMap((index) => lots[index]?.id ?? []) },
      ...{ startedOn: addDays(days.opensOn, 4), sentOn: before && addDays(days.closesOn, -before) },
    });
  }
}

type Later = {
  readonly key: string;
  readonly name: string;
  readonly provider: string;
  readonly account: string | null;
  readonly kvk: string;
  readonly number: string;
  readonly scope: readonly string[];
};

/** An accreditation by the edition that took the place of the one before (fact D10). */
async function seedLater(
  tx: Tx,
  { key, name: legalPerson, provider, account, kvk, number, scope }: Later,
): Promise<void> {
  const certificate = idOf(`certificate/${key}`);
  const recordedAt = instantAt("2026-05-18", "11:20");
  const terms = { standard: "ISO 15189", edition: "2022", number, issuer: "RvA", legalPerson, kvk };
  const valid = {
    disciplines: scope,
    locations: [],
    validFrom: "2026-02-01",
    validThrough: "2030-01-31",
  } as const;
  await tx.insert(tx.t.certificates).values({ id: certificate, provider, holder: provider });
  await tx.insert(tx.t.certificateFacts).values({
    ...{ id: idOf(`stated/${key}`), certificate, day: "2026-05-18", recordedAt, recordedBy: account },
    detail: { kind: "stated", ...terms, ...valid },
  });
}

type Sealed = {
  readonly name: string;
  readonly provider: string;
  readonly account: string | null;
  readonly agb: string;
  readonly kvk: string;
  readonly insurer: string;
  readonly policy: string;
  readonly lots: readonly string[];
  readonly startedOn: Day;
  readonly sentOn: Day | undefined;
};

async function seedSealed(
  tx: Tx,
  { name, account, lots, startedOn, sentOn, agb, kvk, ...tie }: Sealed,
): Promise<void> {
  const { provider, insurer, policy } = tie;
  const seal = await closedSeal(tx, policy);
  const form = idOf(`form/${name}`);
  const content = { ...filledIn(lots), agb, kvk };
  const startedAt = instantAt(startedOn, "14:10");
  const draft = { id: form, provider, insurer, policy, version: 1, content, sealed: null, startedAt };
  await keepForm(tx, { ...draft, changedAt: startedAt, changedBy: account }, seal);
  if (sentOn === undefined || !seal) return;
  const receivedAt: Instant = instantAt(sentOn, "16:42");
  const id = idOf(`submission/${name}`);
  const row = {
    id,
    form,
    provider,
    insurer,
    policy,
    content,
    sealed: null,
    files: [],
    receipt: null,
    message: null,
  };
  const sent = { receivedAt, late: false, sentBy: account, withdrawnAt: null };
  const hash = randomBytes(32).toString("hex");
  // Random, so that nothing can be counted by them.
  const names = { reference: `I-${receivedAt.slice(0, 4)}-${hash.slice(0, 8).toUpperCase()}`, sending: form };
  await insertSubmission(tx, { ...row, ...sent, ...names, hash }, seal);
  const event: AuditEvent = {
    ...{ verb: "submitted", thing: "registration", thingId: form, provider, holder: insurer, policy },
    after: { lots },
  };
  const deed = { at: receivedAt, clockAt: receivedAt, origin: "installation", account: account ?? undefined };
  await keepSealedEvent(tx, seal, { deed, event } satisfies SealedAct);
}

/** The policy of some years on, in words of its own year, with registrations under seal. */
function sealedPolicy(base: Policy): Policy {
  let policy = base;
  for (let year = 0; year < YEARS_ON; year++) policy = nextYear(policy).policy;
  return { ...inWords(policy), options: policy.options.map(sealing) };
}

const sealing = (option: Policy["options"][number]): Policy["options"][number] =>
  option.key === "sealing"
    ? {
        ...{ ...option, on: true },
        text: {
          nl: "Wie zich inschrijft en voor welk kavel, ziet tot de sluiting alleen de zorgaanbieder zelf; daarna openen twee zorginkopers de inschrijvingen.",
          en: "Who registers and for which lot is seen by the provider alone until closing; then two buyers open the registrations.",
        },
      }
    : option;

/** Sentences with the years that they name moved along; editions of standards stay what they are. */
function inWords<Value>(value: Value): Value {
  const moved: Value = JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "string" && part.includes(" ")
        ? part.replace(/(?<![:\d-])20(?:19|2[0-4])(?!\d|-)/g, (year) => String(Number(year) + YEARS_ON))
        : part,
    ),
  );
  return moved;
}

/** Whether this program has the server's key, or can make it. */
async function canSeal({ vault }: Tx, about: string): Promise<boolean> {
  try {
    return vault.wrap(randomBytes(32), about) !== "";
  } catch (error) {
    if (error instanceof SealKeyMissing) return false;
    throw error;
  }
}
