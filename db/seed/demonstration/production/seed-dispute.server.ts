import { createHash } from "node:crypto";
import { yearOf } from "#app/domain/calendar";
import type { Consent } from "#app/domain/ceiling/ledger";
import type { RegionCode } from "#app/domain/region";
import { renderPaper } from "#app/exchange/letter/frame.server";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { ceilingId } from "#db/seed/demonstration/production/seed-ceilings.server";
import type { ProductionStory } from "#db/seed/demonstration/production/story.server";
import type { Season } from "#db/seed/demonstration/rows.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

type Ground = {
  readonly world: World;
  readonly keys: Keys;
  readonly story: ProductionStory;
  readonly season: Season;
};

/** The ceiling that two parties later read differently: lowered with consent, told, and opened. */
export async function seedDispute(tx: Tx, ground: Ground): Promise<void> {
  const { world, keys, story, season } = ground;
  const { dispute } = story;
  const told = world.contracts.find(({ key }) => key === dispute.contract);
  const before = story.agreed.find(({ contract }) => contract === dispute.contract)?.cents;
  if (!told || before === undefined)
    throw new Error(`The demonstration year disputes "${dispute.contract}", which it lacks.`);
  const contract = keys.contract(told.key);
  const year = yearOf(dispute.on);
  const provider = keys.organisation(told.provider);
  const document = await storeConsent(tx, ground, { contract, provider });
  const lowered = {
    ...{ ceiling: ceilingId(contract, year), year, region: told.region, provider, before },
    ...{ after: before + dispute.cents, consent: { by: dispute.consentBy, on: dispute.consentOn, document } },
  };
  await tx.insert(tx.t.ceilingEntries).values({
    id: stableId(`${lowered.ceiling}/dispute`),
    ...{ ceiling: lowered.ceiling, day: dispute.on, recordedAt: dispute.recorded.at },
    ...{
      recordedBy: keys.account(dispute.by),
      supersedes: null,
      ground: dispute.ground,
      policy: season.policyId,
    },
    detail: { kind: "corrected", cents: dispute.cents, consent: lowered.consent },
  });
  await tellLowering(tx, ground, lowered);
}

type Lowered = {
  readonly ceiling: string;
  readonly year: number;
  readonly region: RegionCode;
  readonly provider: string;
  readonly before: number;
  readonly after: number;
  readonly consent: Consent;
};

async function tellLowering(tx: Tx, { keys, story }: Ground, lowered: Lowered): Promise<void> {
  const { on, ground, recorded, opened, openedBy } = story.dispute;
  const { ceiling, year, before, after } = lowered;
  const region = (await tx.select().from(tx.t.regions)).find(({ code }) => code === lowered.region)?.name;
  await tx.insert(tx.t.notices).values({
    id: stableId(`${ceiling}/notice`),
    account: keys.account(openedBy),
    kind: "ceiling-changed",
    values: {
      ...{ year, region: region ?? lowered.region, from: { day: on } },
      ...{ before: { cents: before }, after: { cents: after }, ground },
    },
    ...{ thing: "ceiling", thingId: ceiling, legalEffect: true, frequency: "at-once", mail: null },
    ...{ recordedAt: recorded.at, openedAt: opened.at },
  });
}

/** The letter in which the provider agrees, kept with the agreement and seen by both. */
async function storeConsent(
  tx: Tx,
  { world, story, season }: Ground,
  { contract, provider }: { readonly contract: string; readonly provider: string },
): Promise<string> {
  const { dispute } = story;
  const { documents, documentShares, blobs, blobChunks } = tx.t;
  const insurer = world.organisations.find(({ kind }) => kind === "insurer");
  const bytes = await renderPaper({
    ...{ language: "nl", fictional: true, reference: "DM-2023-0310", moment: dispute.recorded.at },
    from: { name: dispute.consentBy, lines: [] },
    to: { name: insurer?.name ?? "", lines: insurer?.address ?? [] },
    title: "Instemming met een correctie van het omzetplafond 2023",
    blocks: [
      { kind: "paragraph", text: dispute.ground },
      {
        kind: "paragraph",
        text: "Wij stemmen in met een omzetplafond van € 295.500 in plaats van € 310.000.",
      },
    ],
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = stableId(`${contract}/consent`);
  const at = dispute.recorded.at;
  await tx.insert(blobs).values({ sha256, size: bytes.length, type: "pdf", storedAt: at });
  await tx.insert(blobChunks).values({ blob: sha256, position: 0, bytes });
  await tx.insert(documents).values({
    ...{ id, blob: sha256, name: "Instemming omzetplafond 2023.pdf", thing: "contract", thingId: contract },
    ...{ holder: season.insurer, addedBy: null, addedAt: at },
  });
  await tx
    .insert(documentShares)
    .values({ document: id, organisation: provider, sharedFrom: at, sharedBy: null });
  return id;
}
