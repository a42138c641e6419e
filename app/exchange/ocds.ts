import { addDays, type Day, type Instant, instantOf, msOf, startOf } from "#app/domain/calendar";
import type { Bilingual } from "#app/domain/statement";
import type { TenderDays } from "#app/domain/tender";

/** An organisation as a release names it. */
export type OcdsParty = { readonly id: string; readonly name: string; readonly kvk?: string | undefined };

/** A lot that is or was open, with its place in its title. */
export type OcdsLot = { readonly id: string; readonly title: Bilingual; readonly withdrawn: boolean };

/** A published agreement for lots of the tender. */
export type OcdsAgreement = {
  readonly id: string;
  readonly title: Bilingual;
  readonly provider: OcdsParty;
  readonly lots: readonly string[];
  readonly publishedOn: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
};

/** What the public knows of an open tender: no registrations, no counts, no amounts (reading 20). */
export type OcdsTender = {
  /** Where the package is to be had. */
  readonly uri: string;
  /** The key of the policy that the tender runs under. */
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly insurer: OcdsParty;
  readonly days: TenderDays;
  readonly term: { readonly startsOn: Day; readonly endsOn: Day };
  readonly lots: readonly OcdsLot[];
  readonly agreements: readonly OcdsAgreement[];
};

const LOTS =
  "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json";

/** A prefix of one's own is handed out by the Open Contracting Partnership; this one says that it is local. */
const ocidOf = (id: string): string => `local-plafondkaart-${id}`;

/**
 * The releases of an open tender by OCDS 1.1.5 with the lots extension: one when it opened, and one for each day on
 * which agreements were published. A release that was made never changes.
 */
export function releasePackage(tender: OcdsTender) {
  const days = [...new Set(tender.agreements.map(({ publishedOn }) => publishedOn))].sort();
  const releases = [openingRelease(tender), ...days.map((day) => outcomeRelease(tender, day))];
  return {
    uri: tender.uri,
    version: "1.1",
    extensions: [LOTS],
    publishedDate: releases.at(-1)?.date ?? startOf(tender.days.opensOn),
    publisher: { name: tender.insurer.name, ...identity(tender.insurer) },
    releases,
  };
}

const identity = ({ kvk }: OcdsParty) => (kvk ? { scheme: "NL-KVK", uid: kvk } : {});

function openingRelease(tender: OcdsTender) {
  const { id, days, insurer, lots } = tender;
  return {
    ...releaseOf(tender, days.opensOn, ["tender"]),
    parties: [partyOf(insurer, ["buyer", "procuringEntity"])],
    buyer: refer(insurer),
    tender: {
      id,
      ...titled(tender.title),
      ...described(tender.description),
      status: "active",
      procuringEntity: refer(insurer),
      procurementMethod: "open",
      mainProcurementCategory: "services",
      submissionMethod: ["electronicSubmission"],
      tenderPeriod: period(days.opensOn, days.closesOn),
      enquiryPeriod: period(days.opensOn, days.questionsThrough),
      awardPeriod: { endDate: endOf(days.outcomeBy) },
      contractPeriod: period(tender.term.startsOn, tender.term.endsOn),
      lots: lots.map((lot) => lotOf(lot, "active")),
    },
  };
}

function outcomeRelease(tender: OcdsTender, day: Day) {
  const { id, insurer, lots } = tender;
  const made = tender.agreements.filter(({ publishedOn }) => publishedOn === day);
  const known = tender.agreements.filter(({ publishedOn }) => publishedOn <= day);
  const contracted = new Set(known.flatMap((agreement) => agreement.lots));
  const statusOf = (lot: OcdsLot) =>
    lot.withdrawn ? "withdrawn" : contracted.has(lot.id) ? "complete" : "active";
  const suppliers = new Map(made.map(({ provider }) => [provider.id, provider]));
  return {
    ...releaseOf(tender, day, ["tenderUpdate", "award", "contract"]),
    parties: [
      partyOf(insurer, ["buyer", "procuringEntity"]),
      ...[...suppliers.values()].map((provider) => partyOf(provider, ["supplier"])),
    ],
    buyer: refer(insurer),
    tender: {
      id,
      status: lots.every((lot) => statusOf(lot) !== "active") ? "complete" : "active",
      lots: lots.map((lot) => lotOf(lot, statusOf(lot))),
    },
    awards: made.map(awardOf),
    contracts: made.map((agreement) => contractOf(agreement, day)),
  };
}

const releaseOf = ({ id }: OcdsTender, day: Day, tag: readonly string[]) => ({
  ocid: ocidOf(id),
  id: `${ocidOf(id)}-${day}`,
  date: startOf(day),
  tag,
  initiationType: "tender",
  language: "nl",
});

const awardOf = ({ id, title, provider, lots, publishedOn, startsOn, endsOn }: OcdsAgreement) => ({
  id: `award-${id}`,
  ...titled(title),
  status: "active",
  date: startOf(publishedOn),
  suppliers: [refer(provider)],
  contractPeriod: period(startsOn, endsOn),
  relatedLots: lots,
});

const contractOf = ({ id, title, startsOn, endsOn }: OcdsAgreement, day: Day) => ({
  id: `contract-${id}`,
  awardID: `award-${id}`,
  ...titled(title),
  status: day < startsOn ? "pending" : "active",
  period: period(startsOn, endsOn),
});

const lotOf = ({ id, title }: OcdsLot, status: string) => ({ id, ...titled(title), status });

/** The Dutch text is the source; the English one stands beside it, as the standard names it. */
const titled = ({ nl, en }: Bilingual) => ({ title: nl, title_en: en });
const described = ({ nl, en }: Bilingual) => ({ description: nl, description_en: en });

const keyOf = ({ id, kvk }: OcdsParty): string => (kvk ? `NL-KVK-${kvk}` : id);
const refer = (party: OcdsParty) => ({ id: keyOf(party), name: party.name });
const partyOf = (party: OcdsParty, roles: readonly string[]) => ({
  ...refer(party),
  ...(party.kvk ? { identifier: { scheme: "NL-KVK", id: party.kvk, legalName: party.name } } : {}),
  roles,
});

const period = (from: Day, through: Day) => ({ startDate: startOf(from), endDate: endOf(through) });

/** The last moment of a day in Amsterdam: 14 October counts whole. */
const endOf = (day: Day): Instant => instantOf(msOf(startOf(addDays(day, 1))) - 1);
